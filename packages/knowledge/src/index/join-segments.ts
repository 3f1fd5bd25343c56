import type { Segment, SegmentTerm } from './build-segment.ts';
import { countDeleted, isDeleted } from './deleted.ts';
import { languageMark } from './build-segment.ts';
import { forEachPosting, packPostings, type Posting } from './postings.ts';

export interface StoredSegment {
  passages: number;
  deleted: Uint8Array;
  wordTotal: number;
  gramTotal: number;
  terms: Iterable<SegmentTerm>;
  /** The id of the passage at an ordinal; null for a deleted one. */
  passageId: (ordinal: number) => string | null;
}

/** Joins segments into one without reading their texts again: the impacts stay, deleted passages fall out. */
export function joinSegments(segments: readonly StoredSegment[]): Segment {
  const passageIds: string[] = [];
  const lists = new Map<string, Posting[]>();
  const languages = new Map<string, number>();
  let wordTotal = 0;
  let gramTotal = 0;
  for (const segment of segments) {
    const place = new Int32Array(segment.passages).fill(-1);
    for (let ordinal = 0; ordinal < segment.passages; ordinal++) {
      const id = isDeleted(segment.deleted, ordinal) ? null : segment.passageId(ordinal);
      if (id !== null) place[ordinal] = passageIds.push(id) - 1;
    }
    const alive = segment.passages === 0 ? 0 : 1 - countDeleted(segment.deleted) / segment.passages;
    wordTotal += segment.wordTotal * alive;
    gramTotal += segment.gramTotal * alive;
    for (const { term, df, postings } of segment.terms) {
      if (term.startsWith(languageMark)) languages.set(term, (languages.get(term) ?? 0) + Math.round(df * alive));
      const list = lists.get(term) ?? [];
      forEachPosting(postings, (ordinal, impact) => {
        const at = place[ordinal] ?? -1;
        if (at >= 0) list.push({ ordinal: at, impact });
      });
      if (list.length > 0) lists.set(term, list);
    }
  }
  const terms = [...lists].map(([term, list]) => ({ term, df: list.length, postings: packPostings(list) }));
  for (const [term, df] of languages) if (df > 0) terms.push({ term, df, postings: new Uint8Array(0) });
  return { passageIds, wordTotal, gramTotal, terms };
}
