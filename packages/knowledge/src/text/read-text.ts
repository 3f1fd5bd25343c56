import type { Block } from '../extract/index.ts';

const heading = /^(#{1,6})\s+(\S.*)$/;
const item = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.+)$/;

/** The line under a table's header. Each sign is looked at a few times at most: any text is read here. */
function isRuler(line: string): boolean {
  const inner = line.trim().replace(/^\|/, '');
  if (!inner.includes('|')) return false;
  return cells(inner).every((cell, at) => (at === 0 ? /^:?-{2,}:?$/ : /^:?-*:?$/).test(cell));
}

/** A heading's text without the signs that may close it. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return text.slice(0, end).trim() || text;
}

const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/**
 * Reads a text that somebody wrote into blocks: headings (`#`), lists (`-`, `1.`) and tables (`|`) as Markdown writes them, everything
 * else as paragraphs between empty lines. Any text is readable; a page's markup is not looked for here.
 */
export function readText(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', text: paragraph.join(' ') });
    paragraph = [];
  };
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place] ?? '';
    const title = heading.exec(line);
    if (line.trim() === '') endParagraph();
    else if (title) {
      endParagraph();
      blocks.push({
        type: 'heading',
        level: headingLevel(title[1]?.length ?? 1),
        text: withoutClosing(title[2] ?? ''),
      });
    } else if (item.test(line)) {
      endParagraph();
      place = readList(lines, place, blocks);
    } else if (line.includes('|') && isRuler(lines[place + 1] ?? '')) {
      endParagraph();
      place = readTable(lines, place, blocks);
    } else paragraph.push(line.trim());
  }
  endParagraph();
  return blocks;
}

/** @returns the place of the list's last line */
function readList(lines: readonly string[], from: number, blocks: Block[]): number {
  const items: string[] = [];
  const isOrdered = item.exec(lines[from] ?? '')?.[1] !== undefined;
  let place = from;
  for (; place < lines.length; place++) {
    const line = lines[place] ?? '';
    const next = item.exec(line);
    if (next) items.push(next[2]?.trim() ?? '');
    else if (line.trim() !== '' && /^\s+/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else break;
  }
  blocks.push({ type: 'list', ordered: isOrdered, items });
  return place - 1;
}

/** @returns the place of the table's last line */
function readTable(lines: readonly string[], from: number, blocks: Block[]): number {
  const header = cells(lines[from] ?? '');
  const rows: string[][] = [];
  let place = from + 2;
  for (; place < lines.length && (lines[place] ?? '').includes('|'); place++) rows.push(cells(lines[place] ?? ''));
  blocks.push({ type: 'table', caption: null, header, rows });
  return place - 1;
}

function headingLevel(signs: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels[signs - 1] ?? 6;
}
