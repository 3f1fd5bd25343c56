import pg from 'pg';
import { connectionOf } from '../src/index.ts';

/** The owner of the tables: for tests of what somebody could do who got hold of the database itself. */
export async function connectAsOwner(address: string): Promise<pg.Client> {
  const client = new pg.Client(connectionOf(address));
  await client.connect();
  return client;
}
