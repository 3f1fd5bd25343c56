import type { TestProject } from 'vitest/node';
import { deployForApplication } from './deploy.ts';
import { startPostgres } from './postgres.ts';
import './provided.ts';

/** The database tests on PostgreSQL, as the application's own login. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const appUrl = await deployForApplication(server.url);
  project.provide('ownerUrl', server.url);
  project.provide('appUrl', appUrl);
  return () => server.stop();
}
