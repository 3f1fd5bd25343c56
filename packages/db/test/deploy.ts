import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../src/migrate.ts', import.meta.url));

/** Migrates in a process of its own, as the product does: the schema engine can be loaded once a process. */
export async function deployMigrations(ownerUrl: string, appUrl = ownerUrl): Promise<void> {
  const env = { ...process.env, RADRUM_OWNER_URL: ownerUrl, DATABASE_URL: appUrl };
  await promisify(execFile)(process.execPath, [program, 'deploy'], { env });
}
