import Link from 'next/link';
import type { ReactNode } from 'react';

/** On to older rows, and back to the start. The place is in the address. */
export function Pager({
  count,
  older,
  first,
  words,
}: {
  count: ReactNode;
  older: string | null;
  first: string | null;
  words: { older: string; first: string };
}) {
  return (
    <div className="pager">
      <span className="flow">
        {older ? <Link href={older}>{words.older}</Link> : null}
        {first ? <Link href={first}>{words.first}</Link> : null}
      </span>
      <span>{count}</span>
    </div>
  );
}
