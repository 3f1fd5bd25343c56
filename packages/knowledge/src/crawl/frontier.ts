import { kindOf } from './addresses.ts';
import type { CrawlStore, FoundPage, PageOrigin } from './crawl-store.ts';
import type { Ledger } from './ledger.ts';
import type { CrawlProblem } from './problems.ts';
import { createTrapGuard } from './traps.ts';
import type { WebsiteSettings } from './website-settings.ts';

/** Addresses that a crawl takes note of, per page that it may keep: room for copies and left-out pages, and bounded. */
const addressesPerPage = 4;
const leastAddresses = 2_000;
/** Variations of one trap, and traps of one site, that are listed; the rest is passed over. */
const listedVariations = 10;
const listedTraps = 200;

export interface Frontier {
  /** Adds normalised addresses of the site. Those that are new to this run go to the store; traps are listed and not visited. */
  offer(pages: readonly { url: URL; depth: number; from: PageOrigin }[]): Promise<void>;
}

/** Decides which found addresses are worth a visit. */
export function createFrontier(crawl: {
  store: CrawlStore;
  ledger: Ledger;
  settings: WebsiteSettings;
  problems: CrawlProblem[];
}): Frontier {
  const traps = createTrapGuard();
  const trapped = new Map<string, number>();
  const offered = new Set<string>();
  const most = Math.max(leastAddresses, crawl.settings.maxPages * addressesPerPage);

  const listTrap = async (url: URL, why: string): Promise<void> => {
    const listed = trapped.get(url.pathname) ?? 0;
    if (listed >= listedVariations || trapped.size > listedTraps) return;
    trapped.set(url.pathname, listed + 1);
    offered.add(url.href);
    await crawl.ledger.leaveOut(url.href, 'trap', why);
  };

  return {
    async offer(pages) {
      const fresh: FoundPage[] = [];
      for (const { url, depth, from } of pages) {
        if (offered.has(url.href) || kindOf(url) === 'asset') continue;
        if (offered.size >= most) {
          if (!crawl.problems.some((problem) => problem.code === 'address_limit'))
            crawl.problems.push({
              code: 'address_limit',
              detail: `More than ${most} addresses were found; the rest was not looked at.`,
            });
          break;
        }
        // What the site itself lists in a sitemap, or names as a page's address, is no trap.
        const trap = from === 'link' ? traps.judge(url, depth) : null;
        if (trap) {
          await listTrap(url, trap);
          continue;
        }
        offered.add(url.href);
        fresh.push({ url: url.href, depth, from });
      }
      if (fresh.length > 0) await crawl.store.add(fresh);
      crawl.ledger.found(offered.size);
    },
  };
}
