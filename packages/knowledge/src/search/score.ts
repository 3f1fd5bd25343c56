import { backgroundFrequency, backgroundPassages } from '../analyse/index.ts';
import { forEachPosting, isDeleted } from '../index/index.ts';
import { stem } from '../language/index.ts';
import type { Reading } from './reading.ts';
import type { TermSource } from './term-source.ts';

/** Where a passage stands in the index. */
export interface Place {
  segmentId: string;
  ordinal: number;
}

/** A passage found. */
export interface Scored extends Place {
  /** 0..1: the share of the most that the question could reach. */
  score: number;
  /** Share of the question's weight in words that the passage holds at all, 0..1. */
  coverage: number;
  /** The units of the question that it holds, a bit each; those after the 30th are not noted. */
  units: number;
}

export interface Scores {
  reading: Reading;
  found: Scored[];
  /** Words of the question (by unit) that the knowledge holds nowhere. */
  unknown: string[];
  /** How much a term tells (inverse document frequency); terms that were not looked up count as rather rare. */
  weigh: (term: string) => number;
}

export const scoring = {
  /** In a knowledge base of more passages than `bigBase`, grams and stop words in more than this share of them are left out: they cost time and tell nothing. */
  maxShare: 0.15,
  bigBase: 1_000,
  /** The background's statistics weigh as this many passages. */
  backgroundWeight: 30,
  /** A word that stands nowhere (a number, a typing error, another topic) weighs at most as one that stands in this many passages. */
  unseenDf: 1,
  /** Weight of the question's stop words beside its content words. */
  functionWordWeight: 0.85,
};

/**
 * Scores every passage that holds a term of the question.
 *
 * Two channels, each divided by the most it could reach and then joined by the language's gram share: words (for each
 * unit of the question the best of its ways: the word, the parts of a compound, a synonym), and character grams, which
 * find candidates of their own (measured: only re-ranking with them loses). BM25's idf, blended with the background's.
 * @param also passages that are wanted whatever they score: those of the page that the turn before was answered from
 */
export function scorePassages(
  reading: Reading,
  source: TermSource,
  limit: number,
  also: readonly Place[] = [],
): Scores {
  const offsets = new Map<string, number>();
  const sizes = new Map(source.segments.map(({ id, passages }) => [id, passages]));
  let n = 0;
  for (const { id, passages } of source.segments) {
    offsets.set(id, n);
    n += passages;
  }
  const df = new Map<string, number>();
  const postings = new Map<string, TermList[]>();
  for (const { segmentId, term, df: count, postings: bytes } of source.postings) {
    const offset = offsets.get(segmentId);
    if (offset === undefined) continue;
    const size = sizes.get(segmentId) ?? 0;
    df.set(term, (df.get(term) ?? 0) + count);
    const list = postings.get(term);
    if (list === undefined) postings.set(term, [{ offset, bytes, size }]);
    else list.push({ offset, bytes, size });
  }
  const share = scoring.backgroundWeight / backgroundPassages;
  const total = n + scoring.backgroundWeight;
  const idfOf = (count: number) => Math.log(1 + (total - count + 0.5) / (count + 0.5));
  const idf = (term: string) =>
    idfOf(Math.max((df.get(term) ?? 0) + share * backgroundFrequency(term), scoring.unseenDf));

  const isTooCommon = (term: string) => n > scoring.bigBase && (df.get(term) ?? 0) > scoring.maxShare * n;

  const words = new Float32Array(n);
  const covered = new Float32Array(n);
  const held = new Uint32Array(n);
  const unit = new Float32Array(n);
  const way = new Float32Array(n);
  let most = 0;
  const unknown: string[] = [];
  const unitWeights: number[] = [];
  for (const [place, { word, alternatives }] of reading.units.entries()) {
    const bit = place < 30 ? 1 << place : 0;
    const touched: number[] = [];
    const wayPlaces: number[] = [];
    let unitMost = 0;
    let seen = false;
    // A concept is as telling as all its wordings together are rare: one of them by itself may be rare by chance.
    const together = idfOf(
      alternatives.reduce((sum, { terms }) => Math.max(sum, ...terms.map(({ term }) => df.get(term) ?? 0)), 0),
    );
    for (const { terms, why } of alternatives) {
      let wayMost = 0;
      let wayTouched = 0;
      for (const { term, weight } of terms) {
        const scale = weight * (why === 'synonym' ? Math.min(idf(term), together) : idf(term));
        wayMost += scale;
        if (terms.length === 1) {
          // The usual way of one word is compared with the unit's best at once.
          for (const list of postings.get(term) ?? []) wayTouched += keepBest(list, scale / 255, unit, touched);
        } else {
          for (const list of postings.get(term) ?? []) addTo(list, scale / 255, way, wayPlaces);
        }
      }
      for (const at of wayPlaces) {
        const value = way[at] ?? 0;
        way[at] = 0;
        if (unit[at] === 0) touched.push(at);
        if (value > (unit[at] ?? 0)) unit[at] = value;
      }
      wayTouched += wayPlaces.length;
      wayPlaces.length = 0;
      if (wayTouched > 0) seen = true;
      if (wayTouched > 0 || unitMost === 0) unitMost = Math.max(unitMost, wayMost);
    }
    if (!seen) unknown.push(word);
    unitWeights.push(unitMost);
    most += unitMost;
    for (const at of touched) {
      const value = unit[at] ?? 0;
      unit[at] = 0;
      words[at] = (words[at] ?? 0) + value;
      covered[at] = (covered[at] ?? 0) + Math.min(unitMost, 1.6 * value);
      held[at] = (held[at] ?? 0) | bit;
    }
  }

  let mostWords = most;
  for (const word of reading.functionWords) {
    const term = stem(word, reading.language);
    const weight = idf(term) * scoring.functionWordWeight;
    mostWords += weight;
    if (isTooCommon(term)) continue;
    for (const list of postings.get(term) ?? []) addTo(list, weight / 255, words, null);
  }

  const grams = new Float32Array(n);
  let mostGrams = 0;
  for (const { gram, weight: share } of reading.grams) {
    const weight = share * idf(gram);
    mostGrams += weight;
    if (isTooCommon(gram)) continue;
    for (const list of postings.get(gram) ?? []) addTo(list, weight / 255, grams, null);
  }

  const gramShare = mostWords === 0 ? 1 : reading.gramShare;
  const combined = new Float32Array(n);
  for (let at = 0; at < n; at++) {
    const wordScore = mostWords === 0 ? 0 : (words[at] ?? 0) / mostWords;
    combined[at] = (1 - gramShare) * wordScore + gramShare * (mostGrams === 0 ? 0 : (grams[at] ?? 0) / mostGrams);
  }
  const found: Scored[] = [];
  const wanted = new Set(best(combined, limit, (index) => deletedAt(source, index)));
  for (const { segmentId, ordinal } of also) {
    const offset = offsets.get(segmentId);
    if (offset !== undefined && !deletedAt(source, offset + ordinal)) wanted.add(offset + ordinal);
  }
  for (const at of wanted) {
    const place = placeOf(source, at);
    found.push({
      ...place,
      score: Math.min(1, combined[at] ?? 0),
      coverage: most === 0 ? 0 : Math.min(1, (covered[at] ?? 0) / most),
      units: held[at] ?? 0,
    });
  }
  const usual = Math.log(1 + total / 4);
  const weighed = {
    ...reading,
    mostTelling: idfOf(scoring.unseenDf),
    units: reading.units.map((each, i) => ({ ...each, weight: unitWeights[i] ?? 0 })),
  };
  return { reading: weighed, found, unknown, weigh: (term) => (df.has(term) ? idf(term) : usual) };
}

