import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const program = fileURLToPath(new URL('../src/migrate.ts', import.meta.url));

/** Migrates in a process of its own, as the product does: the schema engine can be loaded once a process. */
export async function deployMigrations(ownerUrl: string, appUrl = ownerUrl): Promise<void> {
  const env = { ...process.env, RADRUM_OWNER_URL: ownerUrl, DATABASE_URL: appUrl };
  await promisify(execFile)(process.execPath, [program, 'deploy'], { env });
}

/**
 * Makes the application's own login on a new PostgreSQL, and migrates.
 * @returns what the application connects as
 */
export async function deployForApplication(ownerUrl: string): Promise<string> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query('create role radrum login');
  await owner.end();
  const appUrl = ownerUrl.replace('postgres@', 'radrum@');
  await deployMigrations(ownerUrl, appUrl);
  return appUrl;
}
