import { setTimeout as sleep } from 'node:timers/promises';
import { countWords, decodeBody, type ExtractedPage, extractPage } from '../extract/index.ts';
import { FetchProblem, type GuardedFetch, type GuardedResponse, type ResponseHead } from '../fetch/index.ts';
import { contentHash, splitPage } from '../split/index.ts';
import { isSamePage, isSameSite, normalizeAddress } from './addresses.ts';
import type { PageOrigin, PageResult, PendingPage } from './crawl-store.ts';
import { type ReasonCode, reasons, troubles } from './reasons.ts';

/** What belongs together. */
interface Site {
  site: URL;
  /** Hosts under the site's own belong to it too. */
  subdomains: boolean;
}
export interface VisitContext extends Site {
  fetch: GuardedFetch;
  signal: AbortSignal;
  /** False: the page's canonical address turned out to be of no use, so that the page stands for itself. */
  followsCanonical: boolean;
  /** Waits for the next moment at which the site may be asked. */
  turn(): Promise<void>;
}

export interface Visit {
  result: PageResult;
  /** Addresses that the page names, normalised and within the site. */
  found: { url: URL; from: PageOrigin }[];
  /** Where the content is said to stand, when the page was left out as its copy. */
  canonical: string | null;
}

const pauseBeforeRetryMs = 800;
const longestRetryAfterMs = 10_000;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** A share of unreadable characters above this means a wrong charset or no text at all. */
const mostUnreadable = 0.05;

/** Reads one address and judges what it is. Never throws, except when it is told to stop. */
export async function visitPage(pending: PendingPage, context: VisitContext): Promise<Visit> {
  const url = new URL(pending.url);
  const answer = await ask(url, pending, context);
  if ('reason' in answer) return leftOut(answer.reason, answer.detail);
  const { status, headers } = answer;
  if (status === 304) return { result: { state: 'unchanged' }, found: [], canonical: null };
  if (redirects.has(status)) return judgeRedirect(url, headers['location'] ?? '', context);
  if (status !== 200) return leftOut(reasonOfStatus(status), `HTTP ${status}`);
  if (!answer.body) return leftOut('unsupported_type', (headers['content-type'] ?? '').slice(0, 100));
  const html = decodeBody(answer.body, headers['content-type'] ?? '');
  if (html.split('\uFFFD').length - 1 > html.length * mostUnreadable)
    return leftOut('charset', headers['content-type'] ?? null);
  try {
    return judgePage(pending, url, extractPage(html, url.href), headers, context);
  } catch {
    // Extraction is made never to throw; should it, one page is lost and not the crawl.
    return leftOut('internal', null);
  }
}

const leftOut = (
  reason: ReasonCode,
  detail: string | null,
  found: Visit['found'] = [],
  canonical: string | null = null,
): Visit => ({
  result: { state: reasons[reason].state, reason, detail },
  found,
  canonical,
});

/** Asks for the page, once more when the server seems to be in trouble. */
async function ask(
  url: URL,
  pending: PendingPage,
  context: VisitContext,
): Promise<GuardedResponse | { reason: ReasonCode; detail: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await askOnce(url, pending, context);
    const reason = 'reason' in answer ? answer.reason : reasonOfStatus(answer.status);
    if (attempt > 1 || !troubles.has(reason)) return answer;
    const retryAfter = 'headers' in answer ? Number(answer.headers['retry-after']) * 1000 : 0;
    await sleep(Math.min(longestRetryAfterMs, Math.max(pauseBeforeRetryMs, retryAfter || 0)), undefined, {
      signal: context.signal,
    });
  }
}

async function askOnce(
  url: URL,
  pending: PendingPage,
  context: VisitContext,
): Promise<GuardedResponse | { reason: ReasonCode; detail: string }> {
  await context.turn();
  try {
    const { etag, lastModified } = pending;
    return await context.fetch.get(url.href, {
      etag,
      lastModified,
      signal: context.signal,
      followRedirects: false,
      wantBody: isPage,
    });
  } catch (error) {
    if (context.signal.aborted || !(error instanceof FetchProblem)) throw error;
    return { reason: reasonOfProblem(error), detail: error.detail };
  }
}

