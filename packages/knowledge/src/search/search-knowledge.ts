import type { Sql } from '@radrum/db';
import { backgroundFrequency } from '../analyse/index.ts';
import { withoutSuperseded, type Superseded } from '../conflicts/index.ts';
import { languageMark } from '../index/index.ts';
import { languageOf, stem } from '../language/index.ts';
import type { Moment } from '../time/index.ts';
import type { Concept } from '../vocabulary/index.ts';
import { beginningsOf, completeReading, stemsToCount, unknownWords, type IndexWords } from './complete-reading.ts';
import type { Turn } from './follow-up.ts';
import type { Candidate } from './hit.ts';
import { readFrequencies, readPostings, type SearchedPlace } from './posting-cache.ts';
import { rank, type Ranked } from './rank.ts';
import { readQuestion, termsOf, type Reading } from './reading.ts';
import { scorePassages, scoring, type Place, type Scored } from './score.ts';
import type { SegmentMeta } from './term-source.ts';

export interface SearchRequest {
  tenantId: string;
  knowledgeBaseIds: readonly string[];
  query: string;
  /** BCP 47, where the caller knows it; else it is detected. */
  language?: string | undefined;
  /** Hits wanted, 1..50. */
  limit: number;
  /** When and where it is asked: what days and old pages are judged by. */
  moment?: Moment | undefined;
  /** Earlier turns of the conversation, oldest first. */
  previous?: readonly Turn[] | undefined;
  /** The tenant's own synonyms. */
  synonyms?: readonly Concept[] | undefined;
  /** Passages nearest to the question in meaning, nearest first: candidates whatever words they hold. */
  near?: readonly string[] | undefined;
  /** Lines that a better page contradicts. */
  superseded?: readonly Superseded[] | undefined;
}

/** Candidates whose texts are read and ranked. */
const candidatesRead = 40;

/**
 * Searches knowledge bases of one tenant: ranked passages, best first, and how the question was read.
 * At most seven round trips: what segments and languages there are; how frequent words are, words near unknown ones, and the terms' postings, as far
 * as they are not kept in the process; the passages of the page before, in a conversation; those near in meaning; the best passages' texts.
 * Any string may be searched; one without words finds nothing.
 */
export async function searchKnowledge(sql: Sql, request: SearchRequest): Promise<{ hits: Ranked[]; reading: Reading }> {
  for (let tries = 1; ; tries++) {
    const found = await searchOnce(sql, request);
    if (found.isWhole || tries === mostTries) return found;
  }
}

/** A worker may join segments between two statements of a search; what was found then is not all, and it is searched anew. */
const mostTries = 3;

async function searchOnce(
  sql: Sql,
  request: SearchRequest,
): Promise<{ hits: Ranked[]; reading: Reading; isWhole: boolean }> {
  const { tenantId, query, language, synonyms, moment, previous, near = [], superseded = [] } = request;
  const bases = [...request.knowledgeBaseIds];
  const limit = Math.max(1, Math.min(50, Math.floor(request.limit)));
  const { segments, readIn } = await openSegments(sql, tenantId, bases);
  const reading = readQuestion(query, { language, readIn, synonyms, moment, previous });
  const total = segments.reduce((sum, { passages }) => sum + passages, 0);
  if (total === 0 || termsOf(reading).length === 0) return { hits: [], reading, isWhole: true };

  const place = { tenantId, bases, segments };
  const complete = completeReading(reading, await indexWords(sql, place, reading), synonyms);
  const tooCommon = total > scoring.bigBase ? Math.floor(scoring.maxShare * total) : total;
  const postings = await readPostings(sql, place, termsOf(complete), skippable(complete), tooCommon);
  const followed = await placesOf(sql, tenantId, bases, reading.context?.pages ?? []);
  const alike = await placesNear(sql, tenantId, bases, near);
  const also = [...followed, ...alike];
  const scores = scorePassages(complete, { segments, postings }, Math.max(limit, candidatesRead), also);
  const now = moment?.now ?? new Date();
  const { candidates, isWhole } = await readPassages(sql, place, now, scores.found);
  const hits = rank(scores, candidates, limit, near);
  return { hits: withoutSuperseded(hits, superseded), reading: scores.reading, isWhole };
}

/** What the index knows of the question's words; words near those that it does not know are read only where there are such. */
async function indexWords(sql: Sql, place: SearchedPlace, reading: Reading): Promise<IndexWords> {
  const { tenantId, bases } = place;
  const counted = await readFrequencies(sql, place, stemsToCount(reading));
  const frequency = (stem: string) => (counted.get(stem) ?? 0) + backgroundFrequency(stem);
  const beginnings = beginningsOf(unknownWords(reading, frequency));
  if (beginnings.length === 0) return { frequency, near: () => [] };
  const near = await sql.query<{ term: string; df: number }>(
    `select term, sum(df)::int as df from unnest($3::text[]) as beginning
     join index_segment_term on tenant_id = $1 and knowledge_base_id = any($2::text[])
       and term >= beginning and term < beginning || $4
     group by term`,
    [tenantId, bases, beginnings, lastLetter],
  );
  return { frequency, near: () => near.rows.map(({ term, df }) => [term, df] as const) };
}

