import type { Block } from '../../../extract/index.ts';

/** A table that goes on at the top of the next page keeps the caption and the column names of its beginning. */
export function joinTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const isContinued =
      block.type === 'table' &&
      before?.type === 'table' &&
      block.page !== before.page &&
      block.caption === null &&
      goesOn(before.header, block);
    joined.push(isContinued ? { ...block, caption: before.caption, header: before.header } : block);
  }
  return joined;
}

/** Either the column names stand again, or there are none and the rows have as many cells. */
const goesOn = (header: readonly string[], { header: own, rows }: { header: string[]; rows: string[][] }): boolean =>
  own.length === 0
    ? rows.every((row) => row.length === header.length)
    : own.length === header.length && own.every((name, at) => name === header[at]);
