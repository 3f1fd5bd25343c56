import type { Sql } from '@radrum/db';
import { SegmentCache } from './segment-cache.ts';
import type { SegmentMeta, TermPostings } from './term-source.ts';

/*
 * What searches have read of the index, kept in the process: the words of questions are the same day after day. A segment is only looked up here
 * once the database has given it to the tenant in the same transaction.
 */

/** `postings` is null where they were left out as too common. */
interface Kept {
  df: number;
  postings: Uint8Array | null;
}
const kept = new SegmentCache<Kept>({
  bytes: 128 * 1024 * 1024,
  sizeOf: ({ postings }) => postings?.length ?? 0,
});
const frequencies = new SegmentCache<number>({ bytes: 32 * 1024 * 1024, sizeOf: () => 0 });
const absentBytes = new Uint8Array(0);
const absent: Kept = { df: 0, postings: absentBytes };

/** Where a search looks. */
export interface SearchedPlace {
  tenantId: string;
  bases: string[];
  segments: readonly SegmentMeta[];
}

/** Rows by their terms, each with the segments that it stands in. */
function byTerm<Row extends { segmentId: string; term: string }>(rows: readonly Row[]): Map<string, Map<string, Row>> {
  const terms = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const known = terms.get(row.term);
    if (known) known.set(row.segmentId, row);
    else terms.set(row.term, new Map([[row.segmentId, row]]));
  }
  return terms;
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
  const found: TermPostings[] = [];
  const missing: string[] = [];
  for (const term of terms) {
    const known = kept.of(tenantId, term);
    const isWhole = segments.every(({ id }) => {
      const one = known.get(id);
      return one !== undefined && (one.postings !== null || (skip.has(term) && one.df > tooCommon));
    });
    if (!isWhole) {
      missing.push(term);
      continue;
    }
    for (const { id } of segments) {
      const { df, postings } = known.get(id) ?? absent;
      if (df > 0) found.push({ segmentId: id, term, df, postings: postings ?? absentBytes });
    }
  }
  if (missing.length === 0) return found;
  const { rows } = await sql.query<{ segmentId: string; term: string; df: number; postings: Uint8Array | null }>(
    `select segment_id as "segmentId", term, df,
            case when df > $4 and term = any($5::text[]) then null else postings end as postings
     from index_segment_term
     where tenant_id = $1 and knowledge_base_id = any($2::text[]) and term = any($3::text[])`,
    [tenantId, bases, missing, tooCommon, missing.filter((term) => skip.has(term))],
  );
  const read = byTerm(rows);
  for (const term of missing) {
    const ofTerm = read.get(term);
    kept.add(
      tenantId,
      term,
      new Map(
        segments.map(({ id }) => {
          const row = ofTerm?.get(id);
          return [id, row ? { df: row.df, postings: row.postings } : absent];
        }),
      ),
    );
  }
  // What was just read may not fit: it is given from the rows, whatever is kept.
  for (const row of rows) found.push({ ...row, postings: row.postings ?? absentBytes });
  return found;
}

/** In how many passages of some segments stems stand; those that stand nowhere are left out. */
export async function readFrequencies(
  sql: Sql,
  { tenantId, bases, segments }: SearchedPlace,
  stems: readonly string[],
): Promise<Map<string, number>> {
  const sumOf = (of: (segmentId: string) => number): number => segments.reduce((sum, { id }) => sum + of(id), 0);
  const counted = new Map<string, number>();
  const missing: string[] = [];
  for (const stem of stems) {
    const known = frequencies.of(tenantId, stem);
    if (segments.every(({ id }) => known.has(id)))
      counted.set(
        stem,
        sumOf((id) => known.get(id) ?? 0),
      );
    else missing.push(stem);
  }
  if (missing.length > 0) {
    const { rows } = await sql.query<{ segmentId: string; term: string; df: number }>(
      `select segment_id as "segmentId", term, df from index_segment_term
       where tenant_id = $1 and knowledge_base_id = any($2::text[]) and term = any($3::text[])`,
      [tenantId, bases, missing],
    );
    const read = byTerm(rows);
    for (const stem of missing) {
      const ofStem = read.get(stem);
      const values = new Map(segments.map(({ id }) => [id, ofStem?.get(id)?.df ?? 0]));
      frequencies.add(tenantId, stem, values);
      counted.set(
        stem,
        sumOf((id) => values.get(id) ?? 0),
      );
    }
  }
  for (const [stem, df] of counted) if (df === 0) counted.delete(stem);
  return counted;
}
