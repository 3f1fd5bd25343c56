import type { CrawlStore, PageResult } from './crawl-store.ts';
import { type ReasonCode, reasons } from './reasons.ts';

export interface CrawlProgress {
  found: number;
  fetched: number;
  indexed: number;
  skipped: number;
  failed: number;
  currentUrl: string | null;
}

export interface Ledger {
  /** Pages kept so far. */
  kept(): number;
  at(url: string): void;
  found(count: number): void;
  fetched(): void;
  settle(url: string, result: PageResult): Promise<void>;
  leaveOut(url: string, reason: ReasonCode, detail: string | null): Promise<void>;
  /** Takes the counts from the store again, which knows best. */
  refresh(): Promise<void>;
  progress(): CrawlProgress;
}

/** Keeps count of a crawl beside its store and tells whoever listens. Starts with what the store knows of an earlier run. */
export async function createLedger(store: CrawlStore, onProgress?: (progress: CrawlProgress) => void): Promise<Ledger> {
  const start = await store.counts();
  const state: CrawlProgress = {
    found: start.found,
    fetched: start.settled,
    indexed: start.indexed,
    skipped: start.skipped,
    failed: start.failed,
    currentUrl: null,
  };
  const known = start.found;
  const settle = async (url: string, result: PageResult): Promise<void> => {
    await store.settle(url, result);
    state[result.state === 'unchanged' ? 'indexed' : result.state] += 1;
    onProgress?.({ ...state });
  };
  return {
    kept: () => state.indexed,
    at(url) {
      state.currentUrl = url;
    },
    found(count) {
      state.found = Math.max(known, count);
    },
    fetched() {
      state.fetched += 1;
    },
    settle,
    leaveOut: (url, reason, detail) => settle(url, { state: reasons[reason].state, reason, detail }),
    async refresh() {
      const { found, indexed, skipped, failed } = await store.counts();
      Object.assign(state, { found, indexed, skipped, failed, currentUrl: null });
      onProgress?.({ ...state });
    },
    progress: () => ({ ...state, currentUrl: null }),
  };
}
