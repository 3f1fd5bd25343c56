import Link from 'next/link';
import type { ReactNode } from 'react';
import type { SyncChange } from '../../api/shapes';
import type { Messages } from '../../messages';
import { DiffView } from '../../ui/diff';
import { textDiff } from './text-diff';

/** A page that is new, changed or gone, with the words that were struck and added. */
export function ChangeRow(props: {
  change: SyncChange;
  /** The knowledge base's identifier. */
  base: string;
  tenant: string;
  words: Messages;
  /** What stands at the end of the line, such as when it was found. */
  children?: ReactNode;
}) {
  const { change, base, tenant, words, children } = props;
  const { kind, title, documentId, before, after } = change;
  const name = words.sources.report.kinds[kind];
  return (
    <li>
      <p className="flow between">
        <span>
          <Kind kind={kind}>{name}</Kind>{' '}
          {documentId !== null && kind !== 'gone' ? (
            <Link href={`/t/${tenant}/knowledge/${base}/documents/${documentId}`}>{title}</Link>
          ) : (
            title
          )}
        </span>
        {children}
      </p>
      {kind === 'changed' && before !== null && after !== null ? (
        <div className="mt-2">
          <DiffView pieces={textDiff(before, after)} words={words.parts.diff} />
        </div>
      ) : null}
    </li>
  );
}

/** The word has the mark of what it says: new text, or struck. */
function Kind({ kind, children }: { kind: SyncChange['kind']; children: ReactNode }) {
  if (kind === 'added') return <ins>{children}</ins>;
  if (kind === 'gone') return <del>{children}</del>;
  return <strong>{children}</strong>;
}
