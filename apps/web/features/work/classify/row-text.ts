import type { SortedRow } from '../../../api/shapes';

/** What a text is called in a list: its first line, without the heading of its column. */
export function titleOf({ text, origin }: SortedRow): string {
  const [first = ''] = text.trimStart().split('\n');
  return first.replace(/^[\p{L} ]{1,30}: /u, '').trim() || origin;
}
