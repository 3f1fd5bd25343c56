import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveTheme } from '@radrum/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Environment } from '../environment.ts';
import type { Env } from '../http/context.ts';
import { demoAccent, demoAssistantName, readDemo } from './seed.ts';

/** The fictional municipality's website: fragments of HTML, put into one layout when they are served. */
const folder = fileURLToPath(new URL('../../../../examples/lindvik/', import.meta.url));
const assetTypes: Record<string, string> = { '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/** Nothing but this site's own: the widget must run whole under it. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

const fill = (template: string, values: Record<string, string>): string =>
  template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Serves the demo municipality's website under /demo. */
export function addDemo(app: OpenAPIHono<Env>, environment: Environment): void {
  app.get('/demo/sitemap.xml', () => {
    const pages = readdirSync(path.join(folder, 'pages'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    const urls = pages.map(
      (name) =>
        `<url><loc>${environment.baseUrl}/demo/${name.replaceAll(path.sep, '/').replace(/^index\.html$/, '')}</loc></url>`,
    );
    const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
    return new Response(xml, { headers: { 'content-type': 'application/xml' } });
  });
  app.get('/demo/*', (c) => {
    const name = new URL(c.req.url).pathname.replace(/^\/demo\/?/, '') || 'index.html';
    if (!/^[a-z0-9/-]+\.[a-z]+$/.test(name)) return c.notFound();
    const type = assetTypes[path.extname(name)];
    const file = path.join(folder, type ? '' : 'pages', name);
    if (!existsSync(file)) return c.notFound();
    if (type)
      return new Response(readFileSync(file, 'utf8'), {
        headers: { 'content-type': type, 'cache-control': 'public, max-age=300' },
      });
    return new Response(page(file, name, environment), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    });
  });
  app.get('/demo', (c) => c.redirect('/demo/'));
}

function page(file: string, name: string, environment: Environment): string {
  const main = readFileSync(file, 'utf8');
  const title =
    /<h1[^>]*>(.*?)<\/h1>/s
      .exec(main)?.[1]
      ?.replaceAll(/<[^>]+>/g, '')
      .trim() ?? 'Lindviks kommun';
  const demo = readDemo(environment);
  const widget = demo
    ? `<script src="/widget.js" data-assistant="${escape(demo.assistant)}" data-key="${escape(demo.publishableKey)}" data-label="${demoAssistantName}" data-fill="${deriveTheme(demoAccent).fill}" async></script>`
    : '';
  return fill(readFileSync(path.join(folder, 'layout.html'), 'utf8'), {
    title,
    main,
    widget,
    language: name.startsWith('en/') ? 'en' : 'sv',
  });
}
