import {
  createTenant,
  listAssistants,
  listAuditEvents,
  listConversations,
  listDocuments,
  listGaps,
  listHandoffs,
  listKnowledgeBases,
  listSources,
  listUsage,
  readAssistantFigures,
  readInsights,
  type Scope,
  systemScope,
} from '@radrum/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deployForApplication } from '../../../packages/db/test/deploy.ts';
import { filledId, fillTenant } from '../../../packages/db/test/full-tenant.ts';
import { connectAsOwner } from '../../../packages/db/test/owner.ts';
import { startPostgres } from '../../../packages/db/test/postgres.ts';
import { openInstallation } from './installation.ts';

/*
 * A list of the console's that reads a whole table grows slow with every other tenant. PostgreSQL counts how often it read a table from end to
 * end: of a tenant among twenty, no list may add to that.
 */
let owner: Awaited<ReturnType<typeof connectAsOwner>>;
let scope: Scope;
let house: ReturnType<typeof openInstallation>;
beforeAll(async () => {
  const server = await startPostgres();
  house = openInstallation(await deployForApplication(server.url));
  owner = await connectAsOwner(server.url);
  const ids: string[] = [];
  for (let number = 0; number < 20; number++) {
    const tenant = { name: 'Kommunen', slug: `kommun-${number}`, locale: 'sv', ownerEmail: 'a@kommunen.example' };
    ids.push((await createTenant(house.installation, tenant)).id);
  }
  for (const id of ids) await fillTenant(owner, id, { assistants: 20, documents: 500, conversations: 2_000 });
  await owner.query('analyze');
  scope = systemScope(house.installation, ids[7] ?? '', 'plans');
}, 120_000);
afterAll(async () => {
  await owner.end();
  await house.close();
});

/** Those of the test's installation. */
const connections = 4;
const big = [
  'message',
  'conversation',
  'citation',
  'feedback',
  'document',
  'passage',
  'audit_event',
  'usage',
  'handoff',
];
async function wholeReads(): Promise<Record<string, number>> {
  const { db } = house.installation;
  // each connection tells its counts at the end of this, whichever read before
  const flush = 'select pg_stat_force_next_flush(), pg_sleep(0.1)';
  await Promise.all(
    Array.from({ length: connections }, () => db.sqlForTenant(scope.tenantId, (sql) => sql.query(flush))),
  );
  const { rows } = await owner.query<{ name: string; scans: string }>(
    'select relname as name, seq_scan as scans from pg_stat_user_tables where relname = any($1)',
    [big],
  );
  return Object.fromEntries(rows.map(({ name, scans }) => [name, Number(scans)]));
}

test('a table that is read from end to end is counted', async () => {
  const before = await wholeReads();
  await house.installation.db.sqlForTenant(scope.tenantId, async (sql) => {
    for (const way of ['indexscan', 'bitmapscan', 'indexonlyscan']) await sql.query(`set local enable_${way} = off`);
    await sql.query("select count(*) from message where question like '%1999%'");
  });
  expect((await wholeReads())['message']).toBeGreaterThan(before['message'] ?? 0);
});

const page = { limit: 25 };
const lists: [name: string, read: () => Promise<unknown>][] = [
  ['conversations', () => listConversations(scope, page)],
  ['conversations of an outcome', () => listConversations(scope, { ...page, outcome: 'unanswered' })],
  ['conversations with a word', () => listConversations(scope, { ...page, text: '1999' })],
  ['conversations with a rating', () => listConversations(scope, { ...page, rating: 'down' })],
  ['conversations of a week', () => listConversations(scope, { ...page, from: '2026-01-01', language: 'en' })],
  ['gaps', () => listGaps(scope, { days: 90 })],
  ['hand-offs', () => listHandoffs(scope, { ...page, state: 'waiting' })],
  ['insights', () => readInsights(scope, { days: 30 })],
  ['figures of assistants', () => readAssistantFigures(scope)],
  ['assistants', () => listAssistants(scope, page)],
  ['knowledge bases', () => listKnowledgeBases(scope, page)],
  ['sources', () => listSources(scope, filledId('kb', 1), page)],
  ['documents', () => listDocuments(scope, filledId('src', 3), page)],
  ['documents with a word', () => listDocuments(scope, filledId('src', 3), { ...page, search: 'sida-3' })],
  ['the log', () => listAuditEvents(scope, page)],
  ['usage', () => listUsage(scope, page)],
];

test.each(lists)('%s read no table from end to end', async (_, read) => {
  const before = await wholeReads();
  await read();
  expect(await wholeReads()).toEqual(before);
});
