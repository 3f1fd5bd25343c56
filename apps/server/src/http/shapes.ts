import { z } from '@hono/zod-openapi';

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), nextCursor: z.string().nullable() });
/** A list that is never long. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ data: z.array(item) });
