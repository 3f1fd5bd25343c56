import { setImmediate as breathe } from 'node:timers/promises';
import type { GuardedFetch } from '../fetch/index.ts';
import { isSameSite, isWanted, kindOf, normalizeAddress } from './addresses.ts';
import { createCopyWatch } from './copies.ts';
import type { CrawlStore, PendingPage } from './crawl-store.ts';
import { createFrontier } from './frontier.ts';
import { createLedger, type CrawlProgress } from './ledger.ts';
import { createHostHealth, createPace, type HostHealth } from './pace.ts';
import type { CrawlProblem } from './problems.ts';
import { createRobotsBook, type RobotsRules } from './robots.ts';
import { readSitemaps } from './sitemaps.ts';
import { visitPage } from './visit-page.ts';
import type { WebsiteSettings } from './website-settings.ts';

export interface CrawlInput {
  /** The address from which to start. Its host is the site. */
  seed: string;
  settings: WebsiteSettings;
  store: CrawlStore;
  fetch: GuardedFetch;
  signal?: AbortSignal;
  onProgress?: (progress: CrawlProgress) => void;
}

export interface CrawlSummary {
  /** `gave_up`: the site could not be read to the end; what is not settled can be taken up by another run with the same store. */
  outcome: 'completed' | 'cancelled' | 'gave_up';
  /** What concerns the whole site; problems of single pages are in the store's results. */
  problems: CrawlProblem[];
  progress: CrawlProgress;
}

/**
 * Crawls a website breadth first into a store. Pages are never held: each is settled before its worker takes the next.
 * Run again with the same store after a crash, it goes on where it was.
 * @throws only what the store throws
 */
export async function crawlSite(input: CrawlInput): Promise<CrawlSummary> {
  const { store, settings, fetch } = input;
  const stop = new AbortController();
  const signal = input.signal ? AbortSignal.any([input.signal, stop.signal]) : stop.signal;
  const problems: CrawlProblem[] = [];
  const ledger = await createLedger(store, input.onProgress);
  const end = (outcome: CrawlSummary['outcome']): CrawlSummary => ({ outcome, problems, progress: ledger.progress() });
  const site = normalizeAddress(input.seed);
  if (!site) {
    problems.push({ code: 'invalid_address', detail: input.seed.slice(0, 200) });
    return end('gave_up');
  }
  try {
    const robots = createRobotsBook(fetch, signal, problems);
    const rules = await robots.of(site);
    if (!rules) return end(signal.aborted ? 'cancelled' : 'gave_up');
    const frontier = createFrontier({ store, ledger, settings, problems });
    await frontier.offer([{ url: site, depth: 0, from: 'seed' }]);
    await offerSitemaps(site, rules, input, frontier, problems, signal);

    const health = createHostHealth();
    const delayMs = Math.max(settings.delayMs, rules.delayMs);
    const copies = createCopyWatch(store);
    const turn = createPace(delayMs, signal);

    const visit = async ({ pending, isAlone }: Job): Promise<void> => {
      const url = new URL(pending.url);
      ledger.at(pending.url);
      const early = kindOf(url) === 'document' ? 'unsupported_type' : isWanted(url, settings) ? null : 'excluded';
      const allowed = early ? null : await robots.of(url);
      if (early || !allowed?.isAllowed(url)) {
        await ledger.leaveOut(
          pending.url,
          early ?? (allowed ? 'robots' : 'http_5xx'),
          allowed === null && !early ? 'robots.txt could not be read' : null,
        );
        return copies.lost(pending);
      }
      const { subdomains } = settings;
      const seen = await visitPage(pending, { site, subdomains, fetch, signal, turn, followsCanonical: !isAlone });
      ledger.fetched();
      health.record('reason' in seen.result ? seen.result.reason : null);
      await frontier.offer(
        seen.found.map((found) => ({ ...found, depth: pending.depth + (found.from === 'link' ? 1 : 0) })),
      );
      const result = await copies.judge(pending, seen);
      await ledger.settle(pending.url, result);
      if ('reason' in result) copies.lost(pending);
      // Parsing is heavy: others get their turn between two pages.
      await breathe();
    };

    const parallel = delayMs > 0 ? 1 : settings.parallel;
    const outcome = await work({
      parallel,
      most: settings.maxPages,
      store,
      ledger,
      copies,
      health,
      signal,
      stop,
      visit,
    });
    if (outcome === 'gave_up')
      problems.push({ code: 'host_unavailable', detail: `${site.host} failed many times in a row.` });
    if (outcome === 'completed') await settleRest(store, ledger, signal);
    await ledger.refresh();
    return end(outcome);
  } catch (error) {
    if (input.signal?.aborted) return end('cancelled');
    stop.abort();
    throw error;
  }
}

