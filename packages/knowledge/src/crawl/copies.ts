import type { CrawlStore, PageResult, PendingPage } from './crawl-store.ts';
import type { Visit } from './visit-page.ts';

export interface CopyWatch {
  /** A visit's result, or `duplicate` where the same content has been kept at another address. */
  judge(pending: PendingPage, visit: Visit): Promise<PageResult>;
  /** Notes that nothing is kept at this address; a page that named it as its canonical one has to stand for itself. */
  lost(pending: PendingPage): void;
  /** Pages that were left out as copies of something that turned out not to be there. */
  takeStranded(): PendingPage[];
}

/**
 * Watches over copies, so that a page is kept once and never lost: canonical addresses that lead nowhere, or back, are common.
 * Memory: an entry each for the addresses that were kept or left out.
 */
export function createCopyWatch(store: CrawlStore): CopyWatch {
  const contents = new Map<string, string>();
  const claims = new Map<string, PendingPage>();
  const useless = new Set<string>();
  const stranded: PendingPage[] = [];
  return {
    async judge(pending, { result, canonical }) {
      if (canonical) {
        if (useless.has(canonical)) stranded.push(pending);
        else if (!claims.has(canonical)) claims.set(canonical, pending);
        return result;
      }
      if (result.state !== 'indexed') return result;
      const kept = contents.get(result.contentHash);
      if (kept === undefined) contents.set(result.contentHash, pending.url);
      const before = kept ?? (await store.findContent?.(result.contentHash)) ?? pending.url;
      return before === pending.url ? result : { state: 'skipped', reason: 'duplicate', detail: before };
    },
    lost(pending) {
      useless.add(pending.url);
      const claimant = claims.get(pending.url);
      claims.delete(pending.url);
      if (claimant) stranded.push(claimant);
    },
    takeStranded: () => stranded.splice(0),
  };
}
