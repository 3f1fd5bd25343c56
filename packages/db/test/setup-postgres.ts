import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { deployMigrations } from './deploy.ts';
import { startPostgres } from './postgres.ts';
import './provided.ts';

/** The database tests on PostgreSQL, as the application's own login. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const appUrl = server.url.replace('postgres@', 'radrum@');
  const owner = new pg.Client(server.url);
  await owner.connect();
  await owner.query('create role radrum login');
  await owner.end();
  await deployMigrations(server.url, appUrl);
  project.provide('ownerUrl', server.url);
  project.provide('appUrl', appUrl);
  return () => server.stop();
}
