import { blockText } from './block-builder.ts';
import { cleanCharacters, countWords } from './clean-text.ts';
import { findDenseContent } from './dense-content.ts';
import { isFurniture } from './furniture.ts';
import { findMainContent } from './main-content.ts';
import type { Block, ExtractedPage } from './page.ts';
import {
  readBase,
  readCanonical,
  readChangedDate,
  readLanguage,
  readLinks,
  readRefresh,
  readRobotsMeta,
  readTitle,
  toWebAddress,
} from './page-facts.ts';
import { readBlocks } from './read-blocks.ts';
import type { ReadingContext } from './reading-context.ts';
import { type Element, elementsOf, parseTree, rawText } from './tree.ts';
import { readVisibility, type Visibility } from './visibility.ts';

/** Files behind a link that are no pages. */
const fileName = /\.(?!html?$|php$|aspx?$|jsp$)[a-z0-9]{2,5}$/i;

/**
 * Reads a web page: its content as blocks and the facts that a crawler and an index need.
 * Takes any text as HTML, however broken or hostile; time and stack are bounded; never throws.
 * @param html the decoded page (see decodeBody)
 * @param url its address, absolute
 */
export function extractPage(html: string, url: string): ExtractedPage {
  const own = new URL(url);
  const root = parseTree(cleanCharacters(html));
  const visibility = readVisibility(root);
  const base = readBase(root, own);
  const context = contextFor(visibility, base, own);
  const main = findMainContent(root, context.isLeftOut);
  const title = readTitle(root, main.roots, context.isLeftOut, own);
  const blocks = (main.isGuess ? denseBlocks(html, url, main.roots, context) : null) ?? readBlocks(main.roots, context);
  return {
    title,
    language: readLanguage(root, main.roots, blocks),
    canonical: readCanonical(root, base),
    changedAt: readChangedDate(root, dateLines(root, visibility)),
    ...readRobotsMeta(root),
    refresh: readRefresh(root, base, own),
    links: readLinks(root, base),
    blocks: withoutTitle(blocks, title),
  };
}

function contextFor(visibility: Visibility, base: URL, own: URL): ReadingContext {
  const known = new Map<Element, boolean>();
  return {
    isLeftOut(element) {
      const before = known.get(element);
      if (before !== undefined) return before;
      const isOut = visibility.isHidden(element) || isFurniture(element);
      known.set(element, isOut);
      return isOut;
    },
    isOwnPage(href) {
      const target = toWebAddress(href, base);
      return target !== null && target.host === own.host && !fileName.test(target.pathname);
    },
  };
}

/** What the density extractor finds, where it keeps a fair share of the words. */
function denseBlocks(html: string, url: string, roots: readonly Element[], context: ReadingContext): Block[] | null {
  const found = findDenseContent(html, url);
  if (!found) return null;
  const blocks = readBlocks([found], context);
  const words = (list: readonly Block[]): number => countWords(list.map((block) => blockText(block)).join('\n'));
  return words(blocks) >= 20 && words(blocks) * 4 >= words(readBlocks(roots, context)) ? blocks : null;
}

/** Short visible lines anywhere on the page (a footer may carry the date on which the page was reviewed). */
function dateLines(root: Element, visibility: Visibility): string[] {
  const lines: string[] = [];
  for (const element of elementsOf(root, (inner) => !visibility.isHidden(inner))) {
    if (!/^(?:p|div|span|li|small|footer|section|td|dd|em|i|time)$/.test(element.name) || element.children.length > 12)
      continue;
    if (!element.children.some((child) => typeof child === 'string' && /\p{L}{4}/u.test(child))) continue;
    const text = rawText(element);
    if (text.length <= 200 && /\d{4}/.test(text)) lines.push(text);
  }
  return lines;
}

/** The title is no block of its own; an empty heading (see BlockBuilder) takes the title as its text. */
function withoutTitle(blocks: readonly Block[], title: string): Block[] {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.level === 1 && block.text === title);
  return blocks
    .filter((_, at) => at !== first)
    .flatMap((block) => {
      if (block.type !== 'heading' || block.text !== '') return [block];
      return title === '' ? [] : [{ ...block, text: title }];
    });
}
