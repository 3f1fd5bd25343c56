'use client';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Gap } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button, ButtonLink } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Note } from '../../ui/note';
import { UndoBar } from '../../ui/undo-bar';
import { CallFailed } from '../session/call-failed';
import { ChooseFaq } from './choose-faq';
import { type FaqTarget, keyOf } from './faqs';
import { useFaqSource } from './use-faq-source';
import { conversationAddress } from '../conversations/conversation-filter';

interface Props {
  gaps: readonly Gap[];
  /** Addresses of drafts that were begun, by the question that they answer. */
  drafts: Readonly<Record<string, string>>;
  /** Where answers can be put; null for who may not write any. */
  targets: readonly FaqTarget[] | null;
  canClose: boolean;
  tenant: string;
}

/** Topics that the knowledge does not cover, the most asked first. One press makes a draft and leads to it. */
export function Gaps({ gaps, drafts, targets, canClose, tenant }: Props) {
  const { words } = useLocale();
  const say = words.gaps;
  const [chosen, setChosen] = useState(() => (targets?.[0] ? keyOf(targets[0]) : ''));
  const target = targets?.find((one) => keyOf(one) === chosen);
  const closing = useClosing(tenant);
  return (
    <>
      {targets && targets.length > 0 && gaps.length > 0 ? (
        <div className="form-width mb-5">
          <ChooseFaq label={say.target} targets={targets} chosen={chosen} onChoose={setChosen} />
        </div>
      ) : null}
      {targets?.length === 0 ? (
        <div className="my-5">
          <Note>
            {words.faqs.none} <Link href={`/t/${tenant}/knowledge`}>{words.faqs.toKnowledge}</Link>
          </Note>
        </div>
      ) : null}
      <CallFailed error={closing.error} />
      {gaps.length > 0 ? (
        <ul className="rows bare opening-tight gaps" aria-label={say.title}>
          {gaps.map((gap) => (
            <GapRow key={gap.topic} gap={gap} tenant={tenant}>
              {target ? (
                <WriteAnswer
                  gap={gap}
                  target={target}
                  draft={drafts[gap.questions[0]?.messageId ?? '']}
                  tenant={tenant}
                />
              ) : null}
              {canClose ? (
                <Button
                  kind="quiet"
                  small
                  busy={closing.isClosing(gap.topic) && say.closing}
                  onClick={() => closing.close(gap)}
                >
                  {say.close}
                  <span className="sr"> {gap.label || say.other}</span>
                </Button>
              ) : null}
            </GapRow>
          ))}
        </ul>
      ) : null}
      {closing.closed ? (
        <UndoBar onUndo={closing.undo} onClose={closing.forget}>
          {say.closed(closing.closed.label || say.other, closing.closed.count)}
        </UndoBar>
      ) : null}
    </>
  );
}

/** A topic with its numbers and some of what was asked. */
function GapRow({ gap, tenant, children }: { gap: Gap; tenant: string; children: ReactNode }) {
  const { words, format } = useLocale();
  const say = words.gaps;
  const [newest, ...others] = gap.questions;
  const link = ({ conversationId, text, language }: Gap['questions'][number]) => (
    <Link href={conversationAddress(tenant, conversationId)} lang={language} dir="auto">
      {text}
    </Link>
  );
  return (
    <li>
      <div>
        <h2 className="h4">{gap.label || say.other}</h2>
        <p className="flow meta mt-1">
          <strong>{say.count(gap.count)}</strong>
          <span>{say.lately(gap.lately)}</span>
          <time dateTime={gap.lastAt}>{say.last(format.date(gap.lastAt))}</time>
        </p>
        {newest ? <p className="mt-2">{link(newest)}</p> : null}
        {others.length > 0 ? (
          <Disclosure title={say.more(others.length)}>
            <ul className="stack">
              {others.map((question) => (
                <li key={question.messageId}>{link(question)}</li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
      <div className="actions">{children}</div>
    </li>
  );
}

/** Makes a draft out of a topic's newest question and leads to it, or to the one that was begun. */
function WriteAnswer(props: { gap: Gap; target: FaqTarget; draft: string | undefined; tenant: string }) {
  const { gap, target, draft, tenant } = props;
  const say = useLocale().words.gaps;
  const router = useRouter();
  const source = useFaqSource(tenant);
  const make = useMutation(useTRPC().gaps.draft.mutationOptions());
  const name = <span className="sr"> {gap.label || say.other}</span>;
  if (draft)
    return (
      <ButtonLink kind="second" small href={draft}>
        {say.go}
        {name}
      </ButtonLink>
    );
  const write = async () => {
    const sourceId = await source.sourceOf(target);
    const { id } = await make.mutateAsync({ tenant, topic: gap.topic, sourceId });
    router.push(`/t/${tenant}/gaps/${sourceId}/${id}`);
  };
  return (
    <>
      <Button
        kind="second"
        small
        busy={(make.isPending || source.isPending) && say.writing}
        // what failed is told below
        onClick={() => void write().catch(() => undefined)}
      >
        {say.write}
        {name}
      </Button>
      <CallFailed error={make.error ?? source.error} />
    </>
  );
}

/** Closes topics; the last one can be opened again. */
function useClosing(tenant: string) {
  const [closed, setClosed] = useState<{ topic: string; label: string; count: number; closedAt: string } | null>(null);
  const router = useRouter();
  const trpc = useTRPC();
  const close = useMutation(trpc.gaps.close.mutationOptions({ onSuccess: () => router.refresh() }));
  const reopen = useMutation(trpc.gaps.reopen.mutationOptions({ onSuccess: () => router.refresh() }));
  return {
    closed,
    error: close.error ?? reopen.error,
    isClosing: (topic: string) => close.isPending && close.variables.topic === topic,
    close: ({ topic, label }: Gap) =>
      close.mutate(
        { tenant, topic },
        { onSuccess: ({ closed: count, closedAt }) => setClosed({ topic, label, count, closedAt }) },
      ),
    undo: () => {
      if (!closed) return;
      reopen.mutate({ tenant, topic: closed.topic, closedAt: closed.closedAt });
      setClosed(null);
    },
    forget: () => setClosed(null),
  };
}
