import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuardedFetch, type GuardedFetch } from '../fetch/index.ts';
import { crawlSite, type CrawlSummary } from './crawl-site.ts';
import type { CrawlStore, PendingPage } from './crawl-store.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { websiteSettings } from './website-settings.ts';

type Answer = string | ((request: http.IncomingMessage, response: http.ServerResponse) => void);
interface Site {
  base: string;
  asked: string[];
  crawl(store?: CrawlStore, settings?: object, signal?: AbortSignal): Promise<CrawlSummary>;
}
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const page = (title: string, body = '', head = ''): string =>
  `<html lang="sv"><head>${head}</head><body><main><h1>${title}</h1><p>Text om ${title}.</p>${body}</main></body></html>`;
const links = (...paths: string[]): string => paths.map((path) => `<a href="${path}">${path}</a>`).join(' ');

async function serve(pages: (base: string) => Record<string, Answer>): Promise<Site> {
  const asked: string[] = [];
  let table: Record<string, Answer> = {};
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = table[request.url ?? ''];
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404).end();
    else
      response
        .setHeader('content-type', request.url?.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8')
        .end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an object, not a pipe's name.
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  table = pages(`http://${host}`);
  const fetch: GuardedFetch = createGuardedFetch({
    allowHosts: new Set([host]),
    userAgent: 'RadrumBot/1.0',
    headersTimeoutMs: 300,
    bodyTimeoutMs: 300,
    maxBytes: 200_000,
  });
  open.push(async () => {
    await fetch.close();
    server.closeAllConnections();
    server.close();
  });
  return {
    base: `http://${host}`,
    asked,
    crawl: (store = memoryStore(), settings = {}, signal) =>
      crawlSite({
        seed: `http://${host}/`,
        settings: websiteSettings.parse(settings),
        store,
        fetch,
        ...(signal ? { signal } : {}),
      }),
  };
}

const outcomes = (store: MemoryStore, base: string): Record<string, string> =>
  Object.fromEntries(
    [...store.results()].map(([url, result]) => [
      url.slice(base.length),
      'reason' in result ? result.reason : result.state,
    ]),
  );

