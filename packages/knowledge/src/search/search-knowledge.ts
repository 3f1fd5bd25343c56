import type { Sql } from '@radrum/db';
import { backgroundFrequency, type Concept } from '../analyse/index.ts';
import { languageMark } from '../index/index.ts';
import { languageOf, stem } from '../language/index.ts';
import type { Hit } from './hit.ts';
import { rank, type Candidate } from './rank.ts';
import { partsToCount, readQuestion, termsOf, withParts, type Reading } from './reading.ts';
import { scorePassages, scoring } from './score.ts';
import type { SegmentMeta, TermPostings } from './term-source.ts';

export interface SearchRequest {
  tenantId: string;
  knowledgeBaseIds: readonly string[];
  query: string;
  /** BCP 47, where the caller knows it; else it is detected. */
  language?: string | undefined;
  /** Hits wanted, 1..50. */
  limit: number;
  /** The time that news and archives are judged at. */
  now?: Date | undefined;
  /** The tenant's own synonyms. */
  synonyms?: readonly Concept[] | undefined;
}

/** Candidates whose texts are read and ranked, beyond the hits wanted. */
const extraCandidates = 30;

/**
 * Searches knowledge bases of one tenant: ranked passages, best first, and how the question was read.
 * Four round trips: what segments and languages there are, how frequent the parts of possible compounds are, the terms' postings,
 * the best passages' texts.
 * Any string may be searched; one without words finds nothing.
 */
export async function searchKnowledge(sql: Sql, request: SearchRequest): Promise<{ hits: Hit[]; reading: Reading }> {
  const { tenantId, query, language, synonyms, now = new Date() } = request;
  const bases = [...request.knowledgeBaseIds];
  const limit = Math.max(1, Math.min(50, Math.floor(request.limit)));
  const { segments, readIn } = await openSegments(sql, tenantId, bases);
  const reading = readQuestion(query, { language, readIn, synonyms });
  const total = segments.reduce((sum, { passages }) => sum + passages, 0);
  if (total === 0 || termsOf(reading).length === 0) return { hits: [], reading };

  const split = withParts(reading, await partFrequencies(sql, tenantId, bases, reading));
  const { rows: postings } = await sql.query<TermPostings>(
    `select segment_id as "segmentId", term, df,
            case when df > $4 and term = any($5::text[]) then ''::bytea else postings end as postings
     from index_segment_term
     where tenant_id = $1 and knowledge_base_id = any($2::text[]) and term = any($3::text[])`,
    [
      tenantId,
      bases,
      termsOf(split),
      total > scoring.bigBase ? Math.floor(scoring.maxShare * total) : total,
      skippable(split),
    ],
  );
  const scores = scorePassages(split, { segments, postings }, limit + extraCandidates);
  const candidates = await readPassages(sql, tenantId, bases, scores.found);
  const hits = rank(scores, candidates, now)
    .slice(0, limit)
    .map((candidate): Hit => withoutMark(candidate));
  return { hits, reading: scores.reading };
}

function withoutMark(candidate: Candidate): Hit {
  const { duplicate, ...hit } = candidate;
  void duplicate;
  return hit;
}

/** How many passages hold a stem, for deciding which compounds are split; their postings are read only once that is decided. */
async function partFrequencies(
  sql: Sql,
  tenantId: string,
  bases: string[],
  reading: Reading,
): Promise<(stem: string) => number> {
  const { rows } = await sql.query<{ term: string; df: number }>(
    `select term, sum(df)::int as df from index_segment_term
     where tenant_id = $1 and knowledge_base_id = any($2::text[]) and term = any($3::text[]) group by term`,
    [tenantId, bases, partsToCount(reading)],
  );
  const counted = new Map(rows.map(({ term, df }) => [term, df]));
  return (stem) => (counted.get(stem) ?? 0) + backgroundFrequency(stem);
}

/** Terms whose postings scoring leaves out where they are too common. */
function skippable({ grams, functionWords, language }: Reading): string[] {
  return [...grams, ...functionWords.map((word) => stem(word, language))];
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

async function readPassages(
  sql: Sql,
  tenantId: string,
  bases: string[],
  found: readonly { segmentId: string; ordinal: number; score: number; coverage: number }[],
): Promise<Candidate[]> {
  const { rows } = await sql.query<Omit<Candidate, 'score' | 'coverage'> & { place: number }>(
    `select place.number::int as place, passage.id as "passageId", document.id as "documentId", document.source_id as "sourceId",
            passage.knowledge_base_id as "knowledgeBaseId", document.url, document.title, passage.headings, passage.text,
            document.language, to_char(document.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt",
            passage.duplicate
     from unnest($3::text[], $4::int[]) with ordinality as place(segment_id, ordinal, number)
     join passage on passage.tenant_id = $1 and passage.knowledge_base_id = any($2::text[])
       and passage.segment_id = place.segment_id and passage.ordinal = place.ordinal
     join document on document.tenant_id = $1 and document.id = passage.document_id
     order by place.number`,
    [tenantId, bases, found.map(({ segmentId }) => segmentId), found.map(({ ordinal }) => ordinal)],
  );
  return rows.map(({ place, ...row }) => {
    const { score = 0, coverage = 0 } = found[place - 1] ?? {};
    return { ...row, score, coverage };
  });
}
