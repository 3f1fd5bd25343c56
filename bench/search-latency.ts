import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { newId, openDatabase, type Sql } from '../packages/db/src/index.ts';
import { deployMigrations } from '../packages/db/test/deploy.ts';
import { startPostgres } from '../packages/db/test/postgres.ts';
import { concepts, wordingsOf } from '../packages/knowledge/src/analyse/index.ts';
import { indexPending, mergeSegments } from '../packages/knowledge/src/index/index.ts';
import { searchKnowledge } from '../packages/knowledge/src/search/index.ts';

/** Search latency on PostgreSQL at a size: `node bench/search-latency.ts 50000`. Texts are made of municipal words by Zipf's law. */
const size = Number(process.argv[2] ?? 10_000);
const tenantId = newId('tenant');
const knowledgeBaseId = newId('knowledgeBase');
const sourceId = newId('source');

let seed = 7;
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const municipal = concepts.flatMap((concept) =>
  wordingsOf(concept)
    .filter(({ language }) => language === 'sv')
    .flatMap(({ text }) => text.split(' ')),
);
const syllables =
  'ba be bi bo da de di do fa fe ga ge ha he ka ke la le ma me na ne pa pe ra re sa se ta te va ve'.split(' ');
const rare = Array.from({ length: 30_000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(
    '',
  ),
);
// Function words, general words, and then municipal words among many rare ones: a usual municipal word stands in some per cent of the passages.
const vocabulary = [
  'och',
  'att',
  'i',
  'på',
  'för',
  'som',
  'är',
  'av',
  'med',
  'till',
  'du',
  'kan',
  'inte',
  'kommunen',
  ...rare.slice(0, 150),
];
for (const [i, one] of municipal.entries()) vocabulary.push(one, ...rare.slice(150 + 3 * i, 153 + 3 * i));
vocabulary.push(...rare.slice(150 + 3 * municipal.length));
const word = () =>
  vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** random()) - 1)] ?? 'kommun';
const text = (length: number) => Array.from({ length }, word).join(' ');

const server = await startPostgres();
const appUrl = server.url.replace('postgres@', 'radrum@');
const owner = new pg.Client(server.url);
await owner.connect();
await owner.query('create role radrum login');
await deployMigrations(server.url, appUrl);
const db = openDatabase(appUrl, 4);
const inTenant = <T>(work: (sql: Sql) => Promise<T>) => db.sqlForTenant(tenantId, work);
try {
  await db.forTenant(tenantId, async (tx) => {
    await tx.knowledgeBase.create({ data: { tenantId, id: knowledgeBaseId, name: 'Bench' } });
    await tx.source.create({ data: { tenantId, id: sourceId, knowledgeBaseId, type: 'text', title: 'Bench' } });
  });
  const add = (sql: Sql, passages: number) => {
    const rows = Array.from({ length: passages }, () => ({
      document: newId('document'),
      passage: newId('passage'),
      title: text(3),
      text: text(100),
    }));
    return sql
      .query(
        `insert into document (tenant_id, id, knowledge_base_id, source_id, title, language, text, content_hash)
         select $1, id, $2, $3, title, 'sv', '', '' from unnest($4::text[], $5::text[]) as row(id, title)`,
        [tenantId, knowledgeBaseId, sourceId, rows.map((row) => row.document), rows.map((row) => row.title)],
      )
      .then(() =>
        sql.query(
          `insert into passage (tenant_id, id, knowledge_base_id, document_id, position, headings, text, kind)
           select $1, id, $2, document, 0, '{}', text, 'text' from unnest($3::text[], $4::text[], $5::text[]) as row(id, document, text)`,
          [
            tenantId,
            knowledgeBaseId,
            rows.map((row) => row.passage),
            rows.map((row) => row.document),
            rows.map((row) => row.text),
          ],
        ),
      );
  };
  const started = performance.now();
  let indexing = 0;
  for (let done = 0; done < size; done += 1_000) {
    await inTenant((sql) => add(sql, Math.min(1_000, size - done)));
    const from = performance.now();
    await inTenant((sql) => indexPending(sql, { tenantId, knowledgeBaseId }));
    indexing += performance.now() - from;
  }
  console.log(
    `indexed ${size} passages in ${(indexing / 1000).toFixed(1)} s (${((performance.now() - started) / 1000).toFixed(1)} s with writing them)`,
  );
  const merging = performance.now();
  while ((await inTenant((sql) => mergeSegments(sql, { tenantId, knowledgeBaseId }))) > 0);
  const segments = await inTenant((sql) => sql.query<{ n: number }>('select count(*)::int as n from index_segment'));
  console.log(`merged to ${segments.rows[0]?.n} segments in ${((performance.now() - merging) / 1000).toFixed(1)} s`);
  await owner.query('vacuum analyze');
  const pick = () => municipal[Math.floor(random() * municipal.length)] ?? '';
  const question = () => `vad kostar ${pick()} för ${pick()} i kommunen, ${rare[Math.floor(random() * 5_000)]}?`;
  const times: number[] = [];
  for (let i = 0; i < 450; i++) {
    const query = question();
    const from = performance.now();
    await inTenant((sql) => searchKnowledge(sql, { tenantId, knowledgeBaseIds: [knowledgeBaseId], query, limit: 10 }));
    if (i >= 50) times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  console.log(`search p50 ${times[200]?.toFixed(2)} ms, p95 ${times[380]?.toFixed(2)} ms`);
  const from = performance.now();
  await inTenant(async (sql) => {
    await add(sql, 1);
    await indexPending(sql, { tenantId, knowledgeBaseId });
  });
  console.log(`a new text is searchable after ${(performance.now() - from).toFixed(0)} ms`);
} finally {
  await db.close();
  await owner.end();
  await server.stop();
}
