'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { WebhookInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Note } from '../../ui/note';
import { Table } from '../../ui/table';
import { CreateWebhook } from './create-webhook';
import { NewSecret, Verify } from './new-secret';
import { WebhookHealth, WebhookState } from './webhook-state';

/** A tenant's webhooks with their health. The secret of a new one is shown once, at the top. */
export function Webhooks(props: { webhooks: readonly WebhookInfo[]; tenant: string; canEdit: boolean }) {
  const { webhooks, tenant, canEdit } = props;
  const { words, format } = useLocale();
  const say = words.settings.webhooks;
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      {secret ? <NewSecret secret={secret} /> : null}
      <p className="lead mb-5">{say.lead}</p>
      {canEdit ? null : (
        <div className="mb-5">
          <Note>{say.readOnly}</Note>
        </div>
      )}
      <Band first title={say.list} text={say.listText}>
        {webhooks.length > 0 ? (
          <Table
            label={say.list}
            rows={webhooks}
            keyOf={({ id }) => id}
            columns={[
              {
                head: say.address,
                isName: true,
                cell: (webhook) => (
                  <>
                    <Link className="row-title wrap-anywhere" href={`/t/${tenant}/settings/webhooks/${webhook.id}`}>
                      {webhook.url}
                    </Link>
                    <small className="dim">{say.createdAt(format.date(webhook.createdAt))}</small>
                  </>
                ),
              },
              {
                head: say.events,
                cell: ({ events }) => events.map((event) => lookUp(say.eventNames, event) ?? event).join(', '),
              },
              { head: say.state, cell: (webhook) => <WebhookState webhook={webhook} words={words} /> },
              { head: say.lastDay, cell: (webhook) => <WebhookHealth webhook={webhook} words={words} /> },
            ]}
          />
        ) : (
          <p className="dim">{say.none}</p>
        )}
      </Band>
      {canEdit ? (
        <Band title={say.create} text={say.createText}>
          <CreateWebhook tenant={tenant} onMade={setSecret} />
        </Band>
      ) : null}
      {secret ? null : <Verify />}
    </>
  );
}
