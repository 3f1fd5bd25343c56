import { collapse } from '../../../extract/clean-text.ts';
import type { Piece } from './page-text.ts';

/** After these words a hyphen at the line's end stays: "för-\noch grundskola" is one word short, not one word parted. */
const suspended = /^(?:och|eller|samt|som|till|respektive|and|or|to|und|oder|ja|tai|og)\b/i;

/** Pieces as running text: a new line or a gap between two of them is a space, and a word that was parted at a line's end is whole again. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | null = null;
  for (const piece of pieces) {
    if (before && !/\s$/.test(text) && !/^\s/.test(piece.text)) {
      if (before.endsLine || isOtherLine(before, piece)) text += '\n';
      else if (piece.x - (before.x + before.width) > piece.size * 0.2) text += ' ';
    }
    text += piece.text;
    before = piece;
  }
  return collapse(joinLines(text.split('\n')));
}

export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const [end, next] = [text.trimEnd(), line.trimStart()];
    if (end === '' || next === '') return end + next;
    if (end.endsWith('\u00AD')) return end.slice(0, -1) + next;
    if (/\p{L}[-\u2010]$/u.test(end) && /^\p{Ll}/u.test(next) && !suspended.test(next)) return end.slice(0, -1) + next;
    return `${end} ${next}`;
  }, '');
}

const isOtherLine = (a: Piece, b: Piece): boolean => Math.abs(a.y - b.y) > Math.max(a.size, b.size) * 0.6;
