import '@radrum/db/testing';
import { armDigest, createSignInLink, runDue, systemScope } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});

let tenant: Awaited<ReturnType<typeof house.tenant>>;
let owner: ReturnType<typeof openBrowser>;
const address = () => `${tenant.slug}@lindvik.example`;
const mails = () => house.mails.filter(({ to, subject }) => to === address() && /Veckan|The week/.test(subject));
const planned = () => house.due.filter(({ job }) => job.kind === 'send-digest' && job.tenantId === tenant.id);
const comes = () =>
  installation.db.sqlForTenant(tenant.id, (sql) =>
    sql.query(`update tenant_setting set value = $2 where tenant_id = $1 and name = 'digest'`, [
      tenant.id,
      JSON.stringify({ nextAt: new Date(Date.now() - 1_000) }),
    ]),
  );
const send = () => runDue(installation, { tenantId: tenant.id, kind: 'send-digest', id: tenant.id });

beforeAll(async () => {
  tenant = await house.tenant();
  owner = openBrowser(house.app);
  await owner.follow(await createSignInLink(installation, address()));
  const base = (await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } })).json['id'];
  const text = 'Simhallen öppnar klockan 6.30 på vardagar.';
  await call('POST', `/knowledge-bases/${base}/sources`, {
    key: tenant.key,
    body: { type: 'text', title: 'Simhallen', text },
  });
  const assistant = { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] };
  await call('POST', '/assistants', { key: tenant.key, body: assistant });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  for (const asked of ['När öppnar simhallen?', 'Vad kostar en zeppelinare?'])
    await call('POST', '/assistants/fraga/messages', { key: tenant.key, body: { text: asked } });
});

describe('the weekly mail', () => {
  test('is planned for Monday at seven in the tenant’s own time, once', async () => {
    const scope = systemScope(installation, tenant.id, 'worker');
    await armDigest(scope);
    await armDigest(scope);
    expect(planned()).toHaveLength(1);
    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Stockholm',
      weekday: 'long',
      timeStyle: undefined,
      hour: '2-digit',
      minute: '2-digit',
    });
    expect(shown.format(planned()[0]?.at)).toMatch(/Monday.*07:00/);
  });

  test('goes to members who want it, each week once, and to nobody else', async () => {
    await comes();
    await send();
    expect(mails()).toHaveLength(0);
    expect((await owner.trpc('digest.get', { tenant: tenant.slug }, 'query')).data).toEqual({ isOn: false });
    await owner.trpc('digest.set', { tenant: tenant.slug, isOn: true });
    expect((await owner.trpc('digest.get', { tenant: tenant.slug }, 'query')).data).toEqual({ isOn: true });
    await send(); // its moment has not come
    expect(mails()).toHaveLength(0);
    await comes();
    await send();
    await send();
    expect(mails()).toHaveLength(1);
    expect(mails()[0]?.text).toContain('1 av 2 frågor');
    expect(mails()[0]?.text).toContain('zeppelinare');
    expect(planned()).toHaveLength(3);
  });
});
