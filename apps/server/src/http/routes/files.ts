import { readOriginal } from '@radrum/core';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { attachment } from '../attachment.ts';
import { authenticate } from '../authenticate.ts';
import type { Env } from '../context.ts';
import { problemAnswer } from '../endpoint.ts';

const path = '/sources/{id}/file';

/** An uploaded file as it came. It is never shown in the page: whoever asks for it saves it. */
export function addOriginalRoute(app: OpenAPIHono<Env>): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path,
      summary: 'Download the file of a source as it was uploaded',
      tags: ['Knowledge'],
      security: [{ secretKey: [] }],
      request: { params: z.object({ id: z.string() }) },
      responses: {
        200: {
          description: 'The file',
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        default: problemAnswer,
      },
    }),
  );
  app.get('/sources/:id/file', async (c) => {
    const scope = await authenticate(c, 'knowledge:read');
    const { name, bytes } = await readOriginal(scope, c.req.param('id'));
    return attachment({ name, mediaType: 'application/octet-stream', bytes });
  });
}
