import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connectionOf, isEmbedded } from './connection.ts';
import { refuseUnsafeRole, UnsafeRoleError } from './role-check.ts';
import { withSchemaEngine } from './schema-engine.ts';

const prismaFolder = fileURLToPath(new URL('../prisma/', import.meta.url));
const schemaFolder = path.join(prismaFolder, 'schema');
const migrationsFolder = path.join(prismaFolder, 'migrations');
const snapshotFile = path.join(migrationsFolder, 'snapshot.json');
const filters = { externalTables: [], externalEnums: [] };
/** The roles of the application's doors (see database.ts) and of its job queue. */
const roles = ['radrum_app', 'radrum_sign_in', 'radrum_operator', 'radrum_jobs', 'radrum_disposal'];

/** Thrown when the database was migrated by a newer Rådrum than this one. */
export class NewerSchemaError extends Error {
  readonly code = 'newer_schema';
}

/** Thrown when migrations are missing and nobody is there who may run them. */
class PendingMigrationsError extends Error {
  readonly code = 'pending_migrations';
}

const read = (file: string): string => readFileSync(file, 'utf8');
const schemaFiles = () =>
  readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .toSorted()
    .map((name) => ({ path: name, content: read(path.join(schemaFolder, name)) }));
const migrationNames = (): string[] =>
  existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .toSorted()
    : [];

/**
 * Applies the migrations that the database does not have yet.
 * @param ownerAddress connects as the owner of the tables
 * @param applicationAddress whose user gets the application's roles, where it is another
 * @returns the names of the migrations that were applied
 * @throws NewerSchemaError when the database knows migrations that this version does not
 */
export async function deploy(ownerAddress: string, applicationAddress = ownerAddress): Promise<string[]> {
  await checkHistory(ownerAddress);
  const migrationsList = {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: read(path.join(migrationsFolder, name, 'migration.sql')) },
      },
    })),
  };
  const applied = await withSchemaEngine(ownerAddress, schemaFiles(), (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  await grantRoles(ownerAddress, applicationAddress);
  return applied.appliedMigrationNames;
}

/** Looks at what the database knows already, and clears what an interrupted migration left in the list. */
async function checkHistory(address: string): Promise<void> {
  const client = new pg.Client(connectionOf(address));
  await client.connect();
  try {
    const table = await client.query<{ there: boolean }>(
      "select to_regclass('_prisma_migrations') is not null as there",
    );
    if (!table.rows[0]?.there) return;
    const { rows } = await client.query<{ name: string }>(
      'select migration_name as name from _prisma_migrations where rolled_back_at is null',
    );
    refuseNewer(rows.map((row) => row.name));
    // A script runs as a whole or not at all (schema-engine.ts): one that began and did not end has left nothing behind.
    await client.query('delete from _prisma_migrations where finished_at is null and rolled_back_at is null');
  } finally {
    await client.end();
  }
}

function refuseNewer(applied: readonly string[]): void {
  const known = new Set(migrationNames());
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new NewerSchemaError(
      `The database was written by a newer Rådrum (it knows ${unknown.join(', ')}). Start that version, or restore a backup from before the upgrade.`,
    );
}

async function grantRoles(ownerAddress: string, applicationAddress: string): Promise<void> {
  if (isEmbedded(ownerAddress) || ownerAddress === applicationAddress) return;
  const user = new URL(applicationAddress).username;
  if (!user || user === new URL(ownerAddress).username) return;
  const client = new pg.Client(connectionOf(ownerAddress));
  await client.connect();
  try {
    await client.query(`grant ${roles.join(', ')} to ${pg.escapeIdentifier(decodeURIComponent(user))}`);
  } finally {
    await client.end();
  }
}

/**
 * Writes a new migration: the difference between the last migration's schema and today's, without a shadow database.
 * Policies, grants and storage settings are added to it by hand (`select radrum_protect('table')`).
 */
export async function makeMigration(address: string, name: string): Promise<string> {
  const from = existsSync(snapshotFile)
    ? { tag: 'schemaDatamodel', files: JSON.parse(read(snapshotFile)) }
    : { tag: 'empty' };
  const to = { tag: 'schemaDatamodel', files: schemaFiles() };
  const { stdout } = await withSchemaEngine(address, schemaFiles(), (engine) =>
    engine.diff({ from, to, script: true, exitCode: null, shadowDatabaseUrl: null, filters }),
  );
  const folder = path.join(migrationsFolder, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), stdout);
  writeFileSync(snapshotFile, `${JSON.stringify(schemaFiles(), null, 1)}\n`);
  return folder;
}

/**
 * For an application that was given no owner of the tables: migrations are another's business, so they must have been run.
 * @throws PendingMigrationsError, NewerSchemaError
 */
async function refusePendingMigrations(address: string): Promise<void> {
  const client = new pg.Client(connectionOf(address));
  await client.connect();
  try {
    const table = await client.query<{ there: boolean }>(
      "select to_regclass('_prisma_migrations') is not null as there",
    );
    const { rows } = table.rows[0]?.there
      ? await client.query<{ name: string }>(
          'select migration_name as name from _prisma_migrations where finished_at is not null',
        )
      : { rows: [] };
    const applied = rows.map((row) => row.name);
    refuseNewer(applied);
    const pending = migrationNames().filter((name) => !applied.includes(name));
    if (pending.length > 0)
      throw new PendingMigrationsError(
        `The database lacks ${pending.join(', ')}. Give the owner of its tables in RADRUM_OWNER_URL, here or in a run of its own, so that they can be made.`,
      );
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const [command, name = 'change'] = process.argv.slice(2);
  const address = process.env['DATABASE_URL'] || '';
  const owner = process.env['RADRUM_OWNER_URL'] || (isEmbedded(address) ? address : '');
  try {
    if (command === 'make') process.stdout.write(`${await makeMigration(address, name)}\n`);
    else if (owner) {
      await refuseUnsafeRole(address, { isMigrated: false });
      for (const migration of await deploy(owner, address)) process.stdout.write(`migrated: ${migration}\n`);
    } else {
      await refuseUnsafeRole(address, { isMigrated: false });
      await refusePendingMigrations(address);
    }
    process.exit(0); // the engine leaves a timer of ten seconds behind
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(78); // EX_CONFIG: starting again would not help
  }
}

/** What an operator needs to read of an error: ours as they are, PostgreSQL's with what to do. */
function explain(error: unknown): string {
  if (error instanceof NewerSchemaError || error instanceof PendingMigrationsError || error instanceof UnsafeRoleError)
    return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return `The database cannot be reached (${message}). Check DATABASE_URL, and that PostgreSQL is running.`;
  if (code === '42501' || /permission denied|must be owner/.test(message))
    return `The migrations may not be run as this database user (${message}). Give the owner of the tables in RADRUM_OWNER_URL.`;
  return `The database could not be migrated: ${message}`;
}
