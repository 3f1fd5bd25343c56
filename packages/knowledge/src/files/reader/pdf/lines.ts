import { collapse } from '../../../extract/clean-text.ts';
import type { Piece } from './page-text.ts';

/** A line as it stands on the page. */
export interface Line {
  text: string;
  /** The parts between wide gaps: a table's cells, where the lines around it are parted alike. */
  cells: string[];
  x: number;
  y: number;
  size: number;
}

/** A gap wider than this many type sizes may part two cells: lines around it must be parted alike to make a table. */
const cellGap = 1;

/** A line of a table of contents, which repeats a heading: dots that lead to a page number. */
const contentsLine = /(?:\.\s?|…\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/i;

/**
 * Puts pieces together into lines. The order in which the page's program shows them is mostly the reading order, two columns included; a
 * program that jumps about is read from top to bottom.
 */
export function toLines(pieces: readonly Piece[]): Line[] {
  const shown = group(pieces.filter((piece) => piece.text.trim() !== '' && piece.size > 0));
  const jumps = shown.filter((line, at) => {
    const before = shown[at - 1]?.[0];
    const own = line[0];
    return before && own && own.y > before.y + own.size && Math.abs(own.x - before.x) < own.size * 5;
  }).length;
  const isChaotic = jumps > shown.length / 5 && shown.length > 5;
  const ordered = isChaotic
    ? group(pieces.toSorted((a, b) => b.y - a.y || a.x - b.x).filter((piece) => piece.text.trim() !== ''))
    : shown;
  return ordered.map(toLine).filter((line) => line.text !== '' && !contentsLine.test(line.text));
}

function group(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const isSame =
      last &&
      Math.abs(last.y - piece.y) <= Math.max(last.size, piece.size) * 0.4 &&
      piece.x >= last.x + last.width - piece.size;
    if (line && isSame) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function toLine(pieces: readonly Piece[]): Line {
  const cells: string[] = [];
  let end: number | null = null;
  let size = 0;
  let longest = 0;
  for (const piece of pieces) {
    const gap: number = end === null ? Infinity : piece.x - end;
    if (gap > piece.size * cellGap) cells.push(piece.text);
    else cells.push(`${cells.pop() ?? ''}${gap > piece.size * 0.2 ? ' ' : ''}${piece.text}`);
    end = piece.x + piece.width;
    // A line has the size of most of its letters: a footnote's number does not count.
    if (piece.text.length > longest) [size, longest] = [piece.size, piece.text.length];
  }
  const trimmed = cells.map(collapse).filter((cell) => cell !== '');
  return { text: trimmed.join(' '), cells: trimmed, x: pieces[0]?.x ?? 0, y: pieces[0]?.y ?? 0, size };
}

const rounded = (size: number): number => Math.round(size * 2) / 2;

/** The size in which most of the text is set. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(rounded(line.size), (letters.get(rounded(line.size)) ?? 0) + line.text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The sizes that headings are set in, the largest first. */
export function headingSizes(lines: readonly Line[], body: number): number[] {
  const sizes = new Set(lines.filter((line) => line.size >= body * 1.15).map((line) => rounded(line.size)));
  return [...sizes].toSorted((a, b) => b - a);
}

/** A line's level as a heading by its size; null when it is set as text is, or reads like text. */
export function headingLevelOf(line: Line, sizes: readonly number[]): number | null {
  const at = sizes.indexOf(rounded(line.size));
  const isText = line.text.length > 150 || !/\p{L}{2}/u.test(line.text) || /[.;,]$/.test(line.text);
  return at < 0 || isText ? null : Math.min(4, at + 1);
}
