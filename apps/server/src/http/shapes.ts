import { z } from '@hono/zod-openapi';

/** A page of a list. */
export const pageOf = (item: z.ZodType) => z.object({ data: z.array(item), nextCursor: z.string().nullable() });
/** A list that is never long. */
export const listOf = (item: z.ZodType) => z.object({ data: z.array(item) });
