import robotsParser from 'robots-parser';
import type { CrawlProblem } from './problems.ts';
import { FetchProblem, type GuardedFetch, type GuardedResponse } from '../fetch/index.ts';
import { decodeBody } from '../extract/index.ts';

/** The name by which site owners address this crawler in robots.txt. */
export const robotName = 'RadrumBot';

interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): string[];
}
// The package exports a function; its types, read as Node reads them, speak of a module with a default export.
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robots;

/** RFC 9309, section 2.5: at least 500 kibibytes are read. */
const mostBytes = 512 * 1024;
/** A longer crawl-delay than this is not waited for, in milliseconds: 2,000 pages would take more than six hours. */
const longestDelayMs = 10_000;

export interface RobotsRules {
  isAllowed(url: URL): boolean;
  delayMs: number;
  sitemaps: string[];
}

/** `code` says why a host cannot tell: it is down as a whole, or only its robots.txt is. */
export type RobotsAnswer = { ok: true; rules: RobotsRules } | { ok: false; code: CrawlProblem['code']; detail: string };

const everythingAllowed: RobotsRules = { isAllowed: () => true, delayMs: 0, sitemaps: [] };

/**
 * Reads a host's robots.txt. Missing (any 4xx but 429: RFC 9309, section 2.3.1.3) means that everything is allowed; a host that
 * cannot answer is not crawled.
 */
export async function readRobots(fetch: GuardedFetch, origin: string, signal?: AbortSignal): Promise<RobotsAnswer> {
  const address = `${origin}/robots.txt`;
  let response: GuardedResponse;
  try {
    response = await fetch.get(address, { maxBytes: mostBytes, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    const isHarmless = error.code === 'too_large' || error.code === 'redirect_loop' || error.code === 'bad_redirect';
    return isHarmless
      ? { ok: true, rules: everythingAllowed }
      : { ok: false, code: error.code, detail: `${address}: ${error.detail}` };
  }
  if (response.status === 429 || response.status >= 500)
    return { ok: false, code: 'robots_unavailable', detail: `${address} answered ${response.status}` };
  if (!response.body) return { ok: true, rules: everythingAllowed };
  const robots = parseRobots(address, decodeBody(response.body, 'text/plain; charset=utf-8'));
  return {
    ok: true,
    rules: {
      isAllowed: (url) => robots.isAllowed(url.href, robotName) ?? true,
      delayMs: Math.min(longestDelayMs, Math.max(0, (robots.getCrawlDelay(robotName) ?? 0) * 1000)) || 0,
      sitemaps: robots.getSitemaps(),
    },
  };
}

export interface RobotsBook {
  /** The rules of an address's host, read once; null (and a listed problem) when the host cannot tell. */
  of(url: URL): Promise<RobotsRules | null>;
}

/** The robots.txt of each host of a site (with and without `www.`, http and https). A host that fails is asked twice. */
export function createRobotsBook(fetch: GuardedFetch, signal: AbortSignal, problems: CrawlProblem[]): RobotsBook {
  const known = new Map<string, Promise<RobotsRules | null>>();
  const read = async (origin: string): Promise<RobotsRules | null> => {
    let answer = await readRobots(fetch, origin, signal);
    if (!answer.ok && !signal.aborted) answer = await readRobots(fetch, origin, signal);
    if (answer.ok) return answer.rules;
    problems.push({ code: answer.code, detail: answer.detail });
    return null;
  };
  return {
    of(url) {
      const rules = known.get(url.origin) ?? read(url.origin);
      known.set(url.origin, rules);
      return rules;
    },
  };
}