/** A term's postings in one segment, and where the segment's passages begin among all. */
interface TermList {
  offset: number;
  bytes: Uint8Array;
  size: number;
}

/** Adds each posting's impact to `sums`; notes places that were zero in `places`. Decodes in place: this is the hot loop. */
function addTo({ offset, bytes, size }: TermList, scale: number, sums: Float32Array, places: number[] | null): void {
  forEachPosting(bytes, (ordinal, impact) => {
    if (ordinal >= size) return;
    const at = offset + ordinal;
    const before = sums[at] ?? 0;
    if (places !== null && before === 0) places.push(at);
    sums[at] = before + scale * impact;
  });
}

/** Keeps in `best` the larger of what stands there and the posting's impact; returns how many postings there were. */
function keepBest({ offset, bytes, size }: TermList, scale: number, best: Float32Array, touched: number[]): number {
  let count = 0;
  forEachPosting(bytes, (ordinal, impact) => {
    if (ordinal >= size) return;
    const at = offset + ordinal;
    const before = best[at] ?? 0;
    const value = scale * impact;
    if (before === 0) touched.push(at);
    if (value > before) best[at] = value;
    count++;
  });
  return count;
}

function placeOf(source: TermSource, at: number): { segmentId: string; ordinal: number } {
  let offset = 0;
  for (const { id, passages } of source.segments) {
    if (at < offset + passages) return { segmentId: id, ordinal: at - offset };
    offset += passages;
  }
  return { segmentId: '', ordinal: 0 };
}

function deletedAt(source: TermSource, at: number): boolean {
  let offset = 0;
  for (const { passages, deleted } of source.segments) {
    if (at < offset + passages) return isDeleted(deleted, at - offset);
    offset += passages;
  }
  return true;
}

/** The indexes of the `limit` largest positive scores, largest first; equal ones in order of index. */
function best(scores: Float32Array, limit: number, skip: (index: number) => boolean): number[] {
  const heap: number[] = [];
  const less = (a: number, b: number) =>
    (scores[a] ?? 0) < (scores[b] ?? 0) || ((scores[a] ?? 0) === (scores[b] ?? 0) && a > b);
  const sink = (from: number) => {
    for (let i = from; ; ) {
      let child = 2 * i + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && less(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!less(heap[child] ?? 0, heap[i] ?? 0)) return;
      [heap[i], heap[child]] = [heap[child] ?? 0, heap[i] ?? 0];
      i = child;
    }
  };
  const rise = (from: number) => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!less(heap[i] ?? 0, heap[parent] ?? 0)) return;
      [heap[i], heap[parent]] = [heap[parent] ?? 0, heap[i] ?? 0];
      i = parent;
    }
  };
  for (let at = 0; at < scores.length; at++) {
    if ((scores[at] ?? 0) <= 0) continue;
    if (heap.length < limit) {
      if (skip(at)) continue;
      heap.push(at);
      rise(heap.length - 1);
    } else if (less(heap[0] ?? 0, at) && !skip(at)) {
      heap[0] = at;
      sink(0);
    }
  }
  return heap.sort((a, b) => (less(a, b) ? 1 : -1));
}
