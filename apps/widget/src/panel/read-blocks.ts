/** An answer's text in the little Markdown that answers use. */
export type Block =
  | { type: 'text'; text: string }
  | { type: 'list'; isOrdered: boolean; items: string[] }
  | { type: 'rows'; rows: Cell[][] };
export interface Cell {
  label: string;
  value: string;
}

const listLine = /^\s*(?:[-*•–]|(\d{1,3})[.)])\s+(.*)$/;
const rule = /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/;
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** "Kärl: 140 liter | Avgift: 2 480 kronor" as cells with labels; undefined for a line that is none. */
function labelled(line: string): Cell[] | undefined {
  const cells = cellsOf(line);
  const pairs = cells.map((cell) => /^([^:]{1,60}):\s+(.+)$/.exec(cell));
  if (cells.length < 2 || !pairs.every((pair) => pair !== null)) return undefined;
  return pairs.map(([, label = '', value = '']) => ({ label, value }));
}

/**
 * Reads paragraphs, headings (as bold paragraphs), lists, tables and rows such as "A: x | B: y".
 * What it does not know stays text: nothing is lost and nothing becomes markup.
 */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false; // whether the next line still belongs to the last block
  let header: string[] | undefined;
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const last = isOpen ? blocks.at(-1) : undefined;
    isOpen = line.trim() !== '';
    if (!isOpen) {
      header = undefined;
      continue;
    }
    if (header && rule.test(line)) continue;
    const item = listLine.exec(line);
    const cells = header
      ? cellsOf(line).map((value, place) => ({ label: header?.[place] ?? '', value }))
      : labelled(item?.[2] ?? line);
    if (cells) {
      const before = blocks.at(-1); // also over an empty line: quoted rows of one table come as paragraphs
      if (before?.type === 'rows') before.rows.push(cells);
      else blocks.push({ type: 'rows', rows: [cells] });
    } else if (/\|/.test(line) && rule.test(lines[index + 1] ?? '')) {
      header = cellsOf(line);
    } else if (item) {
      const [, number, words = ''] = item;
      const isOrdered = number !== undefined;
      if (last?.type === 'list' && last.isOrdered === isOrdered) last.items.push(words);
      else blocks.push({ type: 'list', isOrdered, items: [words] });
    } else {
      const heading = /^#{1,6}\s+(.*)$/.exec(line);
      if (heading) blocks.push({ type: 'text', text: `**${heading[1] ?? ''}**` });
      else if (last?.type === 'text') last.text += `\n${line.trim()}`;
      else if (last?.type === 'list' && /^\s{2,}/.test(line))
        last.items.push(`${last.items.pop() ?? ''} ${line.trim()}`);
      else blocks.push({ type: 'text', text: line.trim() });
      if (heading) isOpen = false;
    }
  }
  return blocks;
}
