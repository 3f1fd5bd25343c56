import { asLevel } from '../../../extract/block-builder.ts';
import type { Block } from '../../../extract/index.ts';
import { joinLines } from './join-pieces.ts';
import { headingLevelOf, type Line } from './lines.ts';

const bullet = /^(?:[•●▪■◦‣⁃·–—*]|-(?=\s))\s*(?=\S)|^o\s(?=\p{Lu})/u;
const number = /^\d{1,2}[.)]\s+(?=\S)/;
/** Lines of one paragraph stand at most this many type sizes apart. */
const leading = 1.7;

/** Reads lines into headings (by size), tables (by gaps that repeat), lists (by their marks) and paragraphs (by distance). */
export function readLines(lines: readonly Line[], sizes: readonly number[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const level = headingLevelOf(line, sizes);
    const end = level !== null ? endOfHeading(lines, at) : endOfTable(lines, at);
    if (level !== null) {
      blocks.push({ type: 'heading', level: asLevel(level), text: joinLines(textsOf(lines, at, end)) });
      at = end;
    } else if (end - at > 1) {
      blocks.push(table(lines.slice(at, end)));
      at = end;
    } else if (bullet.test(line.text) || number.test(line.text)) at = readList(lines, at, sizes, blocks);
    else {
      const last = endOfParagraph(lines, at, sizes);
      blocks.push({ type: 'paragraph', text: joinLines(textsOf(lines, at, last)) });
      at = last;
    }
  }
  return blocks;
}

const textsOf = (lines: readonly Line[], from: number, to: number): string[] =>
  lines.slice(from, to).map((line) => line.text);

/** Whether a line goes on where the one before ended: close under it, or at the top of the next column in mid-sentence. */
function goesOn(before: Line, line: Line): boolean {
  if (Math.abs(before.size - line.size) > before.size * 0.1) return false;
  const step = before.y - line.y;
  if (step > 0) return step <= Math.max(before.size, line.size) * leading;
  return /^\p{Ll}/u.test(line.text) && !/[.!?:]$/.test(before.text);
}

/** The place after the lines that go on from one line, as long as they are told to belong. */
function runEnd(lines: readonly Line[], from: number, belongs: (line: Line, before: Line) => boolean): number {
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (!before || !line || !belongs(line, before)) break;
  }
  return at;
}

const endOfHeading = (lines: readonly Line[], from: number): number =>
  Math.min(
    from + 3,
    runEnd(lines, from, (line, before) => goesOn(before, line)),
  );

const endOfTable = (lines: readonly Line[], from: number): number => {
  const columns = lines[from]?.cells.length ?? 0;
  return columns < 2 ? from : runEnd(lines, from, (line, before) => line.cells.length === columns && line.y < before.y);
};

const endOfParagraph = (lines: readonly Line[], from: number, sizes: readonly number[]): number =>
  runEnd(
    lines,
    from,
    (line, before) =>
      goesOn(before, line) &&
      headingLevelOf(line, sizes) === null &&
      !bullet.test(line.text) &&
      !number.test(line.text),
  );

/** @returns the place after the list */
function readList(lines: readonly Line[], from: number, sizes: readonly number[], blocks: Block[]): number {
  const items: string[] = [];
  const mark = bullet.test(lines[from]?.text ?? '') ? bullet : number;
  let at = from;
  for (let line = lines[at]; line && mark.test(line.text); line = lines[at]) {
    const start = line;
    // What hangs under an item, further in than its mark, belongs to it.
    const end = runEnd(
      lines,
      at,
      (next, before) =>
        goesOn(before, next) &&
        next.x >= start.x - 1 &&
        headingLevelOf(next, sizes) === null &&
        !bullet.test(next.text) &&
        !number.test(next.text),
    );
    items.push(joinLines(textsOf(lines, at, end)).replace(mark, ''));
    at = end;
  }
  blocks.push({ type: 'list', ordered: mark === number, items });
  return at;
}

/** Lines parted alike. The first names the columns when it has no figures and those under it have. */
function table(lines: readonly Line[]): Block {
  const rows = lines.map((line) => line.cells);
  const [first = [], ...rest] = rows;
  const hasFigures = (row: readonly string[]): boolean => row.some((cell) => /\d/.test(cell));
  const isHeaded = rest.length > 0 && !hasFigures(first) && rest.filter(hasFigures).length * 2 > rest.length;
  return { type: 'table', caption: null, header: isHeaded ? first : [], rows: isHeaded ? rest : rows };
}
