import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveEmbedded } from '../src/embedded/serve.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'radrum-wire-'));
let served: Awaited<ReturnType<typeof serveEmbedded>>;
const connect = async () => {
  const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  return client;
};

beforeAll(async () => {
  served = await serveEmbedded(undefined, folder);
  const client = await connect();
  await client.query('create table note (owner int, text text)');
  await client.query("insert into note select n, 'note of ' || n from generate_series(0, 59) n");
  await client.end();
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Plain, prepared and transactional requests of one client; counts those whose answer was somebody else's. */
async function ask(client: pg.Client, owner: number, times: number): Promise<number> {
  let wrong = 0;
  for (let turn = 0; turn < times; turn++) {
    const expected = `note of ${owner}`;
    if (turn % 3 === 0) {
      const { rows } = await client.query<{ text: string }>('select text from note where owner = $1', [owner]);
      if (rows[0]?.text !== expected) wrong++;
    } else if (turn % 3 === 1) {
      const { rows } = await client.query<{ text: string }>(`select text from note where owner = ${owner}`);
      if (rows[0]?.text !== expected) wrong++;
    } else {
      await client.query('begin');
      await client.query("select set_config('app.owner', $1, true)", [String(owner)]);
      const { rows } = await client.query<{ owner: string }>("select current_setting('app.owner') as owner");
      if (rows[0]?.owner !== String(owner)) wrong++;
      await client.query(turn % 2 ? 'commit' : 'rollback');
    }
  }
  return wrong;
}

test('20,000 mixed requests from 60 clients, some killed in the middle: nobody gets another’s row and nobody hangs', {
  timeout: 120_000,
}, async () => {
  const clients = await Promise.all(Array.from({ length: 60 }, connect));
  const victims = await Promise.all(Array.from({ length: 8 }, connect));
  const killings = victims.map(async (victim, index) => {
    await victim.query('begin').catch(() => {});
    const pending = victim.query('update note set text = $1', ['taken']).catch(() => {});
    setTimeout(() => victim.connection.stream.destroy(), index * 3);
    await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 1000))]);
  });
  const wrong = await Promise.all(clients.map((client, owner) => ask(client, owner, 334)));
  await Promise.all(killings);
  expect(wrong.reduce((sum, count) => sum + count, 0)).toBe(0);
  const last = await connect();
  expect((await last.query("select count(*)::int as taken from note where text = 'taken'")).rows).toEqual([
    { taken: 0 },
  ]);
  await Promise.all([...clients, last].map((client) => client.end()));
});

test('an error inside a transaction ends neither the connection nor the turn of others', async () => {
  const [first, second] = [await connect(), await connect()];
  await first.query('begin');
  await expect(first.query('select 1/0')).rejects.toThrow(/division by zero/);
  const waiting = second.query('select 1 as one');
  await first.query('rollback');
  expect((await waiting).rows).toEqual([{ one: 1 }]);
  await Promise.all([first.end(), second.end()]);
});

test('rubbish instead of a greeting ends that connection only', async () => {
  const { connect: open } = await import('node:net');
  const socket = open(path.join(folder, '.s.PGSQL.5432'));
  socket.on('error', () => {});
  socket.write(Buffer.from('ffffffffffffffff', 'hex'));
  await new Promise((resolve) => socket.once('close', resolve));
  const client = await connect();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
});
