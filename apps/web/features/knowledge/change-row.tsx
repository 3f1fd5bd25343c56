import Link from 'next/link';
import type { ReactNode } from 'react';
import type { SyncChange } from '../../api/shapes';
import type { Messages } from '../../messages';
import { DiffView } from '../../ui/diff';
import { beginningOf, textDiff } from './text-diff';

/** A page that is new, changed or gone, with the words that were struck and added. */
export function ChangeRow(props: {
  change: SyncChange;
  /** The knowledge base's identifier. */
  base: string;
  tenant: string;
  words: Messages;
  /** Whether a long change is cut: the whole of it stands with its sync. */
  isShort?: boolean;
  /** What stands at the end of the line, such as when it was found. */
  children?: ReactNode;
}) {
  const { change, base, tenant, words, isShort = false, children } = props;
  const { kind, title, documentId, before, after } = change;
  const isChanged = kind === 'changed' && before !== null && after !== null;
  const pieces = isChanged ? textDiff(before, after) : [];
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
      {isChanged ? (
        <div className="mt-2">
          <DiffView pieces={isShort ? beginningOf(pieces) : pieces} words={words.parts.diff} />
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
