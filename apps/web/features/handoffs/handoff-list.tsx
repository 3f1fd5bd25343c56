'use client';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useRef } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { HandoffInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Disclosure } from '../../ui/disclosure';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { HandoffState } from './handoff-state';

interface Props {
  handoffs: readonly HandoffInfo[];
  tenant: string;
  /** The member's own identifier, for who may take matters. */
  self: string | null;
}

/** Matters as rows. Single keys work only while a row has the focus, so that they surprise nobody (WCAG 2.1.4). */
export function HandoffList({ handoffs, tenant, self }: Props) {
  const { words, format } = useLocale();
  const say = words.handoffs;
  const list = useRef<HTMLUListElement>(null);
  const router = useRouter();
  const take = useMutation(useTRPC().handoffs.assign.mutationOptions({ onSuccess: () => router.refresh() }));
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.row-title') ?? [])];
    const place = links.findIndex((link) => link === document.activeElement);
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      links[place + step]?.focus();
    }
    const here = handoffs[place];
    if (event.key === 't' && here && self !== null) take.mutate({ tenant, id: here.id, memberId: self });
  };
  return (
    <>
      <CallFailed error={take.error} />
      <output>{take.isSuccess ? <Status state="ok">{say.taken}</Status> : null}</output>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the links inside */}
      <ul ref={list} className="rows bare opening-tight convs" aria-label={say.title} onKeyDown={onKeyDown}>
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
      </ul>
      <div className="mt-5">
        <Disclosure title={say.keys} isOpen>
          <p className="dim mb-2">{say.keysText}</p>
          <ul className="stack">
            {(
              [
                ['j', 'next'],
                ['k', 'previous'],
                [say.keyEnter, 'open'],
                ...(self === null ? [] : [['t', 'take'] as const]),
              ] as const
            ).map(([key, name]) => (
              <li key={key}>
                <kbd>{key}</kbd> {say.keyNames[name]}
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </>
  );
}