/** A page to visit; `isAlone` when its canonical address was of no use. */
interface Job {
  pending: PendingPage;
  isAlone: boolean;
}

interface WorkPlan {
  parallel: number;
  most: number;
  store: CrawlStore;
  ledger: Awaited<ReturnType<typeof createLedger>>;
  copies: ReturnType<typeof createCopyWatch>;
  health: HostHealth;
  signal: AbortSignal;
  stop: AbortController;
  visit(job: Job): Promise<void>;
}

/** Keeps `parallel` visits going until nothing is left, the limit is reached, the host is down or someone stops it. */
async function work(plan: WorkPlan): Promise<CrawlSummary['outcome']> {
  const running = new Map<string, Promise<void>>();
  const waiting: Job[] = [];
  const finish = async (): Promise<void> => void (await Promise.allSettled(running.values()));
  for (;;) {
    if (plan.signal.aborted || plan.health.isDown()) {
      const isDown = !plan.signal.aborted;
      plan.stop.abort();
      await finish();
      return isDown ? 'gave_up' : 'cancelled';
    }
    const room = plan.most - plan.ledger.kept() - running.size;
    if (room > 0) {
      waiting.unshift(...plan.copies.takeStranded().map((pending) => ({ pending, isAlone: true })));
      if (waiting.length === 0) {
        // The store names pages that are being visited too; one may end while it answers.
        const busy = new Set(running.keys());
        const taken = await plan.store.take(running.size + plan.parallel * 4);
        waiting.push(...taken.filter((page) => !busy.has(page.url)).map((pending) => ({ pending, isAlone: false })));
      }
      for (const job of waiting.splice(0, Math.min(room, plan.parallel - running.size))) {
        const visit = plan.visit(job).finally(() => running.delete(job.pending.url));
        // A rejection is met at the race below, or does not matter any more.
        visit.catch(() => {});
        running.set(job.pending.url, visit);
      }
    }
    if (running.size === 0) return 'completed';
    await Promise.race(running.values());
  }
}

/** Whatever is still open after the crawl lies beyond the page limit. */
async function settleRest(store: CrawlStore, ledger: WorkPlan['ledger'], signal: AbortSignal): Promise<void> {
  for (let rest = await store.take(200); rest.length > 0 && !signal.aborted; rest = await store.take(200)) {
    for (const page of rest) await ledger.leaveOut(page.url, 'page_limit', null);
  }
}

async function offerSitemaps(
  site: URL,
  rules: RobotsRules,
  input: CrawlInput,
  frontier: ReturnType<typeof createFrontier>,
  problems: CrawlProblem[],
  signal: AbortSignal,
): Promise<void> {
  const announced = rules.sitemaps.map((url) => ({ url, isGuess: false }));
  const files = [...announced, { url: `${site.origin}/sitemap.xml`, isGuess: true }];
  const onProblem = ({ url, detail }: { url: string; detail: string }): void => {
    problems.push({ code: 'sitemap_broken', detail: `${url}: ${detail}` });
  };
  for await (const addresses of readSitemaps(input.fetch, files, onProblem, signal)) {
    const pages = addresses.map(normalizeAddress).filter((url) => url !== null);
    await frontier.offer(
      pages
        .filter((url) => isSameSite(site, url, input.settings.subdomains))
        .map((url) => ({ url, depth: 1, from: 'sitemap' })),
    );
  }
}
