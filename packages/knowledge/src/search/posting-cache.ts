import type { Sql } from '@radrum/db';
import { LRUCache } from 'lru-cache';
import type { SegmentMeta, TermPostings } from './term-source.ts';

/**
 * Segments never change, so what was read of one is kept: the words of questions are the same day after day. A segment is only looked up here
 * once the database has given it to the tenant in the same transaction, and the tenant is part of the key.
 */
const bytesKept = 128 * 1024 * 1024;
const overhead = 160;
/** `postings` is null where they were left out as too common. */
type Kept = { df: number; postings: Uint8Array | null };
const postings = new LRUCache<string, Kept>({
  maxSize: bytesKept,
  sizeCalculation: ({ postings: bytes }, key) => overhead + 2 * key.length + (bytes?.length ?? 0),
});
const frequencies = new LRUCache<string, { df: number }>({ max: 200_000 });
const absentBytes = new Uint8Array(0);
const absent: Kept = { df: 0, postings: absentBytes };

const keyOf = (tenantId: string, segmentId: string, term: string) => `${tenantId} ${segmentId} ${term}`;

/** Where a search looks. */
export interface SearchedPlace {
  tenantId: string;
  bases: string[];
  segments: readonly SegmentMeta[];
}

/**
 * The postings of terms in some segments.
 * @param skip terms whose postings are not wanted where more than `tooCommon` passages of a segment hold them
 */
export async function readPostings(
  sql: Sql,
  { tenantId, bases, segments }: SearchedPlace,
  terms: readonly string[],
  skip: ReadonlySet<string>,
  tooCommon: number,
): Promise<TermPostings[]> {
  const kept: TermPostings[] = [];
  const missing: string[] = [];
  for (const term of terms) {
    const ofTerm = segments.map(({ id }) => ({ id, kept: postings.get(keyOf(tenantId, id, term)) }));
    const isWhole = ofTerm.every(
      ({ kept: one }) => one !== undefined && (one.postings !== null || (skip.has(term) && one.df > tooCommon)),
    );
    if (!isWhole) missing.push(term);
    else
      for (const { id, kept: one } of ofTerm)
        if (one !== undefined && one.df > 0)
          kept.push({ segmentId: id, term, df: one.df, postings: one.postings ?? absentBytes });
  }
  if (missing.length > 0) {
    const { rows } = await sql.query<{ segmentId: string; term: string; df: number; postings: Uint8Array | null }>(
      `select segment_id as "segmentId", term, df,
              case when df > $4 and term = any($5::text[]) then null else postings end as postings
       from index_segment_term
       where tenant_id = $1 and knowledge_base_id = any($2::text[]) and term = any($3::text[])`,
      [tenantId, bases, missing, tooCommon, missing.filter((term) => skip.has(term))],
    );
    const found = new Map(rows.map((row) => [keyOf(tenantId, row.segmentId, row.term), row]));
    for (const { id } of segments)
      for (const term of missing) {
        const key = keyOf(tenantId, id, term);
        const row = found.get(key);
        postings.set(key, row === undefined ? absent : { df: row.df, postings: row.postings });
      }
    // What was just read may not fit: it is given from the rows, whatever is kept.
    for (const row of rows) kept.push({ ...row, postings: row.postings ?? absentBytes });
  }
  return kept;
}

/** In how many passages of some segments stems stand; those that stand nowhere are left out. */
export async function readFrequencies(
  sql: Sql,
  { tenantId, bases, segments }: SearchedPlace,
  stems: readonly string[],
): Promise<Map<string, number>> {
  const missing = stems.filter((stem) => segments.some(({ id }) => !frequencies.has(keyOf(tenantId, id, stem))));
  if (missing.length > 0) {
    const { rows } = await sql.query<{ segmentId: string; term: string; df: number }>(
      `select segment_id as "segmentId", term, df from index_segment_term
       where tenant_id = $1 and knowledge_base_id = any($2::text[]) and term = any($3::text[])`,
      [tenantId, bases, missing],
    );
    const found = new Map(rows.map(({ segmentId, term, df }) => [keyOf(tenantId, segmentId, term), df]));
    for (const { id } of segments)
      for (const stem of missing) {
        const key = keyOf(tenantId, id, stem);
        frequencies.set(key, { df: found.get(key) ?? 0 });
      }
  }
  const counted = new Map<string, number>();
  for (const stem of stems) {
    const df = segments.reduce((sum, { id }) => sum + (frequencies.get(keyOf(tenantId, id, stem))?.df ?? 0), 0);
    if (df > 0) counted.set(stem, df);
  }
  return counted;
}
