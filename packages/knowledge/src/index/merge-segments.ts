import type { Sql } from '@radrum/db';
import { countDeleted } from './deleted.ts';
import { joinSegments } from './join-segments.ts';
import { writeSegment, type KnowledgeBaseKey } from './write-segment.ts';

export const mergeLimits = {
  /** Search opens every segment: at most so many. */
  segments: 8,
  /** A segment of which more than this share is deleted is written anew. */
  deletedShare: 0.3,
  /** Passages a call joins at most: some seconds and some tens of megabytes. */
  passages: 15_000,
};

interface Row {
  id: string;
  passages: number;
  deleted: Uint8Array;
  wordTotal: number;
  gramTotal: number;
}

/** Which segments to join now: the smallest ones of too many, and those that are mostly deleted; none when all is well. */
export function segmentsToMerge(
  segments: readonly { id: string; passages: number; deleted: Uint8Array }[],
  limits = mergeLimits,
): string[] {
  const sized = segments
    .map(({ id, passages, deleted }) => ({ id, passages, alive: passages - countDeleted(deleted) }))
    .sort((a, b) => a.alive - b.alive);
  // Half as many as allowed are left, so that the next small ones do not merge again at once.
  const surplus = sized.length > limits.segments ? sized.length - Math.floor(limits.segments / 2) + 1 : 0;
  const chosen: string[] = [];
  let sum = 0;
  for (const [place, { id, passages, alive }] of sized.entries()) {
    const worn = passages > 0 && 1 - alive / passages > limits.deletedShare;
    if (place >= surplus && !worn) continue;
    if (sum + alive > limits.passages && chosen.length > 0) continue;
    chosen.push(id);
    sum += alive;
  }
  const onlyOne = chosen.length === 1 ? sized.find(({ id }) => id === chosen[0]) : undefined;
  const wornAlone = onlyOne !== undefined && 1 - onlyOne.alive / onlyOne.passages > limits.deletedShare;
  return chosen.length > 1 || wornAlone ? chosen : [];
}

/**
 * Joins segments of a knowledge base when there are too many, or too much of one is deleted. Bounded: call again until
 * it returns 0. It is one transaction: a search whose segments were joined between two of its statements notices it, and begins anew.
 * @returns how many segments were joined
 */
export async function mergeSegments(sql: Sql, key: KnowledgeBaseKey, limits = mergeLimits): Promise<number> {
  const { rows: segments } = await sql.query<Row>(
    `select id, passages, deleted, word_total as "wordTotal", gram_total as "gramTotal"
     from index_segment where tenant_id = $1 and knowledge_base_id = $2 order by id for update`,
    [key.tenantId, key.knowledgeBaseId],
  );
  const chosen = segmentsToMerge(segments, limits);
  if (chosen.length === 0) return 0;
  const { rows: places } = await sql.query<{ id: string; segment: string; ordinal: number }>(
    `select id, segment_id as segment, ordinal from passage
     where tenant_id = $1 and knowledge_base_id = $2 and segment_id = any($3::text[])`,
    [key.tenantId, key.knowledgeBaseId, chosen],
  );
  const idAt = new Map(places.map(({ id, segment, ordinal }) => [`${segment} ${ordinal}`, id]));
  const stored = [];
  for (const segment of segments.filter(({ id }) => chosen.includes(id))) {
    const { rows: terms } = await sql.query<{ term: string; df: number; postings: Uint8Array }>(
      'select term, df, postings from index_segment_term where tenant_id = $1 and segment_id = $2',
      [key.tenantId, segment.id],
    );
    stored.push({ ...segment, terms, passageId: (ordinal: number) => idAt.get(`${segment.id} ${ordinal}`) ?? null });
  }
  const joined = joinSegments(stored);
  await sql.query('delete from index_segment where tenant_id = $1 and id = any($2::text[])', [key.tenantId, chosen]);
  if (joined.passageIds.length > 0) await writeSegment(sql, key, joined);
  return chosen.length;
}
