import type { ExtractedPage } from '../extract/index.ts';
import type { PassageDraft } from '../split/index.ts';
import type { ReasonCode } from './reasons.ts';

export type PageOrigin = 'seed' | 'sitemap' | 'link' | 'canonical';

export interface FoundPage {
  url: string;
  depth: number;
  from: PageOrigin;
}

/** An address to visit, with what the previous sync knew of it. */
export interface PendingPage {
  url: string;
  depth: number;
  etag: string | null;
  lastModified: string | null;
  contentHash: string | null;
}

export type PageResult =
  | {
      state: 'indexed';
      finalUrl: string;
      page: ExtractedPage;
      passages: PassageDraft[];
      contentHash: string;
      etag: string | null;
      lastModified: string | null;
    }
  | { state: 'unchanged' }
  | { state: 'skipped' | 'failed'; reason: ReasonCode; detail: string | null };

export interface CrawlCounts {
  found: number;
  settled: number;
  /** Pages kept: indexed or unchanged. */
  indexed: number;
  skipped: number;
  failed: number;
}

/**
 * Where a crawl keeps what it found, so that it can go on after being killed. For a re-sync the store adds every page that the
 * previous sync kept before it starts: a page that is unchanged (304) names no links, and one that nothing links to any more
 * is found gone only when it is asked for.
 */
export interface CrawlStore {
  /** Adds addresses that are not known yet; known ones are passed over. */
  add(pages: readonly FoundPage[]): Promise<void>;
  /** Addresses that are not settled, breadth first (lowest depth, then oldest). May name ones that are being visited. */
  take(limit: number): Promise<PendingPage[]>;
  /** Records how a visit ended. A second result of an address replaces the first; an unknown address is added. */
  settle(url: string, result: PageResult): Promise<void>;
  counts(): Promise<CrawlCounts>;
  /** The address that was settled in this sync as indexed with this content, if the store can tell. */
  findContent?(contentHash: string): Promise<string | null>;
}
