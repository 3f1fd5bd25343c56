import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { deployForApplication } from '../packages/db/test/deploy.ts';
import { fillTenant, filledId } from '../packages/db/test/full-tenant.ts';
import { connectAsOwner } from '../packages/db/test/owner.ts';
import { startPostgres } from '../packages/db/test/postgres.ts';
import { forget, startInstallation } from './whole-installation.ts';

/**
 * How long the console's pages take from the browser's request to the last byte, in a tenant with 200 assistants, 20,000 documents and 100,000
 * conversations, on PostgreSQL (goal: p95 of 150 ms) or embedded (400 ms). Beside them: the sign-in page, which reads nothing of a tenant. Then how much script the
 * page names, gzipped (goals: 250 kB, sign-in 120); the words of one language are loaded besides.
 * `node bench/console.ts [ROUNDS] [--embedded]`
 */
const rounds = Number(process.argv[2] ?? 30);
/** Rounds before those that count: a page's code is compiled while it is asked for the first times. */
const warmUp = 10;
const server = process.argv.includes('--embedded') ? null : await startPostgres();
const database: Record<string, string> = server
  ? { DATABASE_URL: await deployForApplication(server.url), RADRUM_OWNER_URL: server.url }
  : {};
const house = await startInstallation({ ...database, RADRUM_DEMO: 'off' });
const socketOf = (folder: string): string => {
  const running: { database: string } = JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8'));
  return running.database;
};
const email = 'agare@kommunen.example';
const tenant = await house.call('POST', '/tenants', house.platformKey(), {
  name: 'Kommunen',
  slug: 'kommunen',
  ownerEmail: email,
});
const tenantId = tenant['id'] ?? '';

const owner = await connectAsOwner(server?.url ?? socketOf(house.folder));
const began = performance.now();
await fillTenant(owner, tenantId, { assistants: 200, documents: 20_000, conversations: 100_000 });
await owner.query('vacuum analyze'); // as the database does by itself within minutes
console.log(`  filled in ${((performance.now() - began) / 1000).toFixed(1)} s`);

// The worker seals the log that was filled in, a hundred thousand events at once: measured is what comes after.
const unsealed = 'select (select count(*) from audit_event) - (select count(*) from audit_link) as left';
const until = Date.now() + 90_000;
while (Number((await owner.query<{ left: string }>(unsealed)).rows[0]?.left) > 0 && Date.now() < until)
  await new Promise((resolve) => setTimeout(resolve, 1000));
console.log(`  and sealed after ${((performance.now() - began) / 1000).toFixed(1)} s`);
await owner.end();

const link = execFileSync(process.execPath, ['apps/server/src/cli/radrum.ts', 'sign-in', email], {
  cwd: path.resolve(import.meta.dirname, '..'),
  env: {
    ...process.env,
    ...database,
    RADRUM_DATA_DIR: house.folder,
    RADRUM_BASE_URL: house.baseUrl,
  },
})
  .toString()
  .trim();
const signedIn = await fetch(link, { redirect: 'manual' });
const cookie = signedIn.headers
  .getSetCookie()
  .map((one) => one.split(';')[0])
  .join('; ');

const pages = [
  ['baseline: sign-in', '/sign-in'],
  ['overview', '/t/kommunen'],
  ['assistants', '/t/kommunen/assistants'],
  ['an assistant', '/t/kommunen/assistants/assistent-7'],
  ['its versions', '/t/kommunen/assistants/assistent-7/versions'],
  ['knowledge', '/t/kommunen/knowledge'],
  ['a knowledge base', `/t/kommunen/knowledge/${filledId('kb', 1)}`],
  ['conversations', '/t/kommunen/conversations'],
  ['conversations, unanswered', '/t/kommunen/conversations?outcome=unanswered'],
  ['conversations, a word', '/t/kommunen/conversations?search=99123'],
  ['a conversation beside them', `/t/kommunen/conversations?open=${filledId('conv', 77)}`],
  ['gaps', '/t/kommunen/gaps'],
  ['hand-offs', '/t/kommunen/handoffs'],
  ['rules', '/t/kommunen/rules'],
  ['log', '/t/kommunen/log'],
  ['members', '/t/kommunen/settings/members'],
] as const;
/** The bytes of the scripts that a page names, each gzipped; what only old browsers load is left out. */
async function scriptOf(html: string): Promise<number> {
  const scripts = [...html.matchAll(/<script [^>]*src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const sizes = await Promise.all(
    [...new Set(scripts.map(([, address = '']) => address))].map(async (address) => {
      const script = await fetch(new URL(address, house.baseUrl));
      return gzipSync(await script.text()).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

for (const [name, where] of pages) {
  const times: number[] = [];
  let [status, html] = [0, ''];
  for (let round = 0; round < rounds + warmUp; round++) {
    const asked = performance.now();
    const answer = await fetch(house.baseUrl + where, { headers: { cookie } });
    html = await answer.text();
    status = answer.status;
    if (round >= warmUp) times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(5)} ms`;
  const script = `${((await scriptOf(html)) / 1000).toFixed(0).padStart(4)} kB`;
  console.log(`  ${name.padEnd(28)} ${status}  p50 ${at(0.5)}  p95 ${at(0.95)}  ${script}`);
}
await house.stop();
forget(house.folder);
await server?.stop();
process.exit(0);
