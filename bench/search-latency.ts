import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { connectionOf, type Database, newId, openDatabase, type Sql } from '../packages/db/src/index.ts';
import { indexPending, mergeSegments } from '../packages/knowledge/src/index/index.ts';
import { searchKnowledge } from '../packages/knowledge/src/search/index.ts';
import { addNeighbours } from './search-latency/neighbours.ts';
import { type Engine, embedded, postgresql } from './search-latency/engines.ts';
import { question, text } from './search-latency/made-up-words.ts';

/**
 * How long a search takes on both engines, beside PostgreSQL's own full-text search over the same passages under the same row-level
 * security: `node bench/search-latency.ts [PASSAGES …] [--neighbours]`.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const hasNeighbours = process.argv.includes('--neighbours');
const warmUp = 50;
const asked = 400;

const percentiles = (times: number[]): string => {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
};

/** Other tenants that the searches are measured beside, and what each of them knows. */
const neighbours = { tenants: 1_000, passages: 50 };

/** A tenant with a knowledge base of made-up passages, indexed. */
async function fill(db: Database, size: number) {
  const [tenantId, knowledgeBaseId, sourceId] = [newId('tenant'), newId('knowledgeBase'), newId('source')];
  const inTenant = <T>(work: (sql: Sql) => Promise<T>) => db.sqlForTenant(tenantId, work);
  const key = { tenantId, knowledgeBaseId };
  await db.forTenant(tenantId, async (tx) => {
    await tx.knowledgeBase.create({ data: { tenantId, id: knowledgeBaseId, name: 'Bench' } });
    await tx.source.create({ data: { tenantId, id: sourceId, knowledgeBaseId, type: 'text', title: 'Bench' } });
  });
  const add = async (sql: Sql, passages: number) => {
    const rows = Array.from({ length: passages }, () => ({
      document: newId('document'),
      passage: newId('passage'),
      title: text(3),
      text: text(100),
    }));
    await sql.query(
      `insert into document (tenant_id, id, knowledge_base_id, source_id, title, language, text, content_hash)
         select $1, id, $2, $3, title, 'sv', '', '' from unnest($4::text[], $5::text[]) as row(id, title)`,
      [tenantId, knowledgeBaseId, sourceId, rows.map((row) => row.document), rows.map((row) => row.title)],
    );
    await sql.query(
      `insert into passage (tenant_id, id, knowledge_base_id, document_id, position, headings, text, kind)
         select $1, id, $2, document, 0, '{}', text, 'text' from unnest($3::text[], $4::text[], $5::text[]) as row(id, document, text)`,
      [
        tenantId,
        knowledgeBaseId,
        rows.map((row) => row.passage),
        rows.map((row) => row.document),
        rows.map((row) => row.text),
      ],
    );
  };
  let indexing = 0;
  for (let done = 0; done < size; done += 1_000) {
    await inTenant((sql) => add(sql, Math.min(1_000, size - done)));
    const from = performance.now();
    await inTenant((sql) => indexPending(sql, key));
    indexing += performance.now() - from;
  }
  const merging = performance.now();
  while ((await inTenant((sql) => mergeSegments(sql, key))) > 0);
  return { ...key, inTenant, add, indexing, merging: performance.now() - merging };
}

async function measure(engine: Engine, size: number): Promise<void> {
  const db = openDatabase(engine.appUrl, 4);
  const owner = new pg.Client(connectionOf(engine.ownerUrl));
  await owner.connect();
  try {
    const { tenantId, knowledgeBaseId, inTenant, add, indexing, merging } = await fill(db, size);
    const key = { tenantId, knowledgeBaseId };
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    console.log(
      `${engine.name}, ${size} passages: indexed in ${seconds(indexing)} s, segments joined in ${seconds(merging)} s`,
    );
    await owner.query('vacuum analyze');
    const search = () =>
      time((query) =>
        inTenant((sql) =>
          searchKnowledge(sql, { tenantId, knowledgeBaseIds: [knowledgeBaseId], query, language: 'sv', limit: 12 }),
        ),
      );
    console.log(`  search                          ${percentiles(await search())}`);
    if (hasNeighbours) {
      const { tenantId: one } = await fill(db, neighbours.passages);
      await addNeighbours(owner, one, neighbours.tenants);
      await owner.query('vacuum analyze');
      console.log(`  beside ${neighbours.tenants} other tenants        ${percentiles(await search())}`);
    }
    await prepareFullText(owner);
    const theirs = await time((query) => inTenant((sql) => fullText(sql, query)), 40);
    console.log(`  PostgreSQL's full-text search   ${percentiles(theirs)}`);
    const from = performance.now();
    await inTenant(async (sql) => {
      await add(sql, 1);
      await indexPending(sql, key);
    });
    console.log(`  a new text is searchable after  ${(performance.now() - from).toFixed(0)} ms`);
  } finally {
    await db.close();
    await owner.end();
  }
}

async function time(search: (query: string) => Promise<unknown>, count = asked): Promise<number[]> {
  const times: number[] = [];
  for (let turn = -Math.min(warmUp, count); turn < count; turn++) {
    const query = question();
    const from = performance.now();
    await search(query);
    if (turn >= 0) times.push(performance.now() - from);
  }
  return times;
}

/** The peer: the same passages as tsvectors under an inverted index, protected by the same policy. */
async function prepareFullText(owner: pg.Client): Promise<void> {
  await owner.query(
    `create table bench_text as select tenant_id, id, to_tsvector('swedish', text) as words from passage`,
  );
  await owner.query('create index on bench_text using gin (words)');
  await owner.query('analyze bench_text');
  await owner.query(`select radrum_protect('bench_text')`);
}
const fullText = (sql: Sql, query: string) =>
  sql.query(
    `select id from bench_text, websearch_to_tsquery('swedish', replace($1, ' ', ' or ')) as wanted
     where words @@ wanted order by ts_rank(words, wanted) desc limit 10`,
    [query],
  );

for (const size of sizes.length > 0 ? sizes : [10_000, 50_000])
  for (const open of [postgresql, embedded]) {
    const engine = await open();
    try {
      await measure(engine, size);
    } finally {
      await engine.stop();
    }
  }
process.exit(0);