function reasonOfProblem(problem: FetchProblem): ReasonCode {
  switch (problem.code) {
    case 'unsupported_scheme':
    case 'credentials_in_address':
      return 'invalid_address';
    case 'aborted':
      return 'timeout';
    default:
      return problem.code;
  }
}

function reasonOfStatus(status: number): ReasonCode {
  if (status === 404 || status === 410) return 'http_404';
  if (status === 401 || status === 403) return 'http_403';
  if (status === 429) return 'http_429';
  if (status >= 500) return 'http_5xx';
  return status >= 400 ? 'http_4xx' : 'http_other';
}

/** Only bodies that are, or may be, web pages are read. */
function isPage(head: ResponseHead): boolean {
  const type = head.headers['content-type'] ?? '';
  return head.status === 200 && (type === '' || /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type));
}

/** A redirect (or meta refresh) within the site is a page of its own to visit; one that leads away is left out. */
function judgeRedirect(url: URL, location: string, { site, subdomains }: Site): Visit {
  const target = URL.canParse(location, url.href) && location !== '' ? normalizeAddress(new URL(location, url)) : null;
  if (!target) return leftOut('bad_redirect', location.slice(0, 200));
  if (target.href === url.href) return leftOut('redirect_loop', target.href);
  if (!isSameSite(site, target, subdomains)) return leftOut('off_site', target.href);
  return leftOut('redirected', target.href, [{ url: target, from: 'canonical' }]);
}

function judgePage(
  pending: PendingPage,
  url: URL,
  page: ExtractedPage,
  headers: Readonly<Record<string, string>>,
  context: VisitContext,
): Visit {
  const robots = robotsHeader(headers['x-robots-tag'] ?? '');
  const found: Visit['found'] = [];
  if (!page.nofollow && !robots.nofollow) {
    for (const link of page.links) {
      const target = normalizeAddress(link.url);
      if (target && isSameSite(context.site, target, context.subdomains)) found.push({ url: target, from: 'link' });
    }
  }
  if (page.noindex || robots.noindex) return leftOut('noindex', null, found);
  if (page.refresh) {
    const visit = judgeRedirect(url, page.refresh, context);
    return { ...visit, found: [...visit.found, ...found] };
  }
  const canonical = context.followsCanonical ? canonicalOf(url, page, context) : null;
  if (canonical)
    return leftOut('duplicate', canonical.href, [{ url: canonical, from: 'canonical' }, ...found], canonical.href);
  const passages = splitPage(page);
  if (!passages.some((passage) => countWords(passage.text) > 0)) return leftOut('empty', null, found);
  const hash = contentHash(page);
  if (hash === pending.contentHash) return { result: { state: 'unchanged' }, found, canonical: null };
  const validators = { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null };
  return {
    result: { state: 'indexed', finalUrl: url.href, page, passages, contentHash: hash, ...validators },
    found,
    canonical: null,
  };
}

/**
 * Where the page says that its content stands, if that is another page of the site. The front page is never taken for the original
 * of another path: sites that write it into every page are common.
 */
function canonicalOf(url: URL, page: ExtractedPage, { site, subdomains }: Site): URL | null {
  const canonical = page.canonical ? normalizeAddress(page.canonical) : null;
  if (!canonical || !isSameSite(site, canonical, subdomains) || isSamePage(canonical, url)) return null;
  return canonical.pathname === '/' && url.pathname !== '/' ? null : canonical;
}

/** X-Robots-Tag, for all robots or this one. */
function robotsHeader(value: string): { noindex: boolean; nofollow: boolean } {
  const rules = value
    .toLowerCase()
    .split(',')
    .map((rule) => rule.trim())
    .map((rule) => rule.replace(/^radrumbot\s*:\s*/, ''));
  const asks = (rule: string): boolean => rules.includes(rule) || rules.includes('none');
  return { noindex: asks('noindex'), nofollow: asks('nofollow') };
}
