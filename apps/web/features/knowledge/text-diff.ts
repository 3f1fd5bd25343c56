import type { DiffPiece } from '../../ui/diff';

/** Words that are compared with one another; longer changes are shown as one text struck and another added. */
const mostWords = 1_500;
/** Words that stay around a change, so that one sees where it is. */
const around = 12;

/** What changed between two texts, word by word, with a little of what stands around it. */
export function textDiff(before: string, after: string): DiffPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [left, came] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const middle = left.length + came.length > mostWords ? whole(left, came) : compared(left, came);
  const head = old.slice(0, start);
  const tail = end > 0 ? old.slice(-end) : [];
  return shortened([...pieceOf('same', head), ...middle, ...pieceOf('same', tail)]);
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const pieceOf = (kind: DiffPiece['kind'], words: readonly string[]): DiffPiece[] =>
  words.length > 0 ? [{ kind, text: words.join('') }] : [];
const whole = (left: readonly string[], came: readonly string[]): DiffPiece[] => [
  ...pieceOf('removed', left),
  ...pieceOf('added', came),
];

/** The longest run of words that both have, in order, stays; the rest was struck or added. */
function compared(left: readonly string[], came: readonly string[]): DiffPiece[] {
  const width = came.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = came.length - 1; j >= 0; j--)
      longest[i * width + j] =
        left[i] === came[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece['kind'], word: string | undefined) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += word ?? '';
    else pieces.push({ kind, text: word ?? '' });
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < came.length) {
    if (i < left.length && j < came.length && left[i] === came[j]) {
      add('same', left[i++]);
      j++;
    } else if (
      j >= came.length ||
      (i < left.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    )
      add('removed', left[i++]);
    else add('added', came[j++]);
  }
  return pieces;
}

/** Long stretches that stayed are cut to what stands next to a change. */
function shortened(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.map((piece, place) => {
    const words = wordsOf(piece.text);
    if (piece.kind !== 'same' || words.length <= 2 * around) return piece;
    const first = place === 0 ? [] : words.slice(0, around);
    const last = place === pieces.length - 1 ? [] : words.slice(-around);
    return { kind: 'same', text: `${first.join('')}… ${last.join('')}` };
  });
}
