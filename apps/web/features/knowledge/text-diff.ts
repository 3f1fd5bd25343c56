import type { DiffPiece } from '../../ui/diff';
import { wordDiff, wordsOf } from '../../ui/word-diff';

/** Words that stay around a change, so that one sees where it is. */
const around = 12;

/** What changed between two long texts, word by word, with a little of what stands around it. */
export const textDiff = (before: string, after: string): DiffPiece[] => shortened(wordDiff(before, after));

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

/** Pieces of a change, and characters of each, that stand where the whole is found elsewhere. */
const [mostPieces, longestPiece] = [40, 1_500];

/** What a long change begins with. */
export function beginningOf(pieces: readonly DiffPiece[]): DiffPiece[] {
  const shown = pieces
    .slice(0, mostPieces)
    .map(({ kind, text }) => ({ kind, text: text.length > longestPiece ? `${text.slice(0, longestPiece)}…` : text }));
  return pieces.length > mostPieces ? [...shown, { kind: 'same', text: ' …' }] : shown;
}
