import type { Block } from '@radrum/knowledge';

/** The cells of a row, as they are shown and quoted. */
export const rowText = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join(' | ');

/** A block's lines, word for word. */
export function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'definitions':
      return block.entries.map(definitionText);
    case 'table':
      return [block.caption ?? '', rowText(block.header), ...block.rows.map(rowText)].filter(Boolean);
  }
}

export const definitionText = ({ term, detail }: { term: string; detail: string }): string =>
  [term.replace(/:\s*$/u, ''), detail].filter(Boolean).join(': ');
