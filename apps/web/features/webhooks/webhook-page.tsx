'use client';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { DeliveryInfo, WebhookInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Pager } from '../../ui/pager';
import { DeleteButton } from '../session/delete-button';
import { Deliveries } from './deliveries';
import { EditWebhook } from './edit-webhook';
import { NewSecret, Verify } from './new-secret';
import { RotateSecret } from './rotate-secret';
import { TestWebhook } from './test-webhook';
import { useWebhookForm, type WebhookForm } from './use-webhook-form';
import { standingOf, WebhookHealth, WebhookState } from './webhook-state';

interface Props {
  webhook: WebhookInfo;
  deliveries: { data: readonly DeliveryInfo[]; nextCursor: string | null };
  isFirst: boolean;
  tenant: string;
  canEdit: boolean;
}

/** A webhook: how it stands, where it leads, a test, its secret, and what it has sent. */
export function WebhookPage({ webhook, deliveries, isFirst, tenant, canEdit }: Props) {
  const { words } = useLocale();
  const say = words.settings.webhooks;
  const [secret, setSecret] = useState<string | null>(null);
  const form = useWebhookForm(webhook, tenant);
  const root = `/t/${tenant}/settings/webhooks`;
  const here = `${root}/${webhook.id}`;
  return (
    <>
      <p className="mb-3">
        <Link href={root}>{say.back}</Link>
      </p>
      <h2 className="h3 wrap-anywhere">{webhook.url}</h2>
      <p className="flow mt-2 mb-5">
        <WebhookState webhook={webhook} words={words} />
        <WebhookHealth webhook={webhook} words={words} />
      </p>
      {secret ? <NewSecret secret={secret} isRotated /> : null}
      <SwitchedOff webhook={webhook} form={form} canEdit={canEdit} />
      {canEdit ? (
        <>
          <Band first title={say.settings}>
            <EditWebhook form={form} />
          </Band>
          <Band title={say.test} text={say.testText}>
            <TestWebhook id={webhook.id} tenant={tenant} />
          </Band>
          <Band title={say.secret} text={say.rotateText}>
            <div className="stack">
              <div className="actions">
                <RotateSecret
                  id={webhook.id}
                  tenant={tenant}
                  onMade={(made) => {
                    setSecret(made);
                    void form.readAgain();
                  }}
                />
              </div>
              <Verify />
            </div>
          </Band>
        </>
      ) : (
        <Band first title={say.events}>
          {webhook.events.map((event) => lookUp(say.eventNames, event) ?? event).join(', ')}
        </Band>
      )}
      <Band title={say.deliveries} text={say.deliveriesText}>
        <Deliveries deliveries={deliveries.data} tenant={tenant} canEdit={canEdit} />
        {deliveries.nextCursor || !isFirst ? (
          <Pager
            count={null}
            older={deliveries.nextCursor && `${here}?cursor=${deliveries.nextCursor}`}
            first={isFirst ? null : here}
            words={words.actions}
          />
        ) : null}
      </Band>
      {canEdit ? (
        <Band title={say.delete} text={say.deleteText}>
          <div className="actions">
            {webhook.enabled ? <Switch form={form} isOn /> : null}
            <DeleteWebhook id={webhook.id} tenant={tenant} />
          </div>
        </Band>
      ) : null}
    </>
  );
}

/** Why nothing is sent, and what to do about it. */
function SwitchedOff({ webhook, form, canEdit }: { webhook: WebhookInfo; form: WebhookForm; canEdit: boolean }) {
  const { off } = useLocale().words.settings.webhooks;
  const standing = standingOf(webhook);
  if (standing === 'on') return null;
  return (
    <div className="mb-5">
      <Note tone={standing === 'off' ? 'info' : 'bad'} title={off[standing]}>
        {off[`${standing}Text`]}
        {canEdit ? (
          <div className="actions">
            <Switch form={form} isOn={false} />
          </div>
        ) : null}
      </Note>
    </div>
  );
}

/** Switches a webhook on or off. */
function Switch({ form, isOn }: { form: WebhookForm; isOn: boolean }) {
  const say = useLocale().words.settings.webhooks;
  return (
    <Button kind="second" small busy={form.isSaving && say.turning} onClick={() => form.save({ enabled: !isOn })}>
      {isOn ? say.turnOff : say.turnOn}
    </Button>
  );
}

function DeleteWebhook({ id, tenant }: { id: string; tenant: string }) {
  const say = useLocale().words.settings.webhooks;
  const router = useRouter();
  const remove = useMutation(
    useTRPC().webhooks.delete.mutationOptions({
      onSuccess: () => {
        router.push(`/t/${tenant}/settings/webhooks`);
        router.refresh();
      },
    }),
  );
  return (
    <DeleteButton
      label={say.delete}
      title={say.deleteTitle}
      text={say.deleteText}
      deed={say.delete}
      isPending={remove.isPending}
      error={remove.error}
      onDelete={() => remove.mutate({ tenant, id })}
    />
  );
}
