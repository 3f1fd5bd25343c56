import '@radrum/db/testing';
import {
  countAndTell,
  createSignInLink,
  disposeUsage,
  entitled,
  forgetPlan,
  type Meter,
  type PlanId,
  renewByHand,
  runWork,
  type StandingName,
  systemScope,
} from '@radrum/core';
import { newId } from '@radrum/db';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type GivenPlan, givePlan } from './give-plan.ts';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { app, call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});
const dayMs = 86_400_000;

/** A tenant with a published assistant, its owner's browser, and a key of its website. */
async function furnished() {
  const tenant = await house.tenant();
  const owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
  const base = await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } });
  const text = 'Ansök om bygglov i e-tjänsten. Avgiften för bygglov är 2 480 kronor.';
  await call('POST', `/knowledge-bases/${base.json['id']}/sources`, {
    key: tenant.key,
    body: { type: 'text', title: 'Bygglov', text },
  });
  const assistant = { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base.json['id']] };
  await call('POST', '/assistants', { key: tenant.key, body: assistant });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  const site = await call('POST', '/keys', {
    key: tenant.key,
    body: { name: 'Webbplatsen', type: 'publishable', origins: ['https://www.lindvik.example'] },
  });
  await house.idle();
  return { ...tenant, base: String(base.json['id']), site: String(site.json['key']), owner };
}
type Furnished = Awaited<ReturnType<typeof furnished>>;
let mine: Furnished;
beforeAll(async () => {
  mine = await furnished();
});

const give = (tenant: { id: string }, plan: PlanId, more?: GivenPlan) => givePlan(installation, tenant.id, plan, more);
/** Puts use on a plan without anybody asking so often. */
async function use({ id: tenantId }: { id: string }, meter: Meter, quantity: number, at = new Date()) {
  await installation.db.forTenant(tenantId, (tx) =>
    tx.planUsage.create({ data: { tenantId, id: newId('planUsage'), meter, quantity, at } }),
  );
  forgetPlan(tenantId);
}
async function move({ id: tenantId }: { id: string }, data: object) {
  await installation.db.forTenant(tenantId, (tx) => tx.tenantPlan.update({ where: { tenantId }, data }));
  forgetPlan(tenantId);
}
const ask = (tenant: Furnished, key: string) =>
  call('POST', '/assistants/fraga/messages', {
    key,
    body: { text: 'Vad är avgiften för bygglov?' },
    headers: key === tenant.site ? { origin: 'https://www.lindvik.example' } : {},
  });
const appearance = async (tenant: Furnished) =>
  (
    await call('GET', '/assistants/fraga/appearance', {
      key: tenant.site,
      headers: { origin: 'https://www.lindvik.example' },
    })
  ).json;
const account = async ({ owner, slug }: Furnished) =>
  (await owner.trpc('billing.account', { tenant: slug }, 'query')).data as {
    isOwn: boolean;
    standings: StandingName[];
    limits: { limit: string; used: number; included: number | null }[];
    amounts: object | null;
  };
const usedOf = async (tenant: Furnished, wanted: string) =>
  (await account(tenant)).limits.find(({ limit }) => limit === wanted)?.used;

describe('a tenant without a plan', () => {
  test('has everything, and nothing is counted', async () => {
    expect((await ask(mine, mine.key)).status).toBe(200);
    expect(await account(mine)).toMatchObject({ isOwn: false, standings: [], amounts: null });
    expect(await entitled(installation, mine.id, 'answers')).toEqual({
      allowed: true,
      left: null,
      resetsAt: null,
      why: 'unlimited',
    });
    const rows = await installation.db.forTenant(mine.id, (tx) => tx.planUsage.count({ where: { tenantId: mine.id } }));
    expect(rows).toBe(0);
  });
});

