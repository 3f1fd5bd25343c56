import type { Permission, Scope } from '@radrum/core';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { authenticate } from './authenticate.ts';
import type { Env } from './context.ts';
import { problemAnswer, readQuery } from './endpoint.ts';

/** A call that answers with a file, sent as it is made. */
export interface Download<Query extends z.ZodObject> {
  path: string;
  summary: string;
  tag: string;
  needs: Permission;
  query: Query;
  /** What the file can be. */
  mediaTypes: readonly string[];
  handle: (
    scope: Scope,
    query: z.output<Query>,
  ) => Promise<{ pieces: AsyncGenerator<string>; mediaType: string; fileName: string }>;
}

/** Adds such a call to the API, with the same order of checks as everywhere. */
export function addDownload<Query extends z.ZodObject>(app: OpenAPIHono<Env>, download: Download<Query>): void {
  const { path, summary, tag, needs, query, mediaTypes } = download;
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path,
      summary,
      tags: [tag],
      security: [{ secretKey: [] }],
      request: { query },
      responses: {
        200: {
          description: 'The file',
          content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: z.string() }])),
        },
        default: problemAnswer,
      },
    }),
  );
  app.get(path, async (c) => {
    const scope = await authenticate(c, needs);
    const { pieces, mediaType, fileName } = await download.handle(scope, readQuery(c, query));
    return new Response(asStream(pieces), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
      },
    });
  });
}

/** Text as bytes, made as fast as they are read; a reader that leaves ends the making. */
function asStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}
