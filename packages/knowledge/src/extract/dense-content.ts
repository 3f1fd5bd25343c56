import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { boundMarkup } from './bound-markup.ts';
import { type Element, parseTree } from './tree.ts';

/** Longer pages are not given to the extractor: it takes time that grows faster than the page. */
const longestMarkup = 300_000;

/**
 * The last resort for a page without any landmark: an extractor that judges by the density of text. Null when it finds nothing.
 */
export function findDenseContent(html: string, url: string): Element | null {
  const markup = boundMarkup(html);
  if (markup.length > longestMarkup) return null;
  try {
    const document = parseHTML(`<!doctype html><html>${markup.replace(/<\/?html\b[^>]*>/gi, '')}</html>`).document;
    const found = new DefuddleClass(document, { url, removeImages: true }).parse().content;
    return found ? parseTree(found) : null;
  } catch {
    // The extractor is made for a browser's document and may stumble over a broken one; the page is then read whole.
    return null;
  }
}
