import { type Block, countWords } from '../extract/index.ts';

/** Lines that stay together in one passage. */
export interface Unit {
  kind: 'text' | 'list' | 'table' | 'definitions';
  lines: string[];
  words: number;
  /** Announces what follows, so that it should not be parted from it. */
  leadsOn: boolean;
  /** The page of a file on which it stands. */
  page?: number;
}

/** A text's size in words; text that is hardly parted into words counts by its length. */
export function sizeOf(text: string): number {
  return Math.max(countWords(text), Math.ceil(text.length / 15));
}

type Content = Exclude<Block, { type: 'heading' }>;

/** Turns a block into units of at most `most` words each (a single row or sentence that is longer stays whole up to a hard limit). */
export function toUnits(block: Content, most: number): Unit[] {
  const units = contentUnits(block, most);
  const { page } = block;
  return page === undefined ? units : units.map((unit) => ({ ...unit, page }));
}

function contentUnits(block: Content, most: number): Unit[] {
  switch (block.type) {
    case 'paragraph':
      return parts('text', paragraphLines(block.text, most), most, []);
    case 'list':
      return parts(
        'list',
        block.items.flatMap((item, at) => itemLines(item, block.ordered ? `${at + 1}.` : '-', most)),
        most,
        [],
      );
    case 'definitions':
      return parts(
        'definitions',
        block.entries.flatMap((entry) =>
          hardWrap([entry.term.replace(/:$/, ''), entry.detail].filter(Boolean).join(': '), most),
        ),
        most,
        [],
      );
    case 'table': {
      const caption = block.caption ? [block.caption] : [];
      return parts(
        'table',
        block.rows
          .map((row) => rowLine(block.header, row))
          .filter(Boolean)
          .flatMap((line) => hardWrap(line, most)),
        most,
        caption,
      );
    }
  }
}

/** A table row with its column names: "Kärl: 140 liter | Pris: 2 480 kr per år". */
export function rowLine(header: readonly string[], row: readonly string[]): string {
  return row
    .map((value, column) => {
      const name = (header[column] ?? '').replace(/:$/, '');
      if (value === '') return '';
      return name === '' || name === value ? value : `${name}: ${value}`;
    })
    .filter((cell) => cell !== '')
    .join(' | ');
}

/** Packs lines into units; each unit after the first repeats the caption. */
function parts(kind: Unit['kind'], lines: readonly string[], most: number, caption: readonly string[]): Unit[] {
  const units: Unit[] = [];
  let held: string[] = [];
  let words = 0;
  const close = (): void => {
    if (held.length === 0) return;
    const all = [...caption, ...held];
    units.push({
      kind,
      lines: all,
      words: sizeOf(all.join(' ')),
      leadsOn: kind === 'text' && announces(held.at(-1) ?? ''),
    });
    held = [];
    words = 0;
  };
  for (const line of lines) {
    const more = sizeOf(line);
    if (held.length > 0 && words + more > most) close();
    held.push(line);
    words += more;
  }
  close();
  return units;
}

/** A line that ends with a colon, or a short one that ends no sentence, belongs to the list or table after it. */
const announces = (line: string): boolean => line.endsWith(':') || (sizeOf(line) <= 20 && !/[.!?]$/.test(line));

const itemLines = (item: string, mark: string, most: number): string[] =>
  hardWrap(item, most).map((line, at) => (at === 0 ? `${mark} ${line}` : line));

function paragraphLines(text: string, most: number): string[] {
  if (sizeOf(text) <= most) return [text];
  const sentences = Array.from(new Intl.Segmenter('sv', { granularity: 'sentence' }).segment(text), (part) =>
    part.segment.trim(),
  );
  const lines: string[] = [];
  for (const sentence of sentences.filter(Boolean).flatMap((one) => hardWrap(one, most))) {
    const before = lines.at(-1);
    // Sentences are gathered to about a third of a passage, so that passages can be filled evenly.
    if (before !== undefined && sizeOf(before) + sizeOf(sentence) <= most / 3)
      lines[lines.length - 1] = `${before} ${sentence}`;
    else lines.push(sentence);
  }
  return lines;
}

/** Cuts what has no natural break (a cell with a novel in it, a word without end) at white space, at the latest by length. */
function hardWrap(text: string, most: number): string[] {
  const longest = most * 10;
  if (sizeOf(text) <= most) return [text];
  const lines: string[] = [];
  let line: string[] = [];
  let length = 0;
  let words = 0;
  for (const word of text
    .split(' ')
    .flatMap((one) => (one.length > longest ? (one.match(new RegExp(`[^]{1,${longest}}`, 'gu')) ?? []) : [one]))) {
    const count = sizeOf(word);
    if (line.length > 0 && (words + count > most || length + word.length > longest)) {
      lines.push(line.join(' '));
      [line, length, words] = [[], 0, 0];
    }
    line.push(word);
    length += word.length + 1;
    words += count;
  }
  if (line.length > 0) lines.push(line.join(' '));
  return lines;
}
