import { diffArrays } from 'diff';
import type { DiffPiece } from './diff';

/**
 * Edits beyond which two texts have little in common: then what stands between the words that both begin and end with is shown as struck
 * and added. The work grows with the square of it: at this many it takes less than a tenth of a second, however long the texts are.
 */
const mostEdits = 800;

/** What was struck and added between two texts, word by word. Other spaces and lines alone are no change: the later text's are shown. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const isSame = (one: number, other: number) => old.at(one)?.trim() === now.at(other)?.trim();
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && isSame(start, start)) start++;
  let end = 0;
  while (end < shorter - start && isSame(-1 - end, -1 - end)) end++;
  const pieces = [
    { kind: 'same' as const, words: now.slice(0, start) },
    ...compared(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { kind: 'same' as const, words: now.slice(now.length - end) },
  ];
  return pieces.flatMap(({ kind, words }) => {
    const text = words.join('');
    return kind === 'same' ? pieceOf(kind, text) : withoutSpaces(kind, text);
  });
}

interface Run {
  kind: DiffPiece['kind'];
  words: string[];
}

/** Words are compared by the number of what they say without the spaces: that is much faster than to compare them themselves. */
function compared(old: string[], now: string[]): Run[] {
  const numbers = new Map<string, number>();
  const numbered = (words: readonly string[]) =>
    words.map((word) => {
      const said = word.trim();
      const number = numbers.get(said) ?? numbers.size;
      numbers.set(said, number);
      return number;
    });
  const changes = diffArrays(numbered(old), numbered(now), { maxEditLength: mostEdits });
  if (!changes)
    return [
      { kind: 'removed', words: old },
      { kind: 'added', words: now },
    ];
  let [place, nowPlace] = [0, 0];
  return changes.map(({ count, added, removed }): Run => {
    const words = removed ? old.slice(place, place + count) : now.slice(nowPlace, nowPlace + count);
    if (!added) place += count;
    if (!removed) nowPlace += count;
    return { kind: added ? 'added' : removed ? 'removed' : 'same', words };
  });
}

const pieceOf = (kind: DiffPiece['kind'], text: string): DiffPiece[] => (text === '' ? [] : [{ kind, text }]);

/** The spaces around words that changed are not theirs. */
function withoutSpaces(kind: 'added' | 'removed', text: string): DiffPiece[] {
  const words = text.trim();
  const place = text.indexOf(words);
  return [
    ...pieceOf('same', text.slice(0, place)),
    ...pieceOf(kind, words),
    ...pieceOf('same', text.slice(place + words.length)),
  ];
}

/** Words with the space after them, so that joined they are the text again. */
export const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];