describe('a crawl', () => {
  it('lists every page that it keeps, and every other with its reason', async () => {
    const site = await serve((base) => ({
      '/robots.txt': `User-agent: *\nDisallow: /hemligt/\nSitemap: ${base}/karta.xml`,
      '/karta.xml': `<sitemapindex><sitemap><loc>${base}/del.xml.gz</loc></sitemap></sitemapindex>`,
      '/del.xml.gz': (_, response) =>
        response.end(
          gzipSync(
            `<urlset><url><loc>${base}/karta-sida</loc></url><url><loc>https://annan.example/</loc></url></urlset>`,
          ),
        ),
      '/': page(
        'Start',
        links(
          '/a',
          '/a?utm_source=x',
          '/hemligt/x',
          '/noindex',
          '/kopia',
          '/gammal',
          '/bort',
          '/inne',
          '/fil.pdf',
          '/bild.jpg',
          '/data',
          '/saknas',
          '/fel',
          '/stor',
          '/tom',
          '/vidare',
          '/same',
          '/huvud',
          '/trasig',
          '/latin',
          '/till-sig',
        ),
      ),
      '/a': page('A'),
      '/karta-sida': page('Karta'),
      '/noindex': page('N', links('/via-noindex'), '<meta name="robots" content="noindex">'),
      '/via-noindex': page('Via'),
      '/kopia': page('Kopia', '', '<link rel="canonical" href="/original">'),
      '/original': page('Original'),
      '/gammal': (_, response) => response.writeHead(301, { location: '/ny' }).end(),
      '/ny': page('Ny'),
      '/bort': (_, response) => response.writeHead(302, { location: 'https://annan.example/' }).end(),
      '/inne': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      '/data': (_, response) => response.setHeader('content-type', 'application/octet-stream').end('x'),
      '/fel': (_, response) => response.writeHead(500).end(),
      '/stor': (_, response) => response.setHeader('content-type', 'text/html').end('x'.repeat(300_000)),
      '/tom': '<html><body></body></html>',
      '/vidare': '<meta http-equiv="refresh" content="0;url=/mal"><p>x</p>',
      '/mal': page('Mål'),
      '/same': page('A'),
      '/huvud': (_, response) =>
        response.setHeader('x-robots-tag', 'noindex').setHeader('content-type', 'text/html').end(page('H')),
      '/trasig': (request) => request.socket.destroy(),
      '/latin': (_, response) =>
        response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(Buffer.from(page('Fågel'), 'latin1')),
      '/till-sig': (_, response) => response.writeHead(302, { location: '/till-sig' }).end(),
    }));
    const store = memoryStore();
    const summary = await site.crawl(store);
    expect(summary).toMatchObject({ outcome: 'completed', problems: [] });
    expect(outcomes(store, site.base)).toEqual({
      '/': 'indexed',
      '/a': 'indexed',
      '/karta-sida': 'indexed',
      '/noindex': 'noindex',
      '/via-noindex': 'indexed',
      '/kopia': 'duplicate',
      '/original': 'indexed',
      '/gammal': 'redirected',
      '/ny': 'indexed',
      '/bort': 'off_site',
      '/inne': 'off_site',
      '/hemligt/x': 'robots',
      '/fil.pdf': 'unsupported_type',
      '/data': 'unsupported_type',
      '/saknas': 'http_404',
      '/fel': 'http_5xx',
      '/stor': 'too_large',
      '/tom': 'empty',
      '/vidare': 'redirected',
      '/mal': 'indexed',
      '/same': 'duplicate',
      '/huvud': 'noindex',
      '/trasig': 'reset',
      '/latin': 'indexed',
      '/till-sig': 'redirect_loop',
    });
    expect(site.asked).not.toContain('/hemligt/x');
    expect(site.asked.filter((path) => path === '/fel')).toHaveLength(2);
    const latin = store.results().get(`${site.base}/latin`);
    expect(latin?.state === 'indexed' && latin.page.title).toBe('Fågel');
  });

  it('never loses a page to a canonical address that does not exist or leads back', async () => {
    const site = await serve(() => ({
      '/': page('Start', links('/a', '/b'), '<link rel="canonical" href="/">'),
      '/a': page('A', '', '<link rel="canonical" href="/finns-inte">'),
      '/b': page('B', '', '<link rel="canonical" href="/b-gammal">'),
      '/b-gammal': (_, response) => response.writeHead(301, { location: '/b' }).end(),
    }));
    const store = memoryStore();
    await site.crawl(store);
    expect(outcomes(store, site.base)).toMatchObject({
      '/a': 'indexed',
      '/b': 'indexed',
      '/finns-inte': 'http_404',
      '/b-gammal': 'redirected',
    });
  });

  it('ends at the page limit and does not follow a calendar for ever', async () => {
    const site = await serve(() => ({
      '/': page('Start', links(...Array.from({ length: 20 }, (_, at) => `/s${String.fromCharCode(97 + at)}`))),
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [`/s${String.fromCharCode(97 + at)}`, page(`S${at}`)]),
      ),
    }));
    const store = memoryStore();
    const summary = await site.crawl(store, { maxPages: 5 });
    expect(summary.progress).toMatchObject({ indexed: 5, skipped: 16 });
    expect(site.asked.length).toBeLessThan(12);
  });

  it('asks conditionally at the next sync, keeps what is unchanged and notices what is gone', async () => {
    const site = await serve(() => ({
      '/': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response
              .setHeader('etag', '"1"')
              .setHeader('content-type', 'text/html')
              .end(page('Start', links('/a'))),
      '/a': page('A'),
    }));
    const first = memoryStore();
    await site.crawl(first);
    const previous: PendingPage[] = [...first.results()].flatMap(([url, result]) =>
      result.state === 'indexed'
        ? [{ url, depth: 0, etag: result.etag, lastModified: result.lastModified, contentHash: result.contentHash }]
        : [],
    );
    const second = memoryStore({
      previous: [
        ...previous,
        { url: `${site.base}/borta`, depth: 1, etag: null, lastModified: null, contentHash: 'x' },
      ],
    });
    await site.crawl(second);
    expect(outcomes(second, site.base)).toEqual({ '/': 'unchanged', '/a': 'unchanged', '/borta': 'http_404' });
  });

  it('goes on where it was when it had been stopped, without asking twice', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `/${String.fromCharCode(97 + (at % 26))}${at > 25 ? 'x' : ''}`);
    const site = await serve(() => ({
      '/': page('Start', links(...names)),
      ...Object.fromEntries(names.map((name) => [name, page(name)])),
    }));
    const stop = new AbortController();
    let settled = 0;
    const store = memoryStore({ onSettle: () => void ((settled += 1) === 10 && stop.abort()) });
    expect((await site.crawl(store, {}, stop.signal)).outcome).toBe('cancelled');
    const summary = await site.crawl(store);
    expect(summary).toMatchObject({ outcome: 'completed', progress: { indexed: 31, found: 31 } });
    const twice = site.asked.filter((path, at) => names.includes(path) && site.asked.indexOf(path) !== at);
    expect(twice.length).toBeLessThanOrEqual(4);
  });

  it.each<[string, Answer]>([
    ['errors', (_, response) => void response.writeHead(500).end()],
    ['broken connections', (request) => void request.socket.destroy()],
    ['silence', () => {}],
  ])('gives up on a site that answers with %s, and says so', async (_, answer) => {
    const names = Array.from(
      { length: 40 },
      (_unused, at) => `/p${String.fromCharCode(97 + Math.floor(at / 10))}${'abcdefghij'[at % 10]}`,
    );
    const site = await serve(() => ({
      '/': page('Start', links(...names)),
      ...Object.fromEntries(names.map((name) => [name, answer])),
    }));
    const store = memoryStore();
    const summary = await site.crawl(store);
    expect(summary).toMatchObject({ outcome: 'gave_up', problems: [{ code: 'host_unavailable' }] });
    expect(summary.progress.failed).toBeGreaterThanOrEqual(10);
    expect(site.asked.length).toBeLessThan(45);
  });

  it('does not begin where robots.txt cannot be read, or where the address leads inside', async () => {
    const site = await serve(() => ({
      '/robots.txt': (_, response) => void response.writeHead(503).end(),
      '/': page('Start'),
    }));
    expect(await site.crawl()).toMatchObject({ outcome: 'gave_up', problems: [{ code: 'robots_unavailable' }] });
    expect(site.asked).not.toContain('/');
  });
});
