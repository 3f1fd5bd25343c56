/** A piece of an answer: words, or the number of a citation. */
export type Piece = { type: 'text'; text: string } | { type: 'cite'; number: number };
export type Block = { type: 'paragraph'; pieces: Piece[] } | { type: 'list'; items: Piece[][] };

const listMark = /^\s*(?:[-*•]|\d+[.)])\s+/;

/** Splits words and citation marks: "Öppet 8–16. [1]". Marks of citations that do not exist stay words. */
export function piecesOf(line: string, citations: number): Piece[] {
  return line
    .split(/(\[\d{1,2}\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const number = Number(/^\[(\d{1,2})\]$/.exec(part)?.[1] ?? 0);
      return number >= 1 && number <= citations ? { type: 'cite', number } : { type: 'text', text: part };
    });
}

/** An answer's paragraphs and lists. Nothing in it is taken as markup, so nothing in it can become any. */
export function blocksOf(text: string, citations: number): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const last = blocks.at(-1);
    if (listMark.test(line)) {
      const item = piecesOf(line.replace(listMark, ''), citations);
      if (last?.type === 'list') last.items.push(item);
      else blocks.push({ type: 'list', items: [item] });
    } else blocks.push({ type: 'paragraph', pieces: piecesOf(line, citations) });
  }
  return blocks;
}
