import Link from 'next/link';
import type { Messages } from '../../messages';

/** A list that has rows, but none of those that were asked for. */
export function NothingMatches({ root, words }: { root: string; words: Messages }) {
  const { list } = words.parts;
  return (
    <div className="nothing">
      <h2 className="h3">{list.nothing}</h2>
      <p className="dim mt-1">{list.nothingText}</p>
      <p className="mt-3">
        <Link href={root}>{list.clear}</Link>
      </p>
    </div>
  );
}
