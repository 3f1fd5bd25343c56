import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from './context.ts';

const folder = fileURLToPath(new URL('../../../widget/dist/', import.meta.url));
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
};

interface WidgetFile {
  body: Buffer<ArrayBuffer>;
  brotli: Buffer<ArrayBuffer>;
  type: string;
  etag: string;
}

/** The widget's built files: `/widget.js` is the loader, `/widget/…` what it loads. Read once, compressed once. */
function readFiles(): Map<string, WidgetFile> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => types[path.extname(name)] !== undefined,
  );
  return new Map(
    names.map((name) => {
      const body = readFileSync(path.join(folder, name));
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const address = name === 'widget.js' ? '/widget.js' : `/widget/${name.replaceAll(path.sep, '/')}`;
      return [address, { body, brotli: brotliCompressSync(body), type: types[path.extname(name)] ?? '', etag }];
    }),
  );
}

/** Serves the widget to any site: the files are public, hold nothing of anybody, and may be kept for five minutes. */
export function addWidgetFiles(app: OpenAPIHono<Env>): void {
  const files = readFiles();
  app.get('/widget*', (c) => {
    const file = files.get(new URL(c.req.url).pathname);
    if (!file) return c.notFound();
    const acceptsBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
    const headers = new Headers({
      'content-type': file.type,
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      etag: file.etag,
    });
    if (c.req.header('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
    if (acceptsBrotli) headers.set('content-encoding', 'br');
    return new Response(acceptsBrotli ? file.brotli : file.body, { headers });
  });
}
