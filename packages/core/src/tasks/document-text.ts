import { type Block, blockText } from '@radrum/knowledge';

/** All that stands in a document, blocks with an empty line between them and tabs between the cells of a table. */
export const textOf = (blocks: readonly Block[]): string => blocks.map((block) => blockText(block, '\t')).join('\n\n');