/** Sorts after every letter. */
const lastLetter = String.fromCodePoint(0x10ffff);

/** Terms whose postings scoring leaves out where they are too common. */
function skippable({ grams, functionWords, language }: Reading): Set<string> {
  return new Set([...grams.map(({ gram }) => gram), ...functionWords.map((word) => stem(word, language))]);
}

/** Where the passages of some documents stand; at most as many as are read anyway. */
async function placesOf(sql: Sql, tenantId: string, bases: string[], documents: readonly string[]): Promise<Place[]> {
  if (documents.length === 0) return [];
  const { rows } = await sql.query<Place>(
    `select segment_id as "segmentId", ordinal from passage
     where tenant_id = $1 and knowledge_base_id = any($2::text[]) and document_id = any($3::text[]) and segment_id is not null
     limit $4`,
    [tenantId, bases, documents, candidatesRead],
  );
  return rows;
}

/** Where passages stand; those that are there no more are left out. */
async function placesNear(sql: Sql, tenantId: string, bases: string[], ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql.query<Place>(
    `select segment_id as "segmentId", ordinal from passage
     where tenant_id = $1 and knowledge_base_id = any($2::text[]) and id = any($3::text[]) and segment_id is not null`,
    [tenantId, bases, ids],
  );
  return rows;
}

async function openSegments(
  sql: Sql,
  tenantId: string,
  bases: string[],
): Promise<{ segments: SegmentMeta[]; readIn: string[] }> {
  const { rows } = await sql.query<
    | { id: string; passages: number; deleted: Uint8Array; language: null }
    | { id: null; language: string; passages: number }
  >(
    `select id, passages, deleted, null as language from index_segment
       where tenant_id = $1 and knowledge_base_id = any($2::text[])
     union all
     select null, sum(df)::int, null, substring(term from 2) from index_segment_term
       where tenant_id = $1 and knowledge_base_id = any($2::text[]) and term >= $3 and term < $4 group by term`,
    [tenantId, bases, languageMark, String.fromCodePoint((languageMark.codePointAt(0) ?? 0) + 1)],
  );
  const segments: SegmentMeta[] = [];
  const languages: { code: string; passages: number }[] = [];
  for (const row of rows) {
    if (row.id === null) languages.push({ code: languageOf(row.language).code, passages: row.passages });
    else segments.push({ id: row.id, passages: row.passages, deleted: row.deleted });
  }
  languages.sort((a, b) => b.passages - a.passages);
  return { segments, readIn: [...new Set(languages.map(({ code }) => code))] };
}

/**
 * The passages that were found, as far as editors let them be: excluded pages are out of the index, those of another time only here. `isWhole`
 * tells whether every segment that was searched is still there, and so was there all the while: none comes back.
 */
async function readPassages(
  sql: Sql,
  { tenantId, bases, segments }: SearchedPlace,
  now: Date,
  found: readonly Scored[],
): Promise<{ candidates: Candidate[]; isWhole: boolean }> {
  type Row = Omit<Candidate, 'score' | 'coverage' | 'units'> & { place: number };
  const { rows } = await sql.query<(Row | { place: null }) & { there: number }>(
    `with there as (select count(*)::int as there from index_segment where tenant_id = $1 and id = any($6::text[])),
     hit as (
       select place.number::int as place, passage.id as "passageId", document.id as "documentId", document.source_id as "sourceId",
              passage.knowledge_base_id as "knowledgeBaseId", document.url,
              coalesce(document.own_title, document.title) as title, passage.headings, passage.text, passage.page,
              document.language, to_char(document.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt",
              passage.duplicate, document.is_pinned as "isPinned", document.found_good as "foundGood", document.found_bad as "foundBad"
       from unnest($3::text[], $4::int[]) with ordinality as place(segment_id, ordinal, number)
       join passage on passage.tenant_id = $1 and passage.knowledge_base_id = any($2::text[])
         and passage.segment_id = place.segment_id and passage.ordinal = place.ordinal
       join document on document.tenant_id = $1 and document.id = passage.document_id
       where document.excluded_at is null and (document.valid_from is null or document.valid_from <= $5)
         and (document.valid_to is null or document.valid_to > $5))
     select there, hit.* from there left join hit on true order by place`,
    [
      tenantId,
      bases,
      found.map(({ segmentId }) => segmentId),
      found.map(({ ordinal }) => ordinal),
      now,
      segments.map(({ id }) => id),
    ],
  );
  const candidates = rows.flatMap((row): Candidate[] => {
    if (row.place === null) return [];
    const { place, there: _, ...passage } = row;
    const { score = 0, coverage = 0, units = 0 } = found[place - 1] ?? {};
    return [{ ...passage, score, coverage, units }];
  });
  return { candidates, isWhole: rows[0]?.there === segments.length };
}
