/** A piece of an answer: words, words that stand out, a web address, or the number of a citation. */
export type Piece = { type: 'text' | 'bold' | 'link'; text: string } | { type: 'cite'; number: number };
/** A cell of a table's row, under the name of its column. */
export interface Cell {
  label: string;
  value: Piece[];
}
export type Block =
  | { type: 'paragraph'; pieces: Piece[] }
  | { type: 'list'; items: Piece[][] }
  | { type: 'rows'; rows: Cell[][] };

const listMark = /^\s*(?:[-*•]|\d+[.)])\s+/;

const marks = /(\[\d{1,2}\]|\*\*[^*]+\*\*|https?:\/\/[^\s<>()]*[^\s<>().,;:!?])/;

/** Splits words, citation marks, bold words and web addresses: "**Öppet** 8–16. [1]". Marks of citations that do not exist stay words. */
export function piecesOf(line: string, citations: number): Piece[] {
  return line
    .split(marks)
    .filter((part) => part !== '')
    .map((part) => {
      const number = Number(/^\[(\d{1,2})\]$/.exec(part)?.[1] ?? 0);
      if (number >= 1 && number <= citations) return { type: 'cite', number };
      const bold = /^\*\*(.+)\*\*$/.exec(part)?.[1];
      if (bold) return { type: 'bold', text: bold };
      return { type: /^https?:\/\//.test(part) ? 'link' : 'text', text: part };
    });
}

/** A table's row in an answer, "Kärl: 140 liter | Avgift: 2 480 kr [1]"; undefined for a line that is none. The widget reads the same. */
function cellsOf(line: string, citations: number): Cell[] | undefined {
  const pairs = line
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => /^([^:]{1,60}):\s+(.+)$/.exec(cell.trim()));
  if (pairs.length < 2 || !pairs.every((pair) => pair !== null)) return undefined;
  return pairs.map(([, label = '', value = '']) => ({ label, value: piecesOf(value, citations) }));
}

/** An answer's paragraphs, lists and rows of tables. Nothing in it is taken as markup, so nothing in it can become any. */
export function blocksOf(text: string, citations: number): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const last = blocks.at(-1);
    const words = line.replace(listMark, '');
    const cells = cellsOf(words, citations);
    if (cells) {
      if (last?.type === 'rows') last.rows.push(cells);
      else blocks.push({ type: 'rows', rows: [cells] });
    } else if (words !== line) {
      const item = piecesOf(words, citations);
      if (last?.type === 'list') last.items.push(item);
      else blocks.push({ type: 'list', items: [item] });
    } else blocks.push({ type: 'paragraph', pieces: piecesOf(line, citations) });
  }
  return blocks;
}
