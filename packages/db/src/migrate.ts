import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connectionOf, isEmbedded } from './connection.ts';
import { withSchemaEngine } from './schema-engine.ts';

const prismaFolder = fileURLToPath(new URL('../prisma/', import.meta.url));
const schemaFolder = path.join(prismaFolder, 'schema');
const migrationsFolder = path.join(prismaFolder, 'migrations');
const snapshotFile = path.join(migrationsFolder, 'snapshot.json');
const filters = { externalTables: [], externalEnums: [] };
/** The roles of the application's doors (see database.ts) and of its job queue. */
const roles = ['radrum_app', 'radrum_sign_in', 'radrum_operator', 'radrum_jobs'];

/** Thrown when the database was migrated by a newer Rådrum than this one. */
export class NewerSchemaError extends Error {
  readonly code = 'newer_schema';
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

/** Looks at what the database knows already. */
async function checkHistory(address: string): Promise<void> {
  const client = new pg.Client(connectionOf(address));
  await client.connect();
  try {
    const table = await client.query<{ there: boolean }>(
      "select to_regclass('_prisma_migrations') is not null as there",
    );
    if (!table.rows[0]?.there) return;
    const known = new Set(migrationNames());
    const { rows } = await client.query<{ migration_name: string }>(
      'select migration_name from _prisma_migrations where rolled_back_at is null',
    );
    const unknown = rows.map((row) => row.migration_name).filter((name) => !known.has(name));
    if (unknown.length > 0)
      throw new NewerSchemaError(
        `The database was written by a newer Rådrum (it knows ${unknown.join(', ')}). Start that version, or restore a backup from before the upgrade.`,
      );
    // A script runs as a whole or not at all (schema-engine.ts): one that began and did not end has left nothing behind.
    await client.query('delete from _prisma_migrations where finished_at is null and rolled_back_at is null');
  } finally {
    await client.end();
  }
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

if (import.meta.main) {
  const [command, name = 'change'] = process.argv.slice(2);
  const address = process.env['RADRUM_OWNER_URL'] || process.env['DATABASE_URL'] || '';
  const done =
    command === 'make'
      ? [await makeMigration(address, name)]
      : await deploy(address, process.env['DATABASE_URL'] || address);
  process.stdout.write(done.map((line) => `${line}\n`).join(''));
  process.exit(0); // the engine leaves a timer of ten seconds behind
}
