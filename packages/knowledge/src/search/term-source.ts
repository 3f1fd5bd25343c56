import { backgroundFrequency } from '../analyse/index.ts';
import type { Segment } from '../index/index.ts';
import type { IndexWords } from './complete-reading.ts';

export interface SegmentMeta {
  id: string;
  passages: number;
  deleted: Uint8Array;
}

export interface TermPostings {
  segmentId: string;
  term: string;
  df: number;
  postings: Uint8Array;
}

/** Postings of terms within some segments: what scoring needs, from the database or from memory. */
export interface TermSource {
  segments: readonly SegmentMeta[];
  postings: readonly TermPostings[];
}

const nothing = new Uint8Array(0);

/** A source over segments held in memory, for tests and measurements. */
export function memorySource(
  segments: readonly Segment[],
  deleted: readonly Uint8Array[] = [],
): (terms: readonly string[]) => TermSource {
  const metas = segments.map((segment, i) => ({
    id: String(i),
    passages: segment.passageIds.length,
    deleted: deleted[i] ?? nothing,
  }));
  const maps = segments.map((segment) => new Map(segment.terms.map((entry) => [entry.term, entry])));
  return (terms) => ({
    segments: metas,
    postings: terms.flatMap((term) =>
      maps.flatMap((map, i) => {
        const entry = map.get(term);
        return entry === undefined ? [] : [{ segmentId: String(i), ...entry }];
      }),
    ),
  });
}

/** What some segments know of words, the background included: what decides how a question is read. */
export function memoryIndexWords(segments: readonly Segment[]): IndexWords {
  const counted = new Map<string, number>();
  for (const { terms } of segments) for (const { term, df } of terms) counted.set(term, (counted.get(term) ?? 0) + df);
  return {
    frequency: (stem) => (counted.get(stem) ?? 0) + backgroundFrequency(stem),
    near: (beginnings) => [...counted].filter(([term]) => beginnings.some((beginning) => term.startsWith(beginning))),
  };
}
