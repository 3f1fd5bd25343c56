import type { ReactNode } from 'react';
import { CopyButton } from './copy-button';
import { Facts } from './facts';

/** What happened, what still works, what to do, and a code for those who help. */
export function Failure(props: {
  title: string;
  text: string;
  actions?: ReactNode;
  code?: string | undefined;
  requestId?: string | null | undefined;
  /** 1 where it stands instead of a page, lower where it stands in one. */
  level?: 1 | 2 | 3;
  words: { code: string; requestId: string; help: string };
}) {
  const { title, text, actions, code, requestId, level = 1, words } = props;
  const Heading = `h${level}` as const;
  return (
    <section className="fail" role="alert">
      <Heading className="h1">{title}</Heading>
      <p className="lead">{text}</p>
      {actions ? <div className="actions my-5">{actions}</div> : null}
      {code ? (
        <Facts
          facts={[
            [words.code, <code key="code">{code}</code>],
            ...(requestId
              ? [
                  [
                    words.requestId,
                    <span key="id" className="flow">
                      <code>{requestId}</code> <CopyButton text={requestId} what={words.requestId} kind="quiet" />
                    </span>,
                  ] as const,
                ]
              : []),
          ]}
        />
      ) : null}
      {requestId ? <p className="meta mt-3">{words.help}</p> : null}
    </section>
  );
}
