import { z } from 'zod';
import { RadrumError } from './errors.ts';

/** Lists are read page by page, newest first; a cursor is the identifier of the last row that was read. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(200).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

export interface Page<Row> {
  data: Row[];
  nextCursor: string | null;
}

/**
 * The identifier in a cursor.
 * @throws RadrumError `invalid_cursor`
 */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[a-z]+_[0-9a-z]{22}$/.test(id)) throw invalidCursor();
  return id;
}

export const invalidCursor = (): RadrumError =>
  new RadrumError('invalid_cursor', 'This cursor is not one of ours. Start again without one.');

/** Cuts rows that were read with one more than the limit into a page. */
export function toPage<Row extends { id: string }>(rows: readonly Row[], limit: number): Page<Row> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > limit && last ? Buffer.from(last.id).toString('base64url') : null };
}
