import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { decodeBody } from '../extract/index.ts';
import { FetchProblem, type GuardedFetch } from '../fetch/index.ts';

const unzip = promisify(gunzip);

/** Limits of all sitemaps of one site together. */
const limits = { files: 60, levels: 3, bytes: 12_000_000 } as const;

const parser = new XMLParser({
  processEntities: false,
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
});

export interface SitemapProblem {
  url: string;
  detail: string;
}

/**
 * Reads sitemaps, sitemap indexes and plain lists, gzipped or not, and hands over their addresses file by file.
 * A broken or missing file is reported through `onProblem` and passed over.
 * @param first addresses of sitemaps; `isGuess` for one that the site has not announced, which may be missing
 */
export async function* readSitemaps(
  fetch: GuardedFetch,
  first: readonly { url: string; isGuess: boolean }[],
  onProblem: (problem: SitemapProblem) => void,
  signal?: AbortSignal,
): AsyncGenerator<string[]> {
  const pending = first.map((entry) => ({ ...entry, level: 0 }));
  const seen = new Set<string>();
  for (let next = pending.shift(); next; next = pending.shift()) {
    if (seen.has(next.url) || seen.size >= limits.files) continue;
    seen.add(next.url);
    try {
      const found = await readOne(fetch, next.url, signal);
      if (found === null) {
        if (!next.isGuess) onProblem({ url: next.url, detail: 'the sitemap could not be read' });
        continue;
      }
      const level = next.level + 1;
      if (level <= limits.levels) pending.push(...found.sitemaps.map((url) => ({ url, isGuess: false, level })));
      yield found.pages;
    } catch (error) {
      if (signal?.aborted) return;
      if (!next.isGuess)
        onProblem({ url: next.url, detail: error instanceof FetchProblem ? error.detail : 'the sitemap is broken' });
    }
  }
}

async function readOne(
  fetch: GuardedFetch,
  url: string,
  signal?: AbortSignal,
): Promise<{ pages: string[]; sitemaps: string[] } | null> {
  const response = await fetch.get(url, { maxBytes: limits.bytes, ...(signal ? { signal } : {}) });
  if (!response.body) return null;
  const isZipped = response.body[0] === 0x1f && response.body[1] === 0x8b;
  const bytes = isZipped ? await unzip(response.body, { maxOutputLength: limits.bytes }) : response.body;
  return parseSitemap(decodeBody(bytes, 'application/xml'));
}

/** The addresses in a sitemap's text; null when it is neither XML nor a list. */
export function parseSitemap(text: string): { pages: string[]; sitemaps: string[] } | null {
  if (!/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(text)) {
    const lines = text.split(/\s+/).filter((line) => /^https?:\/\//.test(line));
    return lines.length > 0 && !text.includes('<') ? { pages: lines, sitemaps: [] } : null;
  }
  const tree: unknown = parser.parse(text);
  return {
    pages: locations(child(child(tree, 'urlset'), 'url')),
    sitemaps: locations(child(child(tree, 'sitemapindex'), 'sitemap')),
  };
}

const child = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null && name in node ? Reflect.get(node, name) : undefined;

function locations(entries: unknown): string[] {
  const list: unknown[] = Array.isArray(entries) ? entries : [entries];
  return list
    .map((entry) => child(entry, 'loc'))
    .filter((loc) => typeof loc === 'string')
    .map((loc) => decodeEntities(loc.trim()));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    return code !== null ? String.fromCodePoint(code) : (entities[name ?? ''] ?? whole);
  });
