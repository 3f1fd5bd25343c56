import pg from 'pg';
import { connectionOf } from './connection.ts';

/**
 * Lets the application's role for jobs use the job queue's tables, which their own library has made in the schema `pgboss`.
 * Payloads hold identifiers only, so that these tables need no row-level security.
 * @param address connects as the owner
 */
export async function grantJobTables(address: string): Promise<void> {
  const client = new pg.Client(connectionOf(address));
  await client.connect();
  try {
    await client.query(`
      grant usage on schema pgboss to radrum_jobs;
      grant select, insert, update, delete on all tables in schema pgboss to radrum_jobs;
      grant usage on all sequences in schema pgboss to radrum_jobs;
      grant execute on all functions in schema pgboss to radrum_jobs`);
  } finally {
    await client.end();
  }
}
