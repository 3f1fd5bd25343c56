import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockDataFolder } from '../src/embedded/data-folder-lock.ts';
import { refuseUnsafeRole } from '../src/index.ts';
import { deployMigrations } from './deploy.ts';
import { startPostgres } from './postgres.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
const as = (user: string) => server.url.replace('postgres@', `${user}@`);
const run = async (...statements: string[]) => {
  const client = new pg.Client(server.url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};
beforeAll(async () => {
  server = await startPostgres();
  await run(
    'create role radrum login',
    'create role mighty login bypassrls',
    'create role landlord login',
    'create role stranger login',
  );
  await deployMigrations(server.url, as('radrum'));
}, 60_000);
afterAll(() => server.stop());

test('the start is refused for a superuser, a user that may bypass row-level security and an owner of tables', async () => {
  await expect(refuseUnsafeRole(server.url)).rejects.toThrow(/superuser.*RADRUM_OWNER_URL/);
  await run(
    'grant radrum_app, radrum_sign_in, radrum_operator, radrum_jobs, radrum_disposal to mighty, landlord',
    'create table own (id int)',
    'alter table own owner to landlord',
  );
  await expect(refuseUnsafeRole(as('mighty'))).rejects.toThrow(/bypass row-level security/);
  await expect(refuseUnsafeRole(as('landlord'))).rejects.toThrow(/owns tables/);
  await run('drop table own');
});

test('a user without the roles is told which statement gives them', async () => {
  await expect(refuseUnsafeRole(as('stranger'))).rejects.toThrow(/grant radrum_app.*to "stranger"/);
});

test('the application’s own user is let in: the migration gave it the roles', async () => {
  await expect(refuseUnsafeRole(as('radrum'))).resolves.toBeUndefined();
});

test('a database of a newer version is left alone', async () => {
  await run(
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '29990101000000_future', now())",
  );
  await expect(deployMigrations(server.url, as('radrum'))).rejects.toThrow(/newer Rådrum.*29990101000000_future/);
  await expect(deployMigrations('', as('radrum'))).rejects.toThrow(/newer Rådrum/);
  await run("delete from _prisma_migrations where id = 'x'");
});

test('without the owner of the tables, a migrated database is taken as it is and an empty one is refused', async () => {
  await expect(deployMigrations('', as('radrum'))).resolves.toBeUndefined();
  await run('create database empty');
  await expect(deployMigrations('', as('radrum').replace(/postgres$/, 'empty'))).rejects.toThrow(
    /lacks 2026.*RADRUM_OWNER_URL/,
  );
});

test('a superuser is refused before it has made anything', async () => {
  await run('create database untouched');
  const untouched = server.url.replace(/postgres$/, 'untouched');
  await expect(deployMigrations(untouched, untouched)).rejects.toThrow(/superuser/);
  const client = new pg.Client(untouched);
  await client.connect();
  expect((await client.query("select relname from pg_class where relnamespace = 'public'::regnamespace")).rows).toEqual(
    [],
  );
  await client.end();
});

test('a data folder that another process holds is refused; one whose holder died is taken over', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'radrum-lock-'));
  const module = fileURLToPath(new URL('../src/embedded/data-folder-lock.ts', import.meta.url));
  const script = `import { lockDataFolder } from ${JSON.stringify(module)}; lockDataFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  expect(() => lockDataFolder(folder)).toThrow(/used by another running Rådrum.*RADRUM_DATA_DIR/);
  const gone = new Promise((resolve) => holder.once('exit', resolve));
  holder.kill('SIGKILL');
  await gone;
  lockDataFolder(folder)();
  rmSync(folder, { recursive: true, force: true });
});

test.runIf(process.platform === 'linux')('a lock whose owner’s number another process has by now is taken over', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'radrum-lock-'));
  writeFileSync(path.join(folder, 'radrum.lock'), `${process.ppid} 1`);
  lockDataFolder(folder)();
  rmSync(folder, { recursive: true, force: true });
});
