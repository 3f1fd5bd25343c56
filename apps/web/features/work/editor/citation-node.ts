import { mergeAttributes, Node } from '@tiptap/core';
import { type Citation, citationOf } from './document';

/** A reference inside a text: one piece that is kept or deleted whole. @param name what it is called by ear */
export const citationNode = (name: (label: string) => string) =>
  Node.create({
    name: 'citation',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({
      label: { default: '' },
      documentId: { default: '' },
      page: { default: null },
      quote: { default: '' },
    }),
    // it comes from a task or by being moved inside the document, and never out of foreign HTML
    parseHTML: () => [
      {
        tag: 'span[data-citation]',
        getAttrs: (element) => {
          const citation = readCitation(element.dataset['citation'] ?? '');
          return citation ? { ...citation } : false;
        },
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(
        { class: 'cite page-cite', 'data-citation': JSON.stringify(node.attrs) },
        HTMLAttributes['class'] ? { class: HTMLAttributes['class'] } : {},
      ),
      ['span', { class: 'sr' }, name('')],
      String(node.attrs['label']),
    ],
    renderText: ({ node }) => `[${String(node.attrs['label'])}]`,
  });

function readCitation(json: string): Citation | null {
  try {
    const attrs: unknown = JSON.parse(json);
    return typeof attrs === 'object' && attrs !== null ? citationOf({ type: 'citation', attrs: { ...attrs } }) : null;
  } catch {
    return null;
  }
}
