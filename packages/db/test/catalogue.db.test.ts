import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectionOf } from '../src/index.ts';
import './provided.ts';

/** Tables that belong to the platform and not to a tenant. A new table is a tenant's unless it is named here. */
const platformTables = [
  '_prisma_migrations',
  'billing_event',
  'challenge',
  'deletion_receipt',
  'onboarding',
  'operator',
  'passkey',
  'person',
  'platform_event',
  'model_rest',
  'platform_setting',
  'session',
  'tenant',
  'verification_token',
];

const catalogue = new pg.Client(connectionOf(inject('ownerUrl')));
beforeAll(() => catalogue.connect());
afterAll(() => catalogue.end());

async function rows<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  return (await catalogue.query<Row>(text)).rows;
}
const isTenants = (table: string) => !platformTables.includes(table);
const tablesQuery = `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and 'radrum_app' = any(p.roles)
       and p.qual like '%tenant_id%app.tenant_id%' and p.with_check like '%tenant_id%app.tenant_id%') as policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
const keysQuery = `select c.conrelid::regclass::text as name, c.contype as kind, c.confrelid::regclass::text as target,
    (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality k(number, place)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns
  from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'f', 'u')`;

test('every tenant-owned table has forced row-level security and the tenant’s policy', async () => {
  const tables = (
    await rows<{ name: string; enabled: boolean; forced: boolean; policies: number }>(tablesQuery)
  ).filter((t) => isTenants(t.name));
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter((table) => !table.enabled || !table.forced || table.policies !== 1)).toEqual([]);
});

test('no other policy lets the application see a tenant’s rows, but for what is shared in the commons', async () => {
  const policies = await rows<{ policy: string }>(
    `select tablename || '.' || policyname as policy from pg_policies where schemaname = 'public'
       and 'radrum_app' = any(roles) and policyname <> 'tenant' order by 1`,
  );
  expect(policies.map(({ policy }) => policy)).toEqual([
    'commons_item.commons',
    'commons_synonym.commons',
    'commons_use.commons',
    'tenant.own',
  ]);
});

test('tenant_id stands first in every key of a tenant-owned table and in every reference between them', async () => {
  const keys = (await rows<{ name: string; kind: string; target: string; columns: string[] }>(keysQuery)).filter(
    (key) => isTenants(key.name),
  );
  expect(keys.filter((key) => key.kind === 'f').length).toBeGreaterThan(8);
  expect(keys.filter((key) => key.columns[0] !== 'tenant_id')).toEqual([]);
});

test('every unique index of a tenant-owned table carries tenant_id, so that none tells what another tenant has', async () => {
  const indexes = await rows<{ table: string; definition: string }>(
    "select tablename as table, indexdef as definition from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'",
  );
  expect(
    indexes.filter((index) => isTenants(index.table) && !/\((tenant_id|"tenant_id")/.test(index.definition)),
  ).toEqual([]);
});

test('nothing steps around the policies: no views, no definer functions', async () => {
  const views = await rows(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')",
  );
  const definers = await rows("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef");
  expect([...views, ...definers]).toEqual([]);
});

test('a new table that forgets its policy is found', async () => {
  await catalogue.query('begin');
  try {
    await catalogue.query('create table forgetful (id text primary key)');
    const tables = (await rows<{ name: string; enabled: boolean }>(tablesQuery)).filter(
      (t) => isTenants(t.name) && !t.enabled,
    );
    const keys = (await rows<{ name: string; columns: string[] }>(keysQuery)).filter(
      (k) => isTenants(k.name) && k.columns[0] !== 'tenant_id',
    );
    expect([tables.map((table) => table.name), keys.map((key) => key.name)]).toEqual([['forgetful'], ['forgetful']]);
  } finally {
    await catalogue.query('rollback');
  }
});
