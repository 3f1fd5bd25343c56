import MiniSearch from 'minisearch';
import { words } from '../../packages/knowledge/src/analyse/index.ts';
import { buildSegment, emptyContext, type Segment } from '../../packages/knowledge/src/index/index.ts';
import { stem, stopWordsOf } from '../../packages/knowledge/src/language/index.ts';
import {
  completeReading,
  hereAndNow,
  memoryIndexWords,
  memorySource,
  rank,
  readQuestion,
  scorePassages,
  termsOf,
  type Ranked,
  type Turn,
  type Reading,
} from '../../packages/knowledge/src/search/index.ts';
import type { EvaluationSet, SetQuestion } from './sets.ts';

/** The pages that answer a question, best first. */
export type Ranker = (question: SetQuestion) => string[];
/** The time at which the municipality's site was written: news and archives are judged by it. */
const moment = { ...hereAndNow(), now: new Date('2026-04-15') };

/**
 * Our search over a set, in memory.
 * @param change what is done to each reading before it is searched for, to see what a part of it is worth
 */
export function ourSearch(
  { passages, readIn }: EvaluationSet,
  segments?: Segment[],
  change: (reading: Reading) => Reading = (reading) => reading,
) {
  const built = segments ?? [buildSegment(passages)];
  const source = memorySource(built);
  const known = memoryIndexWords(built);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const ids = built.map(({ passageIds }) => passageIds);
  return (
    question: string,
    language?: string,
    limit = 20,
    previous: readonly Turn[] = [],
  ): { reading: Reading; hits: Ranked[] } => {
    const reading = change(completeReading(readQuestion(question, { readIn, language, moment, previous }), known));
    const scores = scorePassages(reading, source(termsOf(reading)), 40);
    const candidates = scores.found.flatMap(({ segmentId, ordinal, score, coverage, units }) => {
      const passage = byId.get(ids[Number(segmentId)]?.[ordinal] ?? '');
      if (passage === undefined) return [];
      const { id, page, title, headings, text, changedAt } = passage;
      return [
        {
          passageId: id,
          documentId: page,
          sourceId: '',
          knowledgeBaseId: '',
          url: `http://site.example${page}`,
          title,
          headings: [...headings],
          text,
          language: passage.language,
          changedAt,
          score,
          coverage,
          units,
          duplicate: false,
          isPinned: false,
          foundGood: 0,
          foundBad: 0,
          page: null,
        },
      ];
    });
    return { reading: scores.reading, hits: rank(scores, candidates, limit) };
  };
}

export function ourRanker(set: EvaluationSet, segments?: Segment[]): Ranker {
  const search = ourSearch(set, segments);
  return ({ question }) => search(question, undefined, 50).hits.map(({ documentId }) => documentId);
}

/** One segment a passage, each built with what was known before it: a text source added call by call. */
export function oneByOne({ passages }: EvaluationSet): Segment[] {
  let { passages: count, wordTotal, gramTotal } = emptyContext;
  const df = new Map<string, number>();
  return passages.map((passage) => {
    const segment = buildSegment([passage], {
      passages: count,
      wordTotal,
      gramTotal,
      frequency: (term) => df.get(term) ?? 0,
    });
    count += 1;
    wordTotal += segment.wordTotal;
    gramTotal += segment.gramTotal;
    for (const { term } of segment.terms) df.set(term, (df.get(term) ?? 0) + 1);
    return segment;
  });
}

/** The peer: BM25 (k1 1.2, b 0.75) over Snowball stems without stop words, whole pages. */
export function snowballRanker({ passages }: EvaluationSet): Ranker {
  const tokens = (text: string, language: string) =>
    words(text)
      .filter((word) => !stopWordsOf(language).has(word))
      .map((word) => stem(word, language));
  const pages = new Map<string, string[]>();
  for (const { page, title, headings, text, language } of passages) {
    const before = pages.get(page);
    pages.set(page, [...(before ?? tokens(title, language)), ...tokens([...headings, text].join(' '), language)]);
  }
  const counts = [...pages].map(([page, list]) => {
    const tf = new Map<string, number>();
    for (const token of list) tf.set(token, (tf.get(token) ?? 0) + 1);
    return { page, tf, length: list.length };
  });
  const df = new Map<string, number>();
  for (const { tf } of counts) for (const token of tf.keys()) df.set(token, (df.get(token) ?? 0) + 1);
  const average = counts.reduce((sum, { length }) => sum + length, 0) / counts.length;
  return ({ question, language }) => {
    const asked = new Set(tokens(question, language));
    return counts
      .map(({ page, tf, length }) => {
        let score = 0;
        for (const token of asked) {
          const f = tf.get(token) ?? 0;
          const n = df.get(token) ?? 0;
          if (f > 0)
            score +=
              (Math.log(1 + (counts.length - n + 0.5) / (n + 0.5)) * f * 2.2) /
              (f + 1.2 * (0.25 + (0.75 * length) / average));
        }
        return { page, score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ page }) => page);
  };
}

/** The peer: MiniSearch as it comes, with the title boosted. */
export function miniSearchRanker({ passages }: EvaluationSet): Ranker {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'] });
  const pages = new Map(passages.map(({ id, page }) => [id, page]));
  index.addAll(passages.map(({ id, title, headings, text }) => ({ id, title: [title, ...headings].join(' '), text })));
  return ({ question }) => index.search(question, { boost: { title: 2 } }).map(({ id }) => pages.get(String(id)) ?? '');
}
