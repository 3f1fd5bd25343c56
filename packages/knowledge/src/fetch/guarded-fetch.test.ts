import dns from 'node:dns';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FetchProblem } from './fetch-problem.ts';
import { createGuardedFetch, type GuardedFetch } from './guarded-fetch.ts';

const bomb = gzipSync(Buffer.alloc(20_000_000));
const pages: Record<string, (request: http.IncomingMessage, response: http.ServerResponse) => void> = {
  '/plain': (_, response) => response.end('hej'),
  '/gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('hej')),
  '/br': (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync('hej')),
  '/deflate': (_, response) => response.setHeader('content-encoding', 'deflate').end(deflateSync('hej')),
  '/raw': (_, response) => response.setHeader('content-encoding', 'deflate').end(deflateRawSync('hej')),
  '/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(bomb),
  '/double': (_, response) => response.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(bomb)),
  '/layers': (_, response) => response.setHeader('content-encoding', 'gzip, gzip, gzip').end('x'),
  '/rubbish': (_, response) => response.setHeader('content-encoding', 'gzip').end('not gzip at all'),
  '/large': (_, response) => response.end(Buffer.alloc(2_000_000)),
  '/hang': () => {},
  '/reset': (request) => request.socket.destroy(),
  '/noise': (request) => request.socket.end('this is not HTTP\r\n\r\n'),
  '/endless': (_, response) => {
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/to-plain': (_, response) => response.writeHead(302, { location: '/plain' }).end(),
  '/to-metadata': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-nowhere': (_, response) => response.writeHead(302).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/agent': (request, response) => response.end(request.headers['user-agent']),
  '/etag': (request, response) =>
    request.headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.end('new'),
};
const server = http.createServer((request, response) => {
  const page = pages[request.url ?? ''];
  if (page) page(request, response);
  else response.writeHead(404).end('no');
});
let base = '';
let port = 0;
let fetcher: GuardedFetch;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an object, not a pipe's name.
  port = (server.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}`;
  fetcher = createGuardedFetch({
    allowHosts: new Set([`127.0.0.1:${port}`]),
    userAgent: 'RadrumBot/1.0 (+https://example.org/bot)',
    headersTimeoutMs: 400,
    bodyTimeoutMs: 400,
    maxBytes: 1_000_000,
  });
});
afterAll(async () => {
  await fetcher.close();
  server.closeAllConnections();
  server.close();
});

const text = async (path: string): Promise<string> =>
  Buffer.from((await fetcher.get(base + path)).body ?? []).toString();
const problem = async (url: string): Promise<string> =>
  fetcher.get(url).then(
    () => 'answered',
    (error: unknown) => (error instanceof FetchProblem ? error.code : `untyped ${String(error)}`),
  );

describe('the guarded fetch', () => {
  it('reads plain and compressed pages and says honestly who it is', async () => {
    for (const path of ['/plain', '/gzip', '/br', '/deflate', '/raw']) expect(await text(path)).toBe('hej');
    expect(await text('/agent')).toBe('RadrumBot/1.0 (+https://example.org/bot)');
  });

  it.each([
    ['/bomb', 'too_large'],
    ['/double', 'too_large'],
    ['/large', 'too_large'],
    ['/layers', 'bad_encoding'],
    ['/rubbish', 'bad_encoding'],
    ['/hang', 'timeout'],
    ['/endless', 'timeout'],
    ['/reset', 'reset'],
    ['/noise', 'bad_response'],
    ['/to-metadata', 'private_address'],
    ['/to-file', 'unsupported_scheme'],
    ['/to-nowhere', 'bad_redirect'],
    ['/loop', 'redirect_loop'],
  ])('meets a hostile server with a typed error: %s is %s', async (path, code) =>
    expect(await problem(base + path)).toBe(code),
  );

  it('follows redirects by hand and tells the final address, or hands the redirect over', async () => {
    expect((await fetcher.get(`${base}/to-plain`)).url).toBe(`${base}/plain`);
    const hop = await fetcher.get(`${base}/to-plain`, { followRedirects: false });
    expect([hop.status, hop.headers['location'], hop.body]).toEqual([302, '/plain', null]);
  });

  it('refuses names that resolve to an inside address, at the moment of connecting', async () => {
    expect(await problem(`http://localhost:${port}/plain`)).toBe('private_address');
    expect(await problem('http://127.0.0.1:1/')).toBe('private_address');
  });

  it('refuses a public name when any of its addresses is inside', async () => {
    const addresses = [
      { address: '93.184.215.14', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const lookup = vi
      .spyOn(dns, 'lookup')
      .mockImplementation(((
        _host: string,
        _options: unknown,
        callback: (error: null, found: typeof addresses) => void,
      ) => callback(null, addresses)) as never); // the overloads of dns.lookup cannot be met by one function
    expect(await problem(`http://rebind.example.org:${port}/plain`)).toBe('private_address');
    lookup.mockRestore();
  });

  it('asks conditionally, does not read what is not wanted, and stops when told', async () => {
    expect((await fetcher.get(`${base}/etag`, { etag: '"1"' })).status).toBe(304);
    expect((await fetcher.get(`${base}/large`, { wantBody: () => false })).body).toBeNull();
    expect((await fetcher.get(`${base}/missing`)).status).toBe(404);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    await expect(fetcher.get(`${base}/hang`, { signal: stop.signal })).rejects.toMatchObject({ code: 'aborted' });
  });
});
