import type { Hit } from './hit.ts';

/** Words in an address or title of pages that were true once. */
const archived = /(?:^|[/\s_-])(?:arkiv|arkiverad\w*|archive|archiv|tidigare-ar|arkisto)(?:[/\s_.-]|$)/iu;
const news = /(?:^|\/)(?:nyheter|nyhet|news|aktuellt|aktuelles|uutiset|press\w*)\//iu;
const yearInPath = /(?:^|[/_-])(20\d\d)(?=[/_.-]|$)/u;
/** Wordings that ask about what was true once: old pages then answer as well as others. */
const asksAboutThen =
  /(?:^|\s)(?:förr|förut|tidigare|förra året|i fjol|ifjol|gamla|arkiv\p{L}*|historik|last year|previous\p{L}*|former\p{L}*|letzte[sn]? jahr|früher\p{L}*|viime vuo\p{L}*|aiem\p{L}*)(?=[\s.,?!]|$)/iu;
const yearMs = 365.25 * 24 * 3_600_000;
/** News is old after this many years. */
const newsLasts = 0.75;

/** What tells that a page was true once; each 0 or 1. */
export interface Ages {
  archived: number;
  oldNews: number;
  news: number;
  pastYear: number;
}

/** Whether a question is about the past: it says so, or names a year that has gone. */
export function asksAboutPast(question: string, now: Date): boolean {
  return (
    asksAboutThen.test(question) ||
    [...question.matchAll(/\b(20\d\d)\b/gu)].some(([year]) => Number(year) < now.getUTCFullYear())
  );
}

/** How old a page is, read from its address, title and date. */
export function agesOf({ url, title, changedAt }: Pick<Hit, 'url' | 'title' | 'changedAt'>, now: Date): Ages {
  const path = url === null ? '' : pathOf(url);
  const year = Number(yearInPath.exec(path)?.[1] ?? Number.NaN);
  const isNews = news.test(path);
  const changed = changedAt === null ? Number.NaN : Date.parse(changedAt);
  const age = Number.isNaN(changed) ? now.getUTCFullYear() - year : (now.getTime() - changed) / yearMs;
  return {
    archived: archived.test(path) || archived.test(title) ? 1 : 0,
    oldNews: isNews && age > newsLasts ? 1 : 0,
    news: isNews ? 1 : 0,
    pastYear: year < now.getUTCFullYear() ? 1 : 0,
  };
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}