describe('what is used', () => {
  test('counts once: an answer with a source, not a greeting, and a task that is done', async () => {
    await give(mine, 'small');
    expect((await ask(mine, mine.site)).json['outcome']).toBe('answered');
    expect((await ask(mine, mine.key)).json['outcome']).toBe('answered');
    const greeting = await call('POST', '/assistants/fraga/messages', { key: mine.key, body: { text: 'Hej!' } });
    expect(greeting.json['outcome']).toBe('social');
    const text = 'Beslutet skall erhållas medelst post. Vederbörande erfordrar ytterligare handlingar.';
    const made = await call('POST', '/tasks', { key: mine.key, body: { input: { kind: 'improve' }, text } });
    await house.idle();
    expect((await call('POST', `/tasks/${made.json['id']}/run`, { key: mine.key })).status).toBe(202);
    await house.idle();
    expect([await usedOf(mine, 'answers'), await usedOf(mine, 'tasks')]).toEqual([2, 1]);
    await countAndTell(installation, mine.id);
    expect([await usedOf(mine, 'answers'), await usedOf(mine, 'tasks')]).toEqual([2, 1]);
  });

  test('before the period, also on its first day, is the period before’s', async () => {
    const tenant = await house.tenant();
    await give(tenant, 'small');
    const start = new Date(Date.now() - dayMs);
    await move(tenant, { periodStart: start });
    await use(tenant, 'answers', 7, new Date(start.getTime() - 1000));
    await use(tenant, 'answers', 5, new Date(start.getTime() + 1000));
    await use(tenant, 'answers', 3);
    expect((await entitled(installation, tenant.id, 'answers')).left).toBe(12_000 - 8);
    await countAndTell(installation, tenant.id);
    forgetPlan(tenant.id);
    expect((await entitled(installation, tenant.id, 'answers')).left).toBe(12_000 - 8);
  });
});

describe('a plan that runs over', () => {
  test('warns near the limit, once, by mail and in the log', async () => {
    await give(mine, 'small');
    await use(mine, 'answers', 9_700);
    const before = house.mails.length;
    await countAndTell(installation, mine.id);
    await countAndTell(installation, mine.id);
    const told = house.mails.slice(before);
    expect(told.map(({ subject }) => subject)).toEqual(['Lindviks kommun har använt det mesta av sina svar']);
    expect(await account(mine)).toMatchObject({ standings: ['answersNear'] });
  });

  test('goes on for citizens with quotes, refuses keys, and later shows the contact ways', async () => {
    await use(mine, 'answers', 2_300);
    await countAndTell(installation, mine.id);
    const refused = await ask(mine, mine.key);
    expect([refused.status, refused.json['code']]).toEqual([402, 'plan_limit']);
    expect(refused.json['detail']).toContain('begins anew');
    const citizens = await ask(mine, mine.site);
    expect(citizens.json).toMatchObject({ outcome: 'answered', route: { provider: 'extractive' } });
    expect((await appearance(mine))['isPaused']).toBe(false);
    expect(await usedOf(mine, 'answers')).toBe(12_000); // what goes on beyond the plan is nobody's to pay
    await move(mine, { overSince: { answers: new Date(Date.now() - 14 * dayMs) } });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await appearance(mine))['isPaused']).toBe(true);
    expect((await ask(mine, mine.site)).json['code']).toBe('assistant_paused');
  });

  test('goes on where the owner allowed for more, up to that', async () => {
    await give(mine, 'small');
    await use(mine, 'answers', 12_000);
    expect((await ask(mine, mine.key)).status).toBe(402);
    const { revision } = await installation.db.forTenant(mine.id, (tx) =>
      tx.tenantPlan.findUniqueOrThrow({ where: { tenantId: mine.id } }),
    );
    const more = (extraLimit: number, seen: number) =>
      mine.owner.trpc('billing.setExtraLimit', { tenant: mine.slug, extraLimit, revision: seen });
    expect((await more(10_000, revision)).status).toBe(200);
    expect((await more(20_000, revision)).reason).toBe('changed_meanwhile');
    expect((await ask(mine, mine.key)).status).toBe(200);
    expect(await entitled(installation, mine.id, 'answers')).toMatchObject({ allowed: true, left: 0, why: 'extra' });
    await use(mine, 'answers', 200);
    expect((await ask(mine, mine.key)).status).toBe(402);
  });

  test('runs no more tasks once they are used up, and keeps what there is', async () => {
    await give(mine, 'small');
    await move(mine, { extraLimit: 0 });
    const made = await call('POST', '/tasks', {
      key: mine.key,
      body: { input: { kind: 'improve' }, text: 'Hej på dig.' },
    });
    await house.idle();
    await use(mine, 'tasks', 2_400);
    const run = await call('POST', `/tasks/${made.json['id']}/run`, { key: mine.key });
    expect([run.status, run.json['code']]).toEqual([402, 'plan_limit']);
    expect((await call('GET', `/tasks/${made.json['id']}`, { key: mine.key })).status).toBe(200);
    // one that was begun while there was something left, and is run when there is not
    await installation.db.forTenant(mine.id, (tx) =>
      tx.work.updateMany({ where: { tenantId: mine.id, id: String(made.json['id']) }, data: { status: 'queued' } }),
    );
    await runWork(systemScope(installation, mine.id, 'test'), String(made.json['id']), new AbortController().signal);
    const late = await call('GET', `/tasks/${made.json['id']}`, { key: mine.key });
    expect(late.json).toMatchObject({ status: 'failed', failure: 'plan_limit' });
  });
});

