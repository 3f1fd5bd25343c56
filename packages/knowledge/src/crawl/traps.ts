/** Limits beyond which addresses are taken for variations without end. */
export const trapLimits = {
  addressLength: 1_000,
  queryLength: 300,
  segments: 16,
  sameSegment: 4,
  linkDepth: 40,
  /** Months or days of one calendar. */
  dates: 12,
  /** Variations of a path's query, by what varies. */
  queries: { identifier: 5_000, page: 100, single: 40, several: 24 },
  yearsAhead: 2,
} as const;

const identifierName = /^(?:id|p|pid|nid|node|page_?id|doc_?id|article_?id|artikel|news_?id|sv\.url|url|contentid)$/i;
const pageName = /^(?:page|sida|seite|sivu|p|start|offset|from|paged)$/i;
const dateToken =
  /(?<!\d)(?:19|20|21)\d{2}(?:[-/_]?(?:0?[1-9]|1[0-2])(?!\d)(?:[-/_]?(?:0?[1-9]|[12]\d|3[01])(?!\d))?)?(?!\d)/;
const looksDated =
  /(?<!\d)(?:19|20|21)\d{2}(?:[-/_](?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2]))(?!\d)|(?:year|month|ar|manad|datum|date|jahr|monat)=\d/i;

export interface TrapGuard {
  /** Why the address is taken for a trap, or null. The same address always gets the same answer. */
  judge(url: URL, depth: number): string | null;
}

/** Watches over the addresses of one crawl. Memory is bounded by the limits times the number of paths with a query or date. */
export function createTrapGuard(now: Date = new Date()): TrapGuard {
  const variations = new Map<string, Set<string>>();
  const isBeyond = (key: string, variation: string, most: number): boolean => {
    const known = variations.get(key) ?? new Set<string>();
    variations.set(key, known);
    if (known.has(variation)) return false;
    if (known.size >= most) return true;
    known.add(variation);
    return false;
  };

  return {
    judge(url, depth) {
      if (url.href.length > trapLimits.addressLength || url.search.length > trapLimits.queryLength)
        return 'the address is too long';
      if (depth > trapLimits.linkDepth) return 'too many links away from the start';
      const segments = url.pathname.split('/').filter(Boolean);
      if (segments.length > trapLimits.segments || repeats(segments)) return 'the path repeats itself';
      const address = `${url.pathname}${url.search}`;
      if (looksDated.test(address)) {
        const year = Number(dateToken.exec(address)?.[0].slice(0, 4) ?? now.getFullYear());
        if (year > now.getFullYear() + trapLimits.yearsAhead) return 'a calendar without end';
        const pattern = address.replace(/\d+/g, '#');
        if (isBeyond(`date ${pattern}`, address, trapLimits.dates)) return 'a calendar without end';
      }
      if (url.search === '') return null;
      const names = url.search
        .slice(1)
        .split('&')
        .map((pair) => pair.split('=')[0] ?? '');
      const [only] = names;
      const kind =
        names.length > 1 || only === undefined
          ? 'several'
          : identifierName.test(only)
            ? 'identifier'
            : pageName.test(only)
              ? 'page'
              : 'single';
      const key = kind === 'several' ? `query ${url.pathname}` : `query ${url.pathname} ${only ?? ''}`;
      return isBeyond(key, url.search, trapLimits.queries[kind]) ? 'endless variations of one query' : null;
    },
  };
}

/** Whether one segment comes too often, or a pair of segments three times in a row ("/a/b/a/b/a/b"). */
function repeats(segments: readonly string[]): boolean {
  const times = new Map<string, number>();
  for (const segment of segments) {
    const count = (times.get(segment) ?? 0) + 1;
    times.set(segment, count);
    if (count >= trapLimits.sameSegment) return true;
  }
  return segments.some((segment, at) => {
    const next = segments[at + 1];
    return (
      next !== undefined && [2, 4].every((step) => segments[at + step] === segment && segments[at + step + 1] === next)
    );
  });
}
