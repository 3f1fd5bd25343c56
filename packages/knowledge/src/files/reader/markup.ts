import { changedLabel } from '../../extract/changed-date.ts';
import { collapse } from '../../extract/clean-text.ts';
import { isMachinery } from '../../extract/furniture.ts';
import type { Block } from '../../extract/index.ts';
import { readBlocks } from '../../extract/read-blocks.ts';
import { type Element, elementsOf, parseTree } from '../../extract/tree.ts';

/** Text as markup that reads as this text. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Markup that a reader here wrote, as blocks. All of it is content: a document has no menus, no controls and no hidden panels. */
export function blocksOf(markup: string): Block[] {
  const root = parseTree(markup);
  for (const element of elementsOf(root)) keepLabels(element);
  return readBlocks([root], { isLeftOut: () => false, isOwnPage: () => false });
}

/** No reader sees this character; it goes when the blocks are cleaned. */
const unseen = '\u2060';

/** On a page, "Dela" alone is a button and "Ändrad 2026-03-04" its date, both passed over; in a document's table they are cells. */
function keepLabels(element: Element): void {
  element.children = element.children.map((child) => {
    if (typeof child !== 'string') return child;
    const line = collapse(child);
    return isMachinery(line) || changedLabel(line)?.isWholeLine ? unseen + child : child;
  });
}

/** Blocks that stand on one page, slide or sheet. */
export const onPage = (page: number, blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, page }));
