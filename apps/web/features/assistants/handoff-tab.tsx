'use client';
import Link from 'next/link';
import type { Assistant, TenantInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Facts } from '../../ui/facts';
import { Check, Input } from '../../ui/field';
import { Note } from '../../ui/note';
import { openingLines } from '../settings/organisation/opening-lines';
import { AssistantDraftForm } from './draft-form';

/** How citizens get on to people. */
export function HandoffTab(props: {
  assistant: Assistant;
  contact: TenantInfo['contact'];
  tenant: string;
  canEdit: boolean;
}) {
  const { assistant, contact, tenant, canEdit } = props;
  const { words } = useLocale();
  const say = words.assistantHandoff;
  const { phone, email, url, hours, opening = [] } = contact;
  const ways = [
    [say.phone, phone],
    [say.mail, email],
    [say.page, url],
    [say.hours, hours],
  ].flatMap(([term, value]) => (term && value ? [[term, value] as const] : []));
  return (
    <AssistantDraftForm assistant={assistant} tenant={tenant} canEdit={canEdit} className="after-tabs">
      {({ draft: { handoff }, change }) => (
        <>
          <Band title={say.formTitle} text={say.formText}>
            <div className="stack form-width">
              <Check
                label={say.form}
                hint={say.formHint}
                checked={handoff.form}
                onChange={(event) => change({ handoff: { ...handoff, form: event.target.checked } })}
              />
              <Input
                label={say.email}
                hint={say.emailHint}
                type="email"
                value={handoff.email ?? ''}
                onChange={(event) => change({ handoff: { ...handoff, email: event.target.value } })}
                maxLength={254}
                autoComplete="off"
              />
              {handoff.form && !handoff.email ? <Note>{say.emailMissing(words.handoffs.title)}</Note> : null}
            </div>
          </Band>
          <Band title={say.waysTitle} text={say.waysText}>
            {ways.length === 0 ? (
              <Note tone="warn">{say.noWays}</Note>
            ) : (
              <Facts
                facts={[
                  ...ways,
                  [
                    say.opening,
                    opening.length === 0
                      ? say.noOpening
                      : openingLines(opening, words.settings.organisation.weekdays).join('; '),
                  ],
                ]}
              />
            )}
            <p className="mt-4">
              <Link href={`/t/${tenant}/settings/contact`}>{say.toSettings}</Link>
            </p>
          </Band>
        </>
      )}
    </AssistantDraftForm>
  );
}
