import { createServer } from 'node:http';
import { crawlSite, createGuardedFetch, memoryStore, websiteSettings } from '../packages/knowledge/src/index.ts';

/** Crawls a generated site of 1,000 pages on this machine (goal: 50 pages a second, memory flat). Baseline: the same pages fetched and not read. */
const count = Number(process.env['BENCH_PAGES'] ?? 1000);
const words =
  'avgift kommun förskola bygglov sophämtning ansökan vecka handläggare taxa bibliotek omsorg vatten skola hjälp tid kostar öppnar stänger'.split(
    ' ',
  );
const sentence = (seed: number) =>
  Array.from({ length: 14 }, (_, place) => words[(seed * 7 + place * 5) % words.length]).join(' ');
const page = (
  number: number,
) => `<!doctype html><html lang="sv"><title>Sida ${number}</title><header><nav>${Array.from({ length: 30 }, (_, place) => `<a href="/p/${(number * 13 + place) % count}">Länk ${place}</a>`).join('')}</nav></header>
<main><h1>Sida ${number}</h1>${Array.from({ length: 8 }, (_, part) => `<h2>Del ${part}</h2><p>${sentence(number + part)}. ${sentence(number * part + 3)} ${number}.</p><table><tr><th>Typ</th><th>Pris</th></tr><tr><td>${words[part]}</td><td>${number * part} kr</td></tr></table>`).join('')}</main></html>`;
const server = createServer((request, response) => {
  const number = Number(/^\/p\/(\d+)$/.exec(request.url ?? '')?.[1] ?? (request.url === '/' ? 0 : Number.NaN));
  if (Number.isNaN(number)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(number));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const host = `127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
const options = {
  allowHosts: new Set([host]),
  userAgent: 'RadrumBot/1.0 (bench)',
  headersTimeoutMs: 5000,
  bodyTimeoutMs: 5000,
};

const began = performance.now();
const plain = createGuardedFetch(options);
for (let number = 0; number < count; number += 4)
  await Promise.all([0, 1, 2, 3].map((more) => plain.get(`http://${host}/p/${(number + more) % count}`)));
await plain.close();
console.log(`fetched only   ${(count / ((performance.now() - began) / 1000)).toFixed(0)} pages/s`);

const fetcher = createGuardedFetch(options);
const memory: number[] = [];
const start = performance.now();
const store = memoryStore({ keepPages: false });
const { progress } = await crawlSite({
  seed: `http://${host}/`,
  settings: websiteSettings.parse({ maxPages: count }),
  store,
  fetch: fetcher,
  onProgress: ({ indexed }) => {
    if (indexed % 200 === 0) memory[indexed / 200] = Math.round(process.memoryUsage().rss / 1024 / 1024);
  },
});
await fetcher.close();
console.log(
  `read and split ${(progress.indexed / ((performance.now() - start) / 1000)).toFixed(0)} pages/s over ${progress.indexed} pages; memory at every 200 pages: ${memory.filter((value) => value !== undefined).join(', ')} MB (server in the same process)`,
);
process.exit(0);
