import type { Citation } from '@radrum/sdk';
import { h } from './dom.ts';
import { link } from './link.ts';
import { unbroken } from './unbroken.ts';
import type { Words } from './words.ts';

/** Whether the page is that of the citation just before: its title stands there. */
function isRepeated(citations: readonly Citation[], index: number): boolean {
  const [before, current] = [citations[index - 1], citations[index]];
  return (
    before !== undefined &&
    before.url === current?.url &&
    before.title === current.title &&
    before.page === current.page &&
    current.quote !== ''
  );
}

/** The numbered list of sources: title as a link, and the source's own words. */
export function sources(words: Words, citations: readonly Citation[]): HTMLElement {
  return h(
    'ol',
    { class: 'sources', 'aria-label': words.sources },
    ...citations.map(({ url, title, quote, page }, index) =>
      h(
        'li',
        { tabindex: '-1' },
        h('span', { class: 'cite', 'aria-hidden': 'true' }, String(index + 1)),
        !isRepeated(citations, index) &&
          link(words, url, { dir: 'auto' }, page === undefined ? title : `${title}, ${words.page(page)}`),
        quote !== '' && h('q', { dir: 'auto' }, unbroken(quote.replaceAll(' | ', ' · '))),
      ),
    ),
  );
}
