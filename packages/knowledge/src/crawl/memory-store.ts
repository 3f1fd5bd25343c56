import type { CrawlCounts, CrawlStore, FoundPage, PageResult, PendingPage } from './crawl-store.ts';

interface Entry extends PendingPage {
  result: PageResult | null;
}

export interface MemoryStore extends CrawlStore {
  results(): Map<string, PageResult>;
}

export interface MemoryStoreOptions {
  /** Pages that an earlier sync kept. */
  previous?: readonly PendingPage[];
  /** Called with each result; with `keepPages: false` the only way to see the pages. */
  onSettle?: (url: string, result: PageResult) => void;
  /** False: indexed pages are forgotten after `onSettle`, for long runs. */
  keepPages?: boolean;
}

/** A store in memory, for tests and benches. */
export function memoryStore(options: MemoryStoreOptions = {}): MemoryStore {
  const entries = new Map<string, Entry>();
  const contents = new Map<string, string>();
  for (const page of options.previous ?? []) entries.set(page.url, { ...page, result: null });

  const put = ({ url, depth }: Pick<FoundPage, 'url' | 'depth'>): Entry => {
    const entry = entries.get(url) ?? { url, depth, etag: null, lastModified: null, contentHash: null, result: null };
    entries.set(url, entry);
    return entry;
  };

  return {
    async add(pages) {
      for (const page of pages) put(page);
    },
    async take(limit) {
      const open = [...entries.values()].filter((entry) => entry.result === null);
      return open.toSorted((a, b) => a.depth - b.depth).slice(0, limit);
    },
    async settle(url, result) {
      const entry = put({ url, depth: 0 });
      options.onSettle?.(url, result);
      if (result.state === 'indexed') contents.set(result.contentHash, url);
      const isLight = result.state !== 'indexed' || options.keepPages !== false;
      entry.result = isLight ? result : { state: 'unchanged' };
    },
    async counts() {
      const counts: CrawlCounts = { found: entries.size, settled: 0, indexed: 0, skipped: 0, failed: 0 };
      for (const { result } of entries.values()) {
        if (!result) continue;
        counts.settled += 1;
        counts[result.state === 'unchanged' ? 'indexed' : result.state] += 1;
      }
      return counts;
    },
    async findContent(contentHash) {
      return contents.get(contentHash) ?? null;
    },
    results() {
      return new Map([...entries].flatMap(([url, { result }]) => (result ? [[url, result] as const] : [])));
    },
  };
}
