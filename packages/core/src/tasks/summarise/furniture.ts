import type { Block } from '@radrum/knowledge';
import { linesOf } from './lines.ts';

/** A running header is short, and stands on at least this many pages and this share of them. */
const longestHeader = 160;
const leastPages = 3;
const leastShare = 0.1;

const pageNumber = /^(?:sid(?:a|an)?\.?|page|p\.|s\.)?\s*[-–(]?\s*\d{1,4}\s*(?:[-–)/]|\(|av|of)*\s*\d{0,4}\s*\)?\s*$/iu;
/** Page numbers and the ends of contents lines are no longer: what is longer is not tried. */
const longestEnd = 60;
const contentsLine = /(?:\.{3,}|…{1,}|(?:\. ){3,}|_{3,}|\t| {3,})\s*\d{1,4}\s*$/u;
const contentsTitle = /^(?:innehåll(?:sförteckning)?|contents|table of contents)\s*:?$/iu;

/** Which blocks are no part of what a document says: running headers and footers, page numbers, tables of contents. */
export function furnitureOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const furniture = new Set<Block>(runningHeaders(blocks));
  let inContents = false;
  for (const block of blocks) {
    const lines = linesOf(block);
    const text = lines.join(' ').trim();
    if (furniture.has(block)) continue;
    if (contentsTitle.test(text)) {
      inContents = true;
      furniture.add(block);
      continue;
    }
    const isEntry =
      lines.length > 0 &&
      lines.filter((line) => contentsLine.test(line.trimEnd().slice(-longestEnd))).length * 2 >= lines.length;
    // Under its title, an entry is any line that ends in a page's number and not as a sentence does.
    const isLooseEntry = inContents && lines.every((line) => /\d\s*$/u.test(line) && !/[.!?]\s*$/u.test(line));
    if (isEntry || isLooseEntry || (text.length <= longestEnd && pageNumber.test(text))) furniture.add(block);
    else if (block.type === 'heading' || /[.!?]\s*$/u.test(text)) inContents = false;
  }
  return furniture;
}

function runningHeaders(blocks: readonly Block[]): Block[] {
  const pages = new Set<number>();
  const places = new Map<string, { pages: Set<number>; blocks: Block[]; atEdge: number }>();
  for (const [at, block] of blocks.entries()) {
    if (block.page === undefined) continue;
    pages.add(block.page);
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    if (block.text.length > longestHeader) continue;
    const key = block.text.toLowerCase().replace(/\d+/gu, '0').replace(/\s+/gu, ' ').trim();
    const place = places.get(key) ?? { pages: new Set(), blocks: [], atEdge: 0 };
    place.pages.add(block.page);
    place.blocks.push(block);
    if (isEdge(blocks, at, block.page)) place.atEdge++;
    places.set(key, place);
  }
  const least = Math.max(leastPages, pages.size * leastShare);
  return [...places.values()].flatMap((place) => {
    const isRunning = place.pages.size >= least && place.atEdge * 2 >= place.blocks.length;
    return isRunning ? place.blocks : [];
  });
}

/** Among the first two or the last two blocks of its page. */
function isEdge(blocks: readonly Block[], at: number, page: number): boolean {
  return blocks[at - 2]?.page !== page || blocks[at + 2]?.page !== page;
}
