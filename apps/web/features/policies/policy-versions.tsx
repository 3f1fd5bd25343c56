'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { PolicyVersion } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { type StateName, Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { ruleNames } from './effective';

const tones = { in_force: 'ok', scheduled: 'run', past: 'draft', withdrawn: 'bad' } as const satisfies Record<
  PolicyVersion['state'],
  StateName
>;

/** Every version that held or will hold, with what it sets. */
export function PolicyVersions(props: {
  versions: readonly PolicyVersion[];
  subject: string;
  tenant: string;
  canWrite: boolean;
}) {
  const { versions, subject, tenant, canWrite } = props;
  const { words, format } = useLocale();
  const say = words.policies;
  const [asked, setAsked] = useState<number | null>(null);
  const router = useRouter();
  const trpc = useTRPC();
  const done = {
    onSuccess: () => {
      setAsked(null);
      router.refresh();
    },
  };
  const rollBack = useMutation(trpc.policies.rollBack.mutationOptions(done));
  const withdraw = useMutation(trpc.policies.withdraw.mutationOptions(done));
  if (versions.length === 0) return <p className="dim">{say.noVersions}</p>;
  return (
    <>
      <p className="dim">{say.versionsText}</p>
      <ul className="rows versions">
        {versions.map(({ number, state, note, author, createdAt, effectiveFrom, rules }) => (
          <li key={number}>
            <span className="n">{number}</span>
            <span>
              <Status state={tones[state]}>{say.states[state]}</Status>
              <span className="sr">{say.version(number)}</span>
              {note ? <span className="block">{note}</span> : null}
              <span className="meta block">
                {say.since} <time dateTime={effectiveFrom}>{format.dateTime(effectiveFrom)}</time> ·{' '}
                {author ?? words.versions.byKey}
                {format.dateTime(createdAt) === format.dateTime(effectiveFrom) ? null : (
                  <>
                    {' '}
                    · <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>
                  </>
                )}
              </span>
              <span className="meta block">
                {Object.keys(rules).length === 0
                  ? say.setsNone
                  : `${say.sets}: ${ruleNames
                      .filter((name) => rules[name] !== undefined)
                      .map((name) => say.fields[name])
                      .join(', ')}`}
              </span>
            </span>
            {canWrite && state === 'past' ? (
              <Button kind="second" small onClick={() => setAsked(number)}>
                {say.rollBack} <span className="sr">{say.version(number)}</span>
              </Button>
            ) : null}
            {canWrite && state === 'scheduled' ? (
              <Button
                kind="second"
                small
                busy={withdraw.isPending && words.actions.loading}
                onClick={() => withdraw.mutate({ tenant, subject, number })}
              >
                {say.withdraw} <span className="sr">{say.version(number)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <CallFailed error={withdraw.error} />
      <Dialog title={say.rollBackTitle(asked ?? 0)} isOpen={asked !== null} onClose={() => setAsked(null)}>
        <p className="dim">{say.rollBackText}</p>
        <CallFailed error={rollBack.error} />
        <DialogActions
          deed={say.rollBack}
          busy={rollBack.isPending && words.actions.loading}
          onDeed={() => asked !== null && rollBack.mutate({ tenant, subject, number: asked })}
          onCancel={() => setAsked(null)}
          isQuestion
        />
      </Dialog>
    </>
  );
}
