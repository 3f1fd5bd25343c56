import type { ReactNode } from 'react';
import { CopyButton } from './copy-button';
import { Facts } from './facts';

/** What happened, what still works, what to do, and a code for those who help. */
export function Failure(props: {
  title: string;
  text: string;
  /** What else helps, under the text. */
  more?: ReactNode;
  actions?: ReactNode;
  /** When it happened, for those who look into the logs. */
  at?: { iso: string; inWords: string };
  code?: string | undefined;
  requestId?: string | null | undefined;
  /** 1 where it stands instead of a page, lower where it stands in one. */
  level?: 1 | 2 | 3;
  /** Nothing is broken: it is only not for whoever asks. */
  isCalm?: boolean;
  words: { when: string; code: string; requestId: string; help: string };
}) {
  const { title, text, more, actions, at, code, requestId, level = 1, isCalm = false, words } = props;
  const Heading = `h${level}` as const;
  const facts: [term: string, value: ReactNode][] = [];
  if (at)
    facts.push([
      words.when,
      <time key="at" dateTime={at.iso}>
        {at.inWords}
      </time>,
    ]);
  if (code) facts.push([words.code, <code key="code">{code}</code>]);
  if (code && requestId) facts.push([words.requestId, <RequestId key="id" id={requestId} label={words.requestId} />]);
  return (
    <section className={isCalm ? 'fail calm' : 'fail'} role="alert">
      <Heading className="h1">{title}</Heading>
      <p className="lead">{text}</p>
      {more}
      {actions ? <div className="actions my-5">{actions}</div> : null}
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {requestId ? <p className="meta mt-3">{words.help}</p> : null}
    </section>
  );
}

function RequestId({ id, label }: { id: string; label: string }) {
  return (
    <span className="flow">
      <code>{id}</code> <CopyButton text={id} what={label} kind="quiet" />
    </span>
  );
}
