import type { Block } from '@radrum/knowledge';

/** The text of a block, its parts on lines of their own. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'table':
      return [block.caption ?? '', block.header.join('\t'), ...block.rows.map((row) => row.join('\t'))]
        .filter((line) => line.trim() !== '')
        .join('\n');
    case 'definitions':
      return block.entries.map(({ term, detail }) => `${term}: ${detail}`).join('\n');
  }
}

/** All that stands in a document, blocks with an empty line between them. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n\n');
