import type { ReactNode } from 'react';
import type { Messages } from '../../messages';
import { Status } from '../../ui/outcome';
import type { Remedy } from './remedies';

export interface ProblemPage {
  url: string | null;
  /** Why, where the group does not say it. */
  reason?: string;
  /** What exactly was met, in English. */
  detail: string | null;
}

/** Pages that are not searchable for the same reason: how grave it is, what one can do about it, and which they are. */
export function ProblemGroup(props: {
  remedy: Remedy;
  title: string;
  pages: readonly ProblemPage[];
  /** What stands on the line that the pages are folded behind; they stand open without. */
  fold?: string;
  /** How to see more of them. */
  more?: ReactNode;
  words: Messages;
}) {
  const { remedy, title, pages, fold, more, words } = props;
  const list = (
    <ul className="pages mt-2 text-2">
      {pages.map((page) => (
        <Page key={`${page.url} ${page.reason}`} page={page} />
      ))}
    </ul>
  );
  return (
    <li>
      <h3 className="h4">
        <Status state={remedy === 'intended' ? 'draft' : remedy === 'limit' ? 'warn' : 'bad'}>{title}</Status>
      </h3>
      <p className="dim">{words.remedies[remedy].text}</p>
      {fold ? (
        <details className="mt-2 text-2">
          <summary>{fold}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      {more}
    </li>
  );
}

function Page({ page: { url, reason, detail } }: { page: ProblemPage }) {
  return (
    <li>
      {url ? (
        <a href={url} className="wrap-anywhere">
          {url.replace(/^https?:\/\//, '')}
        </a>
      ) : null}
      {reason ? <span className="meta"> {reason}</span> : null}
      {detail ? (
        <span className="meta" lang="en">
          {' '}
          ({detail})
        </span>
      ) : null}
    </li>
  );
}
