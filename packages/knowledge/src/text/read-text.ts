import type { Block } from '../extract/index.ts';

const heading = /^(#{1,6})\s+(.+?)\s*#*$/;
const item = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.+)$/;
const ruler = /^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$/;

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
      blocks.push({ type: 'heading', level: headingLevel(title[1]?.length ?? 1), text: title[2] ?? '' });
    } else if (item.test(line)) {
      endParagraph();
      place = readList(lines, place, blocks);
    } else if (line.includes('|') && ruler.test(lines[place + 1] ?? '')) {
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
