'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { ConsentInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Input, Select } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { Table } from '../../ui/table';
import { CallFailed } from '../session/call-failed';

/** How long operators can be let in, in hours. */
const spans = [1, 4, 24, 72, 168] as const;

/** Letting operators in for a time, and who did so before. */
export function Access({
  consents,
  tenant,
  canEdit,
}: {
  consents: readonly ConsentInfo[];
  tenant: string;
  canEdit: boolean;
}) {
  const { words, format } = useLocale();
  const { access } = words;
  const router = useRouter();
  const trpc = useTRPC();
  const done = { onSuccess: () => router.refresh() };
  const give = useMutation(trpc.consent.give.mutationOptions(done));
  const revoke = useMutation(trpc.consent.revoke.mutationOptions(done));
  const open = consents.find(({ isOver }) => !isOver);
  return (
    <>
      <Band first title={access.title} text={access.text}>
        {open ? (
          <div className="stack form-width">
            <Note tone="warn" title={access.isOpen(format.dateTime(open.expiresAt))}>
              {open.reason}
            </Note>
            <CallFailed error={revoke.error} />
            {canEdit ? (
              <div className="actions">
                <Button
                  kind="danger"
                  busy={revoke.isPending && words.actions.loading}
                  onClick={() => revoke.mutate({ tenant, id: open.id })}
                >
                  {access.revoke}
                </Button>
              </div>
            ) : null}
          </div>
        ) : canEdit ? (
          <form
            className="stack form-width"
            onSubmit={(event) => {
              event.preventDefault();
              const form = new FormData(event.currentTarget);
              give.mutate({ tenant, hours: Number(textOf(form, 'hours')), reason: textOf(form, 'reason') });
            }}
          >
            <Input
              name="reason"
              label={access.reason}
              hint={access.reasonHint}
              required
              maxLength={300}
              autoComplete="off"
            />
            <Select name="hours" label={access.span} defaultValue="4">
              {spans.map((hours) => (
                <option key={hours} value={hours}>
                  {access.hours(hours)}
                </option>
              ))}
            </Select>
            <CallFailed error={give.error} />
            <div className="actions">
              <Button type="submit" busy={give.isPending && words.actions.loading}>
                {access.give}
              </Button>
            </div>
          </form>
        ) : (
          <p className="dim">{access.isClosed}</p>
        )}
      </Band>
      <Band title={access.history} text={access.historyText}>
        {consents.length > 0 ? (
          <Table
            label={access.history}
            rows={consents}
            keyOf={({ id }) => id}
            columns={[
              { head: access.reason, isName: true, cell: ({ reason }) => reason },
              { head: access.by, cell: ({ grantedBy }) => grantedBy },
              { head: access.from, cell: ({ createdAt }) => format.dateTime(createdAt) },
              { head: access.to, cell: ({ expiresAt }) => format.dateTime(expiresAt) },
            ]}
          />
        ) : (
          <p className="dim">{access.never}</p>
        )}
      </Band>
    </>
  );
}
