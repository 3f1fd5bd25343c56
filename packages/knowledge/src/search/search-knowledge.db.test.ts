import { newId, openDatabase, type Sql } from '@radrum/db';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../../../db/test/provided.ts';
import { indexPending, mergeSegments, removePassages } from '../index/index.ts';
import { searchKnowledge } from './search-knowledge.ts';

const db = openDatabase(inject('appUrl'), 4);
afterAll(() => db.close());

const [ours, theirs] = [newId('tenant'), newId('tenant')];
const base = newId('knowledgeBase');
const source = newId('source');
const inOurs = <T>(work: (sql: Sql) => Promise<T>) => db.sqlForTenant(ours, work);
const search = (query: string, tenantId = ours, limit = 10) =>
  db.sqlForTenant(tenantId, (sql) => searchKnowledge(sql, { tenantId, knowledgeBaseIds: [base], query, limit }));

async function addText(sql: Sql, tenantId: string, title: string, text: string): Promise<string> {
  const document = newId('document');
  const passage = newId('passage');
  await sql.query(
    `insert into document (tenant_id, id, knowledge_base_id, source_id, url, title, language, text, content_hash)
     values ($1, $2, $3, $4, $5, $6, 'sv', $7, '')`,
    [tenantId, document, base, source, `https://lindvik.example/${document}`, title, text],
  );
  await sql.query(
    `insert into passage (tenant_id, id, knowledge_base_id, document_id, position, headings, text, kind)
     values ($1, $2, $3, $4, 0, '{}', $5, 'text')`,
    [tenantId, passage, base, document, text],
  );
  return passage;
}

beforeAll(async () => {
  for (const tenantId of [ours, theirs]) {
    await db.forTenant(tenantId, async (tx) => {
      await tx.knowledgeBase.create({ data: { tenantId, id: base, name: 'Webbplatsen' } });
      await tx.source.create({ data: { tenantId, id: source, knowledgeBaseId: base, type: 'text', title: 'Texter' } });
    });
  }
  await inOurs(async (sql) => {
    await addText(sql, ours, 'Avfallstaxa', 'Ett kärl på 140 liter kostar 2 480 kr per år. Vi hämtar varannan vecka.');
    await addText(
      sql,
      ours,
      'Förskola',
      'Du ansöker om plats i förskola minst fyra månader innan. Avgiften beror på inkomsten.',
    );
    await addText(sql, ours, 'Bygglov', 'Handläggningen av bygglov tar högst tio veckor.');
    expect(await indexPending(sql, { tenantId: ours, knowledgeBaseId: base })).toBe(3);
  });
  await db.sqlForTenant(theirs, async (sql) => {
    await addText(sql, theirs, 'Hemligt', 'Den andra kommunens soptunna kostar 1 kr.');
    await indexPending(sql, { tenantId: theirs, knowledgeBaseId: base });
  });
});

describe('searching a knowledge base in the database', () => {
  test('finds the page for a citizen’s words, with its document', async () => {
    const { hits, reading } = await search('vad kostar soptunnan');
    expect(hits[0]).toMatchObject({ title: 'Avfallstaxa', sourceId: source, knowledgeBaseId: base, language: 'sv' });
    expect(hits[0]?.text).toContain('2 480 kr');
    expect(reading.expansions.map(({ concept }) => concept)).toContain('bin');
  });
  test('finds nothing of another tenant, even under the same identifiers', async () => {
    expect((await search('soptunna')).hits.map(({ title }) => title)).not.toContain('Hemligt');
    expect((await search('soptunna', theirs)).hits.map(({ title }) => title)).toEqual(['Hemligt']);
  });
  test('takes any question, and answers an empty one with nothing', async () => {
    for (const query of ['', '?', 'och att', '\u0000', '🗑️', '\ud800', 'x'.repeat(4_000), "'; drop table passage; --"])
      await search(query);
    expect((await search('')).hits).toEqual([]);
    expect((await search('bygglov', ours, 0)).hits).toHaveLength(1);
  });
  test('of no knowledge base finds nothing', async () => {
    const { hits } = await inOurs((sql) =>
      searchKnowledge(sql, { tenantId: ours, knowledgeBaseIds: [], query: 'bygglov', limit: 5 }),
    );
    expect(hits).toEqual([]);
  });
  test('finds a new text at once, and a removed one no more', async () => {
    const added = await inOurs(async (sql) => {
      const id = await addText(sql, ours, 'Ishallen', 'Allmänhetens åkning är på söndagar.');
      await indexPending(sql, { tenantId: ours, knowledgeBaseId: base });
      return id;
    });
    expect((await search('skridskoåkning på söndag')).hits[0]?.title).toBe('Ishallen');
    expect(
      await inOurs((sql) => removePassages(sql, { tenantId: ours, knowledgeBaseId: base }, [added, 'unknown'])),
    ).toBe(1);
    expect((await search('skridskoåkning på söndag')).hits.map(({ title }) => title)).not.toContain('Ishallen');
  });
  test('finds the same after many small segments were joined', async () => {
    for (let i = 0; i < 10; i++) {
      await inOurs(async (sql) => {
        await addText(sql, ours, `Lekplats ${i}`, `Lekplats nummer ${i} ligger vid Storgatan ${i}.`);
        await indexPending(sql, { tenantId: ours, knowledgeBaseId: base });
      });
    }
    const before = (await search('lekplatser')).hits;
    expect(await inOurs((sql) => mergeSegments(sql, { tenantId: ours, knowledgeBaseId: base }))).toBeGreaterThan(5);
    const count = await inOurs((sql) => sql.query<{ n: number }>('select count(*)::int as n from index_segment'));
    expect(count.rows[0]?.n).toBeLessThanOrEqual(8);
    const after = (await search('lekplatser')).hits;
    expect(after.map(({ passageId }) => passageId).sort()).toEqual(before.map(({ passageId }) => passageId).sort());
    expect(await inOurs((sql) => mergeSegments(sql, { tenantId: ours, knowledgeBaseId: base }))).toBe(0);
  });
  test('finds all of it also where segments are joined between two of its statements', async () => {
    const key = { tenantId: ours, knowledgeBaseId: base };
    const query = 'badhusets öppettider';
    await inOurs(async (sql) => {
      await addText(sql, ours, 'Badhuset', 'Badhusets öppettider är 9 till 17 alla dagar.');
      await indexPending(sql, key);
    });
    const hits = await inOurs(async (sql) => {
      let statements = 0;
      const interrupted: Sql = {
        ...sql,
        query: async <Row>(text: string, values?: readonly unknown[]) => {
          if (statements++ === 1)
            expect(await mergeSegments(sql, key, { segments: 1, deletedShare: 0.3, passages: 15_000 })).toBeGreaterThan(
              1,
            );
          return sql.query<Row>(text, values);
        },
      };
      return (await searchKnowledge(interrupted, { tenantId: ours, knowledgeBaseIds: [base], query, limit: 10 })).hits;
    });
    expect(hits[0]?.title).toBe('Badhuset');
  });
});
