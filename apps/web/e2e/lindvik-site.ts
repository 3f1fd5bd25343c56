import { createServer, type Server } from 'node:http';
import { sitePort } from './ports.ts';

const pageCount = 12;
/** Slow enough that the crawl can be watched. */
const answerMs = 250;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

const subjects = Array.from({ length: pageCount }, (_, index) => ({
  path: `/sida-${index + 1}`,
  html: page(
    `Ärende ${index + 1}`,
    `<p>Här står det som gäller för ärende ${index + 1} i Nybro by. Handläggaren svarar på vardagar.</p>`,
  ),
}));
const links = ['/simhallen', ...subjects.map(({ path }) => path), '/borta']
  .map((path) => `<li><a href="${path}">${path}</a></li>`)
  .join('');
const pages = new Map([
  ['/', page('Nybro by', `<p>Välkommen till Nybro by.</p><ul>${links}</ul>`)],
  [
    '/simhallen',
    page(
      'Simhallen',
      '<h2>Öppettider</h2><p>Simhallen har öppet måndag till fredag klockan 7 till 20.</p><h2>Pris</h2><p>Ett bad i simhallen kostar 65 kronor för vuxna och 30 kronor för barn.</p>',
    ),
  ],
  ...subjects.map(({ path, html }): [string, string] => [path, html]),
]);

/** A small website of a made-up village, with one dead link. */
export function serveSite(): Promise<Server> {
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    setTimeout(
      () => {
        response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(html ?? 'borta');
      },
      request.url === '/robots.txt' ? 0 : answerMs,
    );
  });
  return new Promise((resolve) => server.listen(sitePort, '127.0.0.1', () => resolve(server)));
}
