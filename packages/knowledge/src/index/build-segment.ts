import {
  backgroundFrequency,
  candidateParts,
  countTerms,
  gramMark,
  words,
  type StemFrequency,
} from '../analyse/index.ts';
import { stem } from '../language/index.ts';
import { packPostings, type Posting } from './postings.ts';

/** A passage as the index reads it. */
export interface IndexablePassage {
  id: string;
  title: string;
  /** Heading path under the title, outermost first. */
  headings: readonly string[];
  text: string;
  language: string;
}

/** What is known of the knowledge base besides the batch. */
export interface IndexContext {
  /** Passages already indexed, and the sums of their weighted lengths: lengths are normalised by the running average. */
  passages: number;
  wordTotal: number;
  gramTotal: number;
  /** In how many of the passages already indexed a stem stands. */
  frequency: StemFrequency;
}

export interface SegmentTerm {
  term: string;
  df: number;
  postings: Uint8Array;
}

export interface Segment {
  /** Passage ids in order of their ordinals. */
  passageIds: string[];
  wordTotal: number;
  gramTotal: number;
  terms: SegmentTerm[];
}

/** Weights of the fields, and BM25's constants for words and for grams (BM25 usual values: no others did better on both halves of sv-corona, see bench/retrieval.ts). */
export const fieldWeights = { title: 2, headings: 1.5, text: 1 };
export const bm25 = { words: { k1: 1.2, b: 0.75 }, grams: { k1: 1.2, b: 0.75 } };

/**
 * A knowledge base of few passages has no average of its own: this many passages of usual length are thought beside it.
 * Measured lengths of municipal pages' passages, with the weights above.
 */
const usual = { passages: 10, words: 90, grams: 520 };

/** Begins the term that counts a language's passages: its df tells search which languages the knowledge is written in. */
export const languageMark = '@';

export const emptyContext: IndexContext = { passages: 0, wordTotal: 0, gramTotal: 0, frequency: () => 0 };

/** The stems whose frequency in the index `buildSegment` asks for: candidates of long words that the batch itself seldom holds. */
export function stemsToLookUp(passages: readonly IndexablePassage[], most: number): string[] {
  const stems = new Set<string>();
  for (const { title, headings, text, language } of passages) {
    for (const word of new Set(words([title, ...headings, text].join(' ')))) {
      const candidates = candidateParts(word, language);
      if (candidates.length === 0) continue;
      stems.add(stem(word, language));
      for (const candidate of candidates) stems.add(candidate);
      if (stems.size >= most) return [...stems].slice(0, most);
    }
  }
  return [...stems];
}

/**
 * Builds one immutable segment of packed postings.
 * @param passages at most some tens of thousands; their order gives the ordinals
 * @param context sums and frequencies of what is already indexed, so that small segments rank as one large one would
 */
export function buildSegment(passages: readonly IndexablePassage[], context: IndexContext = emptyContext): Segment {
  const batch = stemFrequencies(passages);
  const frequency: StemFrequency = (word) =>
    (batch.get(word) ?? 0) + context.frequency(word) + backgroundFrequency(word);
  const counted = passages.map(({ title, headings, text, language }) =>
    countTerms(
      [
        { text: title, weight: fieldWeights.title },
        { text: headings.join('\n'), weight: fieldWeights.headings },
        { text, weight: fieldWeights.text },
      ],
      language,
      frequency,
    ),
  );
  const wordTotal = counted.reduce((sum, { wordLength }) => sum + wordLength, 0);
  const gramTotal = counted.reduce((sum, { gramLength }) => sum + gramLength, 0);
  const n = passages.length + context.passages + usual.passages;
  const averageWords = (wordTotal + context.wordTotal + usual.passages * usual.words) / n;
  const averageGrams = (gramTotal + context.gramTotal + usual.passages * usual.grams) / n;

  const lists = new Map<string, Posting[]>();
  for (const [ordinal, { counts, wordLength, gramLength }] of counted.entries()) {
    const wordNorm = lengthNorm(bm25.words, wordLength / averageWords);
    const gramNorm = lengthNorm(bm25.grams, gramLength / averageGrams);
    for (const [term, count] of counts) {
      const impact = Math.max(
        1,
        Math.round((255 * count) / (count + (term.startsWith(gramMark) ? gramNorm : wordNorm))),
      );
      const list = lists.get(term);
      if (list === undefined) lists.set(term, [{ ordinal, impact }]);
      else list.push({ ordinal, impact });
    }
  }
  const terms = [...lists].map(([term, list]) => ({ term, df: list.length, postings: packPostings(list) }));
  for (const language of new Set(passages.map((passage) => passage.language))) {
    const df = passages.filter((passage) => passage.language === language).length;
    terms.push({ term: languageMark + language, df, postings: new Uint8Array(0) });
  }
  return { passageIds: passages.map(({ id }) => id), wordTotal, gramTotal, terms };
}

/** BM25's denominator without the count: Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009). */
function lengthNorm({ k1, b }: { k1: number; b: number }, relativeLength: number): number {
  return k1 * (1 - b + b * relativeLength);
}

function stemFrequencies(passages: readonly IndexablePassage[]): Map<string, number> {
  const df = new Map<string, number>();
  for (const { title, headings, text, language } of passages) {
    const stems = new Set(words([title, ...headings, text].join('\n')).map((word) => stem(word, language)));
    for (const word of stems) df.set(word, (df.get(word) ?? 0) + 1);
  }
  return df;
}
