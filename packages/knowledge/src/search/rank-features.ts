import { languageOf } from '../language/index.ts';
import { holdsKind } from './answer-kinds.ts';
import { headingLikeness, headingVector } from './heading-likeness.ts';
import { matcherOf, type Matcher } from './matcher.ts';
import { agesOf, asksAboutPast } from './page-age.ts';
import type { Candidate } from './hit.ts';
import type { Scores } from './score.ts';

/** What a passage is ranked by; each 0..1 but the last two, so that it can be shown. One line a feature. */
export const rankFeatures = {
  index: 'score of the index, of the best candidate’s',
  covered: 'share of the question that the passage says',
  page: 'share of the question that its page’s candidates say together',
  pageBest: 'score of its page’s best candidate, of the best',
  heading: 'how like the question its headings run (words and grams)',
  title: 'share of the question that its page’s title says',
  head: 'share of the question that title and headings say',
  rarest: 'it says the word of the question that tells most',
  rarestHead: 'title or headings say that word',
  kind: 'it holds the kind of answer that the question wants (an amount, a time …)',
  archived: 'it stands in an archive',
  oldNews: 'it is news of long ago',
  news: 'it is news',
  pastYear: 'its address names a year that has gone',
  followed: 'the turn before was answered from its page, and the question leans on that turn',
  stayed: 'the turn before was answered from its page, and the question stands alone',
  duplicate: 'another page says the same',
  foreign: 'in another language than the question, though others are in it',
  pinned: 'an editor has pinned its page',
  opinion: 'what askers thought of answers from its page, −1..1: eight who agree are half of it',
  near: 'what it gained or lost by its place among those nearest in meaning, in log-odds (only where there is an embedding model)',
} as const;
export type RankFeature = keyof typeof rankFeatures;
export type RankEvidence = Record<RankFeature, number>;

/** A heading says a word from this likeness on. */
const isSaid = 0.6;

/** The evidence of each candidate, in their order. */
export function judgePassages({ reading, weigh }: Scores, candidates: readonly Candidate[]): RankEvidence[] {
  const weights = reading.units.map(({ weight }) => weight);
  const total = sum(weights);
  const rarest = weights.indexOf(Math.max(...weights));
  const bestIndex = candidates.reduce((most, { score }) => Math.max(most, score), 1e-6);
  const question = headingVector(reading.query, reading.language, weigh);
  const code = languageOf(reading.language).code;
  const hasOwnLanguage = candidates.some(({ language }) => languageOf(language).code === code);
  const isThen = asksAboutPast(reading.query, reading.moment.now);
  const share = (said: readonly number[]) =>
    total === 0 ? 0 : sum(weights.map((weight, i) => weight * Math.min(1, said[i] ?? 0))) / total;
  const ofUnits = (units: number) => share(weights.map((_, i) => (units & (1 << i) ? 1 : 0)));
  const pages = new Map<string, { units: number; best: number }>();
  for (const { documentId, units, score } of candidates) {
    const page = pages.get(documentId) ?? { units: 0, best: 0 };
    pages.set(documentId, { units: page.units | units, best: Math.max(page.best, score) });
  }
  const matchers = new Map<string, Matcher>();
  const [wanted] = reading.wanted;
  const { context } = reading;
  return candidates.map((candidate): RankEvidence => {
    const { documentId, title, headings, language, text, units, coverage, score } = candidate;
    const matcher = matchers.get(language) ?? matcherOf(reading, language);
    matchers.set(language, matcher);
    const inTitle = matcher(title);
    const inHead = headings.length === 0 ? inTitle : matcher([title, ...headings].join('\n'));
    const page = pages.get(documentId) ?? { units, best: score };
    return {
      index: score / bestIndex,
      covered: coverage,
      page: ofUnits(page.units),
      pageBest: page.best / bestIndex,
      heading: headingLikeness(question, title, headings, language, weigh),
      title: share(inTitle),
      head: share(inHead),
      rarest: units & (1 << rarest) ? 1 : 0,
      rarestHead: (inHead[rarest] ?? 0) >= isSaid ? 1 : 0,
      kind: wanted !== undefined && holdsKind(text, wanted) ? 1 : 0,
      ...(isThen ? { archived: 0, oldNews: 0, news: 0, pastYear: 0 } : agesOf(candidate, reading.moment.now)),
      followed: context?.leans ? before(context.pages, documentId) : 0,
      stayed: context && !context.leans ? before(context.pages, documentId) : 0,
      duplicate: candidate.duplicate ? 1 : 0,
      foreign: hasOwnLanguage && languageOf(language).code !== code ? 1 : 0,
      pinned: candidate.isPinned ? 1 : 0,
      opinion: opinionOf(candidate),
      near: 0, // until `fuse`
    };
  });
}

/** How much a page answered the turn before: the one that was quoted first all, the next a half, the third a third. */
const before = (pages: readonly string[], page: string): number =>
  pages.includes(page) ? 1 / (1 + pages.indexOf(page)) : 0;

/** The difference of good and bad opinions, taken for little while there are few of them. */
const opinionOf = ({ foundGood, foundBad }: Candidate): number =>
  (foundGood - foundBad) / (foundGood + foundBad + fewOpinions);
const fewOpinions = 8;

const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