describe('what a plan has not', () => {
  test('is refused where it is begun: models and sign-in of one’s own, more members, more pages', async () => {
    await give(mine, 'small');
    const model = {
      entry: { provider: 'openai-compatible', baseUrl: 'https://models.example/v1', model: 'x' },
      key: 'k',
    };
    const own = await mine.owner.trpc('ownModels.create', { tenant: mine.slug, name: 'Egen', ...model });
    expect(own.reason).toBe('plan_limit');
    const many = Array.from({ length: 20 }, (_, at) => `person${at}@lindvik.example`).join('\n');
    const invited = await mine.owner.trpc('invitations.create', { tenant: mine.slug, addresses: many, role: 'staff' });
    expect(invited.reason).toBe('plan_limit');
    await installation.db.sqlForTenant(mine.id, (sql) =>
      sql.query(
        `insert into document (tenant_id, id, knowledge_base_id, source_id, url, title, language, text, content_hash)
         select tenant_id, 'doc_many_' || n, knowledge_base_id, source_id, url || n, title, language, text, 'x' || n
         from document, generate_series(1, 1000) n where tenant_id = $1`,
        [mine.id],
      ),
    );
    const more = await call('POST', `/knowledge-bases/${mine.base}/sources`, {
      key: mine.key,
      body: { type: 'text', title: 'Mer', text: 'Mer text.' },
    });
    expect(more.json['code']).toBe('plan_limit');
  });
});

