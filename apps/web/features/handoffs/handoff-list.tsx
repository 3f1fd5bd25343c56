'use client';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { HandoffInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { KeyNames } from '../../ui/list/key-names';
import { WalkedRows } from '../../ui/list/walked-rows';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { HandoffState } from './handoff-state';

interface Props {
  handoffs: readonly HandoffInfo[];
  tenant: string;
  /** The member's own identifier, for who may take matters. */
  self: string | null;
}

/** Matters as rows, walked and taken with single keys. */
export function HandoffList({ handoffs, tenant, self }: Props) {
  const { words, format } = useLocale();
  const say = words.handoffs;
  const router = useRouter();
  const take = useMutation(useTRPC().handoffs.assign.mutationOptions({ onSuccess: () => router.refresh() }));
  const onKey = (key: string, place: number) => {
    const here = handoffs[place];
    if (key === 't' && here && self !== null) take.mutate({ tenant, id: here.id, memberId: self });
  };
  return (
    <>
      <CallFailed error={take.error} />
      <output>{take.isSuccess ? <Status state="ok">{say.taken}</Status> : null}</output>
      <WalkedRows className="rows bare opening-tight convs" label={say.title} onKey={onKey}>
        {handoffs.map((handoff) => (
          <li key={handoff.id} className="row-link">
            <div>
              <Link className="row-title" href={`/t/${tenant}/handoffs/${handoff.id}`}>
                {handoff.reason || say.matterOf(format.dateTime(handoff.createdAt))}
              </Link>
              <p className="flow meta mt-1">
                <HandoffState state={handoff.state} words={words} />
                {handoff.assignedTo ? <span>{say.takenBy(handoff.assignedTo.name)}</span> : null}
                {handoff.answeredAt ? <span>{say.answeredAt(format.dateTime(handoff.answeredAt))}</span> : null}
                <span>{handoff.hasLetter ? say.letter : say.noLetter}</span>
                <span>{handoff.canMail ? say.canMail : say.cannotMail}</span>
                <span>{handoff.assistantName}</span>
              </p>
            </div>
            <time className="meta" dateTime={handoff.createdAt}>
              {format.dateTime(handoff.createdAt)}
            </time>
          </li>
        ))}
      </WalkedRows>
      <div className="mt-5">
        <KeyNames more={self === null ? [] : [['t', say.keyTake]]} words={words} />
      </div>
    </>
  );
}
