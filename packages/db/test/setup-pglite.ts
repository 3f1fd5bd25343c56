import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveEmbedded } from '../src/embedded/serve.ts';
import { deployMigrations } from './deploy.ts';
import './provided.ts';

/** The database tests on the embedded engine, in memory. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'radrum-test-'));
  const served = await serveEmbedded(undefined, folder);
  await deployMigrations(folder);
  project.provide('ownerUrl', folder);
  project.provide('appUrl', folder);
  return async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
