import { headingLikeness, headingVector, likeness } from './heading-likeness.ts';
import type { Hit } from './hit.ts';
import type { Scores } from './score.ts';

/** A hit as it comes from the store, with what ranking looks at beside its score. */
export interface Candidate extends Hit {
  duplicate: boolean;
}

/** Words in an address or title of pages that were true once. */
const archived = /(?:^|[/\s_-])(?:arkiv|arkiverad\w*|archive|archiv|tidigare-ar|arkisto)(?:[/\s_.-]|$)/iu;
const news = /(?:^|\/)(?:nyheter|nyhet|news|aktuellt|aktuelles|uutiset|press\w*)\//iu;
const yearInPath = /(?:^|[/_-])(20\d\d)(?=[/_.-]|$)/u;

/** Factors of the score: what was true once answers a question about now only where nothing current comes near. */
export const penalties = { archived: 0.55, oldNews: 0.7, news: 0.97, pastYear: 0.85, duplicate: 0.9 };
/** Wordings that ask about what was true once: old pages then answer as well as others. */
const asksAboutThen =
  /(?:^|\s)(?:förr|förut|tidigare|förra året|i fjol|ifjol|gamla|arkiv\p{L}*|historik|last year|previous\p{L}*|former\p{L}*|letzte[sn]? jahr|früher\p{L}*|viime vuo\p{L}*|aiem\p{L}*)(?=[\s.,?!]|$)/iu;
const yearMs = 365.25 * 24 * 3_600_000;

/**
 * Orders candidates: the index's score joined with the likeness of their headings to the question, less for archives,
 * old news and duplicates. Equal text stays once, on its best page.
 * @param now for judging how old news is
 */
export function rank(scores: Scores, candidates: readonly Candidate[], now: Date): Candidate[] {
  const { reading, weigh } = scores;
  const question = headingVector(reading.query, reading.language, weigh);
  const isThen = asksAboutPast(reading.query, now);
  const ranked = candidates.map((candidate) => {
    const like = headingLikeness(question, candidate.title, candidate.headings, candidate.language, weigh);
    const score = (candidate.score + likeness.share * like) / (1 + likeness.share);
    return {
      ...candidate,
      score: Math.min(
        1,
        score * (isThen ? 1 : ageFactor(candidate, now)) * (candidate.duplicate ? penalties.duplicate : 1),
      ),
    };
  });
  ranked.sort((a, b) => b.score - a.score || (b.changedAt ?? '').localeCompare(a.changedAt ?? ''));
  const seen = new Set<string>();
  return ranked.filter(({ text, headings }) => {
    const key = `${headings.join('\n')}\n${text}`.replace(/\s+/gu, ' ').toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a question is about the past: it says so, or names a year that has gone. */
export function asksAboutPast(question: string, now: Date): boolean {
  return (
    asksAboutThen.test(question) ||
    [...question.matchAll(/\b(20\d\d)\b/gu)].some(([year]) => Number(year) < now.getUTCFullYear())
  );
}

/** How much an old page loses: archives most, news by its age, pages of a past year's address a little. */
export function ageFactor({ url, title, changedAt }: Pick<Hit, 'url' | 'title' | 'changedAt'>, now: Date): number {
  const path = url === null ? '' : pathOf(url);
  if (archived.test(path) || archived.test(title)) return penalties.archived;
  const year = Number(yearInPath.exec(path)?.[1] ?? Number.NaN);
  if (news.test(path)) {
    const changed = changedAt === null ? Number.NaN : Date.parse(changedAt);
    const age = Number.isNaN(changed) ? now.getUTCFullYear() - year : (now.getTime() - changed) / yearMs;
    const isOfThePast = year < now.getUTCFullYear() ? penalties.pastYear : 1;
    return isOfThePast * (age > 0.75 ? penalties.oldNews : penalties.news);
  }
  return year < now.getUTCFullYear() ? penalties.pastYear : 1;
}

/** At most `most` passages of one document, order kept: for answering, where variety helps more than depth. */
export function spread<T extends { documentId: string }>(hits: readonly T[], most: number): T[] {
  const counts = new Map<string, number>();
  return hits.filter(({ documentId }) => {
    const count = (counts.get(documentId) ?? 0) + 1;
    counts.set(documentId, count);
    return count <= most;
  });
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}
