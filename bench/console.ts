import { execFileSync } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { deployForApplication } from '../packages/db/test/deploy.ts';
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

const owner = new pg.Client({ connectionString: server.url });
await owner.connect();
const id = (prefix: string, number: string) => `'${prefix}_' || lpad(${number}::text, 22, '0')`;
const fill = async (what: string, sql: string) => {
  const began = performance.now();
  await owner.query(sql.replaceAll('$tenant', `'${tenantId}'`));
  console.log(`  filled ${what.padEnd(30)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
};
const settings = (name: string) =>
  `jsonb_build_object('name', ${name}, 'knowledgeBaseIds', jsonb_build_array('kb_' || lpad('1', 22, '0')))`;
await fill(
  'knowledge',
  `insert into knowledge_base (tenant_id, id, name) values ($tenant, ${id('kb', '1')}, 'Webb');
   insert into source (tenant_id, id, knowledge_base_id, type, title, status, found, fetched, indexed)
     select $tenant, ${id('src', 's')}, ${id('kb', '1')}, 'website', 'Webbplats ' || s, 'ready', 2000, 2000, 2000 from generate_series(1, 10) s;
   insert into document (tenant_id, id, knowledge_base_id, source_id, url, title, language, text, content_hash)
     select $tenant, ${id('doc', 'd')}, ${id('kb', '1')}, ${id('src', '1 + d % 10')}, 'https://kommunen.example/sida-' || d, 'Sida ' || d, 'sv',
       repeat('Text om något. ', 40), md5(d::text) from generate_series(1, 20000) d;
   insert into passage (tenant_id, id, knowledge_base_id, document_id, position, headings, text)
     select $tenant, ${id('psg', 'd * 3 + p')}, ${id('kb', '1')}, ${id('doc', 'd')}, p, '{Rubrik}', 'Text om något.'
     from generate_series(1, 20000) d, generate_series(0, 2) p`,
);
await fill(
  'assistants',
  `insert into assistant (tenant_id, id, slug, audience, draft, published_version)
     select $tenant, ${id('asst', 'a')}, 'assistent-' || a, 'citizen', ${settings("'Assistent ' || a")}, 1 from generate_series(1, 200) a;
   insert into assistant_version (tenant_id, id, assistant_id, number, settings, created_by)
     select $tenant, ${id('ver', 'a')}, ${id('asst', 'a')}, 1, ${settings("'Assistent ' || a")}, 'bench' from generate_series(1, 200) a`,
);
await fill(
  'conversations',
  `insert into conversation (tenant_id, id, assistant_id, language, channel, owned_by, turns, created_at, last_at)
     select $tenant, ${id('conv', 'c')}, ${id('asst', '1 + c % 200')}, case when c % 9 = 0 then 'en' else 'sv' end, 'widget', 'key_x', 1,
       now() - c * interval '3 minutes', now() - c * interval '3 minutes' from generate_series(1, 100000) c;
   insert into message (tenant_id, id, conversation_id, turn, question, answer, outcome, language, assistant_version, route, trace,
       input_tokens, output_tokens, first_token_ms, duration_ms, topic, created_at)
     select $tenant, ${id('msg', 'c')}, ${id('conv', 'c')}, 1, 'Fråga ' || c || ' om sopor', 'Ett svar.',
       (array['answered', 'answered', 'answered', 'unanswered', 'declined', 'social'])[1 + c % 6], case when c % 9 = 0 then 'en' else 'sv' end, 1,
       '{"model":"extractive","provider":"extractive","region":"local","fallbackFrom":[]}', '{}', 10, 20, 30, 40, 'topic-' || c % 300,
       now() - c * interval '3 minutes' from generate_series(1, 100000) c;
   insert into feedback (tenant_id, id, message_id, rating)
     select $tenant, ${id('fb', 'c')}, ${id('msg', 'c')}, case when c % 4 = 0 then 'down' else 'up' end from generate_series(1, 100000, 10) c;
   insert into handoff (tenant_id, id, conversation_id, reason)
     select $tenant, ${id('hand', 'c')}, ${id('conv', 'c')}, 'person' from generate_series(1, 100000, 50) c;
   analyze`,
);
await owner.end();

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
  ['a knowledge base', `/t/kommunen/knowledge/kb_${'1'.padStart(22, '0')}`],
  ['conversations', '/t/kommunen/conversations'],
  ['conversations, unanswered', '/t/kommunen/conversations?outcome=unanswered'],
  ['conversations, a word', '/t/kommunen/conversations?text=99123'],
  ['a conversation', `/t/kommunen/conversations/conv_${'77'.padStart(22, '0')}`],
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
    const began = performance.now();
    const answer = await fetch(house.baseUrl + where, { headers: { cookie } });
    await answer.arrayBuffer();
    status = answer.status;
    if (round >= 3) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(5)} ms`;
  console.log(`  ${name.padEnd(28)} ${status}  p50 ${at(0.5)}  p95 ${at(0.95)}`);
}
await house.stop();
forget(house.folder);
await server.stop();
process.exit(0);
