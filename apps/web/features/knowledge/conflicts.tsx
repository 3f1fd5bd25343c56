import Link from 'next/link';
import type { Conflict, KnowledgeBase } from '../../api/shapes';
import type { Messages } from '../../messages';

/** Pages that state different figures for one thing, side by side: the one that answers, and the one to mend. */
export function Conflicts(props: {
  conflicts: readonly Conflict[];
  base: KnowledgeBase;
  tenant: string;
  words: Messages;
}) {
  const { conflicts, base, tenant, words } = props;
  const { knowledge } = words;
  const stated = ({ documentId, title, url, line }: Conflict['page'], says: string) => (
    <div>
      <dt>
        {says} <Link href={`/t/${tenant}/knowledge/${base.id}/documents/${documentId}`}>{title}</Link>
      </dt>
      <dd>
        <q>{line}</q> {url ? <a href={url}>{knowledge.openPage}</a> : null}
      </dd>
    </div>
  );
  return (
    <ul className="rows bare problems">
      {conflicts.map(({ id, subject, page, other }) => (
        <li key={id}>
          <h3 className="h4">{subject}</h3>
          <dl className="mt-2">
            {stated(page, knowledge.conflictHolds)}
            {stated(other, knowledge.conflictDiffers)}
          </dl>
        </li>
      ))}
    </ul>
  );
}