describe('a plan that has ended', () => {
  test('lets everything be read, nothing changed, and the owner order; citizens get quotes, then the contact ways', async () => {
    const tenant = await furnished();
    await give(tenant, 'trial');
    await move(tenant, { periodEnd: new Date(Date.now() - 1000) });
    const list = (path: string) => call('GET', path, { key: tenant.key });
    expect((await list('/assistants')).status).toBe(200);
    const write = await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Ny' } });
    expect([write.status, write.json['code']]).toEqual([402, 'plan_limit']);
    expect((await ask(tenant, tenant.key)).status).toBe(402);
    expect((await ask(tenant, tenant.site)).json).toMatchObject({
      outcome: 'answered',
      route: { provider: 'extractive' },
    });
    expect((await tenant.owner.trpc('tenant.update', { tenant: tenant.slug, name: 'Nytt' })).reason).toBe('plan_limit');
    const paying = await tenant.owner.trpc(
      'billing.offer',
      { tenant: tenant.slug, plan: 'small', version: 1, interval: 'year' },
      'query',
    );
    expect(paying.reason).toBe('conflict'); // billing is off here, which is another matter
    await move(tenant, { periodEnd: new Date(Date.now() - 15 * dayMs) });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await appearance(tenant))['isPaused']).toBe(true);
    await countAndTell(installation, tenant.id);
    expect(house.mails.at(-1)?.subject).toContain('kontaktvägar');
    await give(tenant, 'self-hosted');
    expect((await ask(tenant, tenant.key)).status).toBe(200);
  });

  test('an invoice that is not paid warns, then closes the console, then pauses; paid, all works again', async () => {
    const tenant = await furnished();
    await give(tenant, 'small');
    const invoice = { tenantId: tenant.id, id: 'in_1', status: 'open', currency: 'SEK', total: 100, asOf: new Date() };
    const due = async (days: number, status = 'open') => {
      const dueAt = new Date(Date.now() - days * dayMs);
      const data = { ...invoice, issuedAt: dueAt, dueAt, status };
      await installation.db.forTenant(tenant.id, (tx) =>
        tx.invoice.upsert({ where: { tenantId_id: { tenantId: tenant.id, id: 'in_1' } }, create: data, update: data }),
      );
      forgetPlan(tenant.id);
    };
    const write = () => call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Ny' } });
    await due(29);
    expect([(await write()).status, (await account(tenant)).standings]).toEqual([201, ['unpaid']]);
    await due(31);
    expect([(await write()).status, (await appearance(tenant))['isPaused']]).toEqual([402, false]);
    await due(61);
    expect((await account(tenant)).standings).toEqual(['unpaid', 'unpaidReadOnly', 'unpaidPaused']);
    expect((await appearance(tenant))['isPaused']).toBe(true);
    expect((await appearance(tenant))['contact']).toBeTypeOf('object');
    await due(61, 'paid');
    expect([(await write()).status, (await appearance(tenant))['isPaused']]).toEqual([201, false]);
  });
});

test('what was used in periods that are long over goes, and its days stay', async () => {
  const tenant = await house.tenant();
  await give(tenant, 'small');
  await use(tenant, 'answers', 1, new Date(Date.now() - 200 * dayMs));
  await use(tenant, 'answers', 2, new Date(Date.now() - 50 * dayMs));
  const rows = () =>
    installation.db.forTenant(tenant.id, (tx) => tx.planUsage.count({ where: { tenantId: tenant.id } }));
  await disposeUsage(installation, tenant.id);
  expect(await rows()).toBe(2); // not added up yet
  await countAndTell(installation, tenant.id);
  await disposeUsage(installation, tenant.id);
  expect(await rows()).toBe(1);
  const days = await installation.db.forTenant(tenant.id, (tx) =>
    tx.planUsageDay.count({ where: { tenantId: tenant.id } }),
  );
  expect(days).toBe(2);
});

test('a plan set by hand begins anew by itself, and a trial never does', async () => {
  const tenant = await house.tenant();
  await give(tenant, 'small', { interval: 'month' });
  const end = new Date(Date.now() - 1000);
  await use(tenant, 'answers', 1_000, new Date(end.getTime() - 1000));
  await move(tenant, { periodStart: new Date(end.getTime() - 30 * dayMs), periodEnd: end, told: ['answersOver'] });
  expect((await entitled(installation, tenant.id, 'answers')).allowed).toBe(false);
  await renewByHand(installation, tenant.id);
  expect(await entitled(installation, tenant.id, 'answers')).toMatchObject({ allowed: true, left: 1_000 });
  await give(tenant, 'trial');
  await move(tenant, { periodEnd: end });
  await renewByHand(installation, tenant.id);
  expect(await entitled(installation, tenant.id, 'answers')).toMatchObject({ allowed: false, why: 'ended' });
});
