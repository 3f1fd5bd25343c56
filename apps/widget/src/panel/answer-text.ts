import type { Citation } from '@radrum/sdk';
import { h } from './dom.ts';
import { link } from './link.ts';
import { type Block, readBlocks } from './read-blocks.ts';
import { type Inline, readInline } from './read-inline.ts';
import { unbroken } from './unbroken.ts';
import type { Words } from './words.ts';

/** What an answer's text is shown with. */
export interface TextContext {
  words: Words;
  citations: readonly Citation[];
  /** Shows a citation that has no address of its own. */
  showSource: (number: number) => void;
  hasPhones?: boolean;
  /** Takes the place of a block, where it says the same better; undefined leaves the block. */
  replace?: (block: Block) => Node | undefined;
}

/** The text of an answer as elements. */
export const answerText = (text: string, context: TextContext): Node[] =>
  readBlocks(text).map((block) => context.replace?.(block) ?? blockOf(block, context));

function blockOf(block: Block, context: TextContext): Node {
  const line = (text: string) => readInline(text, context.hasPhones).map((part) => inlineOf(part, context));
  switch (block.type) {
    case 'text':
      return h(
        'p',
        { dir: 'auto' },
        ...block.text.split('\n').flatMap((text, index) => [index > 0 && h('br'), ...line(text)]),
      );
    case 'list':
      return h(
        block.isOrdered ? 'ol' : 'ul',
        {},
        ...block.items.map((item) => h('li', { dir: 'auto' }, ...line(item))),
      );
    case 'rows':
      return h(
        'div',
        { class: 'rows' },
        ...block.rows.map((cells) =>
          h(
            'dl',
            {},
            ...cells.map(({ label, value }) =>
              h('div', {}, h('dt', { dir: 'auto' }, ...line(label)), h('dd', { dir: 'auto' }, ...line(value))),
            ),
          ),
        ),
      );
  }
}

function inlineOf(part: Inline, context: TextContext): Node | string {
  switch (part.type) {
    case 'text':
      return unbroken(part.text);
    case 'bold':
      return h('strong', {}, ...part.parts.map((inner) => inlineOf(inner, context)));
    case 'link':
      return link(context.words, part.address, {}, part.text);
    case 'mark': {
      const { words, citations, showSource } = context;
      const citation = citations[part.number - 1];
      if (!citation) return '';
      const name = { class: 'cite', 'aria-label': words.source(part.number, citation.title) };
      if (citation.url) return link(words, citation.url, name, String(part.number));
      return h('button', { ...name, type: 'button', onclick: () => showSource(part.number) }, String(part.number));
    }
  }
}
