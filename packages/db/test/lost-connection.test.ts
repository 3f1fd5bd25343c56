import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFailure, newId, openDatabase, type Database } from '../src/index.ts';
import { deployForApplication } from './deploy.ts';
import { startPostgres } from './postgres.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
let db: Database;
beforeAll(async () => {
  server = await startPostgres();
  db = openDatabase(await deployForApplication(server.url), 2);
}, 60_000);
afterAll(() => db.close());

const tenant = newId('tenant');
const failureOf = (work: Promise<unknown>) => work.then(() => 'none', databaseFailure);

async function dropConnections(): Promise<void> {
  const owner = new pg.Client(server.url);
  await owner.connect();
  await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'radrum'");
  await owner.end();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

test('a connection that is lost in the middle of a transaction ends that transaction and not the process', async () => {
  const inSql = db.sqlForTenant(tenant, async (sql) => {
    await dropConnections();
    return sql.query('select 1');
  });
  expect(await failureOf(inSql)).toBe('unavailable');
  const inPrisma = db.forTenant(tenant, async (tx) => {
    await dropConnections();
    return tx.document.count();
  });
  expect(await failureOf(inPrisma)).toBe('unavailable');
  expect(await db.forTenant(tenant, (tx) => tx.document.count())).toBe(0);
  expect((await db.sqlForTenant(tenant, (sql) => sql.query('select 1'))).rowCount).toBe(1);
});

test('a statement has an end', async () => {
  const limit = db.sqlForTenant(tenant, (sql) =>
    sql.query<{ limit: string }>("select current_setting('statement_timeout') as limit"),
  );
  expect((await limit).rows[0]?.limit).toBe('1min');
  const slow = db.sqlForTenant(tenant, async (sql) => {
    await sql.query("select set_config('statement_timeout', '50', true)");
    return sql.query('select pg_sleep(5)');
  });
  expect(await failureOf(slow)).toBe('unavailable');
});

test('texts that cannot be stored and rows in the way are told apart from a database that is away', async () => {
  expect(await failureOf(db.sqlForTenant(tenant, (sql) => sql.query('select $1::text', ['\0'])))).toBe('unstorable');
  const orphan = {
    tenantId: tenant,
    id: newId('source'),
    knowledgeBaseId: newId('knowledgeBase'),
    type: 'text',
    title: 'x',
  };
  expect(await failureOf(db.forTenant(tenant, (tx) => tx.source.create({ data: orphan })))).toBe('conflict');
  expect(await failureOf(db.sqlForTenant(tenant, (sql) => sql.query('select 1/0')))).toBeUndefined();
});

test('a stopped database is away at every door', async () => {
  await server.stop();
  expect(await failureOf(db.sqlForTenant(tenant, (sql) => sql.query('select 1')))).toBe('unavailable');
  expect(await failureOf(db.forTenant(tenant, (tx) => tx.document.count()))).toBe('unavailable');
  expect(await failureOf(db.forSignIn((tx) => tx.user.count()))).toBe('unavailable');
});
