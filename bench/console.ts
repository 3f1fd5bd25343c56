import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { deployForApplication } from '../packages/db/test/deploy.ts';
import { fillTenant, filledId } from '../packages/db/test/full-tenant.ts';
import { connectAsOwner } from '../packages/db/test/owner.ts';
import { startPostgres } from '../packages/db/test/postgres.ts';
import { forget, startInstallation } from './whole-installation.ts';

/**
 * How long the console's pages take from the browser's request to the last byte, in a tenant with 200 assistants, 20,000 documents and 100,000
 * conversations, on PostgreSQL (goal: p95 of 150 ms). Beside them: the sign-in page, which reads nothing of a tenant.
 * `node bench/console.ts [ROUNDS]`
 */
const rounds = Number(process.argv[2] ?? 30);
const server = await startPostgres();
const address = await deployForApplication(server.url);
const house = await startInstallation({ DATABASE_URL: address, RADRUM_OWNER_URL: server.url, RADRUM_DEMO: 'off' });
const email = 'agare@kommunen.example';
const tenant = await house.call('POST', '/tenants', house.platformKey(), {
  name: 'Kommunen',
  slug: 'kommunen',
  ownerEmail: email,
});
const tenantId = tenant['id'] ?? '';

const owner = await connectAsOwner(server.url);
const began = performance.now();
await fillTenant(owner, tenantId, { assistants: 200, documents: 20_000, conversations: 100_000 });
await owner.query('analyze');
await owner.end();
console.log(`  filled in ${((performance.now() - began) / 1000).toFixed(1)} s`);

const link = execFileSync(process.execPath, ['apps/server/src/cli/radrum.ts', 'sign-in', email], {
  cwd: path.resolve(import.meta.dirname, '..'),
  env: {
    ...process.env,
    DATABASE_URL: address,
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
  ['a conversation', `/t/kommunen/conversations/${filledId('conv', 77)}`],
  ['gaps', '/t/kommunen/gaps'],
  ['hand-offs', '/t/kommunen/handoffs'],
  ['rules', '/t/kommunen/rules'],
  ['log', '/t/kommunen/settings/log'],
  ['members', '/t/kommunen/settings/members'],
] as const;
for (const [name, where] of pages) {
  const times: number[] = [];
  let status = 0;
  for (let round = 0; round < rounds + 3; round++) {
    const asked = performance.now();
    const answer = await fetch(house.baseUrl + where, { headers: { cookie } });
    await answer.arrayBuffer();
    status = answer.status;
    if (round >= 3) times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(5)} ms`;
  console.log(`  ${name.padEnd(28)} ${status}  p50 ${at(0.5)}  p95 ${at(0.95)}`);
}
await house.stop();
forget(house.folder);
await server.stop();
process.exit(0);
