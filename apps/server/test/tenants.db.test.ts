import '@radrum/db/testing';
import { addOperator, createSignInLink, deleteTenant, drawLogo, listReceipts, newId } from '@radrum/core';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { app, call, installation, mails } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});

type Browser = ReturnType<typeof openBrowser>;
const signedIn = async (email: string): Promise<Browser> => {
  const browser = openBrowser(app);
  await browser.follow(await createSignInLink(installation, email));
  return browser;
};
/** The token in the last mail to an address. */
const tokenFor = (email: string): string => {
  const mail = mails.findLast(({ to }) => to === email);
  return new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '').searchParams.get('token') ?? '';
};
const operatorEmail = `drift-${newId('user')}@radrum.example`;
let operator: Browser;
beforeAll(async () => {
  await addOperator(installation, operatorEmail, newId('user'));
  operator = await signedIn(operatorEmail);
});
const unique = () => `kommun-${newId('tenant').slice(-8)}`;
const step = (id: string, name: string, more: object = {}) =>
  operator.trpc('operator.changeTenant', { id, step: name, ...more });
const session = async (browser: Browser) =>
  (await browser.trpc('me', undefined, 'query')).data as {
    isOperator: boolean;
    tenants: { slug: string; status: string; role: string }[];
  } | null;

describe('coming aboard', () => {
  const slug = unique();
  const email = `start@${slug}.example`;
  const begin = (more: object = {}) =>
    openBrowser(app).trpc('onboarding.start', {
      name: 'Nyköpings kommun',
      slug,
      email,
      locale: 'sv',
      municipalityCode: '0480',
      ...more,
    });

  test('wants an address of the organisation’s own and a name that is free', async () => {
    expect((await begin({ email: 'anna@gmail.com' })).reason).toBe('invalid_body');
    expect((await begin({ slug: 'operator' })).status).toBe(400);
    const taken = await house.tenant();
    expect((await begin({ slug: taken.slug })).reason).toBe('conflict');
  });

  test('makes the tenant with the link from the mail, once, and proves the domain', async () => {
    expect((await begin()).status).toBe(200);
    const token = tokenFor(email);
    const browser = openBrowser(app);
    const made = await browser.trpc('onboarding.confirm', { token });
    expect(made.data).toEqual({ tenantSlug: slug, isPending: false });
    expect((await session(browser))?.tenants).toMatchObject([{ slug, role: 'owner', status: 'active' }]);
    const { data } = await browser.trpc('domains.list', { tenant: slug }, 'query');
    expect(data).toMatchObject([{ domain: `${slug}.example`, isVerified: true }]);
    expect((await openBrowser(app).trpc('onboarding.confirm', { token })).reason).toBe('link_expired');
    expect((await openBrowser(app).trpc('onboarding.confirm', { token: 'nonsense' })).reason).toBe('link_expired');
  });

  test('waits for approval where operators want it', async () => {
    await operator.trpc('operator.updateSettings', { isOpen: true, needsApproval: true });
    const waiting = unique();
    await begin({ slug: waiting, email: `b@${waiting}.example` });
    const browser = openBrowser(app);
    expect((await browser.trpc('onboarding.confirm', { token: tokenFor(`b@${waiting}.example`) })).data).toMatchObject({
      isPending: true,
    });
    const create = () => browser.trpc('knowledgeBases.create', { tenant: waiting, name: 'Webb' });
    expect((await create()).reason).toBe('tenant_suspended');
    const { data } = await operator.trpc('operator.tenants', { status: 'pending' }, 'query');
    const found = (data as { id: string; slug: string }[]).find((one) => one.slug === waiting);
    expect((await step(found?.id ?? '', 'approve')).status).toBe(200);
    expect((await create()).status).toBe(200);
    expect(mails.at(-1)?.subject).toContain('godkänd');
    await operator.trpc('operator.updateSettings', { isOpen: true, needsApproval: false });
  });
});

describe('an operator', () => {
  test('suspends and resumes: reading goes on, nothing can be changed, citizens get the contact ways', async () => {
    const tenant = await house.tenant();
    const owner = await signedIn(`${tenant.slug}@lindvik.example`);
    const change = { tenant: tenant.slug, contact: { phone: '0911-100 00' } };
    await owner.trpc('tenant.update', change);
    const assistant = { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] };
    await call('POST', '/assistants', { key: tenant.key, body: assistant });
    await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
    const key = (await call('POST', '/keys', { key: tenant.key, body: { name: 'w', type: 'publishable' } })).json[
      'key'
    ];
    expect((await step(tenant.id, 'suspend')).reason).toBe('invalid_body'); // a reason is wanted
    expect((await step(tenant.id, 'suspend', { reason: 'Avtalet är uppsagt.' })).status).toBe(200);
    expect((await owner.trpc('tenant.update', change)).reason).toBe('tenant_suspended');
    expect((await owner.trpc('overview', { tenant: tenant.slug }, 'query')).status).toBe(200);
    expect((await call('GET', '/assistants', { key: tenant.key })).status).toBe(200);
    expect((await call('POST', '/assistants/fraga/messages', { key, body: { text: 'Hej' } })).json['code']).toBe(
      'tenant_suspended',
    );
    const appearance = await call('GET', '/assistants/fraga/appearance', { key });
    expect(appearance.json).toMatchObject({ isPaused: true, contact: { phone: '0911-100 00' } });
    expect((await step(tenant.id, 'suspend', { reason: 'x' })).reason).toBe('conflict');
    expect((await step(tenant.id, 'resume')).status).toBe(200);
    expect((await call('POST', '/assistants/fraga/messages', { key, body: { text: 'Hej' } })).status).toBe(200);
  });

  test('enters a tenant only while its owner lets them, as the tenant’s own log shows', async () => {
    const tenant = await house.tenant();
    const owner = await signedIn(`${tenant.slug}@lindvik.example`);
    const enter = () => operator.trpc('tenant.get', { tenant: tenant.slug }, 'query');
    expect((await enter()).status).toBe(404);
    const given = await owner.trpc('consent.give', { tenant: tenant.slug, hours: 2, reason: 'Hjälp med en källa' });
    expect((await enter()).status).toBe(200);
    expect((await operator.trpc('knowledgeBases.create', { tenant: tenant.slug, name: 'Drift' })).status).toBe(200);
    expect((await operator.trpc('keys.create', { tenant: tenant.slug, name: 'x', type: 'secret' })).reason).toBe(
      'forbidden',
    );
    expect((await operator.trpc('conversations.list', { tenant: tenant.slug }, 'query')).reason).toBe('forbidden');
    const { data } = await owner.trpc('auditEvents', { tenant: tenant.slug, limit: 50 }, 'query');
    expect(JSON.stringify(data)).toMatch(/operator:usr_/);
    await owner.trpc('consent.revoke', { tenant: tenant.slug, id: (given.data as { id: string }).id });
    expect((await enter()).status).toBe(404);
  });

  test('is nobody to whom a tenant’s own people can be made, and others are refused', async () => {
    const tenant = await house.tenant();
    const owner = await signedIn(`${tenant.slug}@lindvik.example`);
    expect((await owner.trpc('operator.tenants', {}, 'query')).status).toBe(403);
    expect((await openBrowser(app).trpc('operator.tenants', {}, 'query')).status).toBe(401);
    expect((await session(operator))?.isOperator).toBe(true);
  });
});

test('a tenant is deleted after it was confirmed and the grace period has ended: every row, with a signed receipt', async () => {
  const tenant = await house.tenant();
  const other = await house.tenant();
  const base = await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } });
  const body = { type: 'text', title: 'Simhallen', text: 'Simhallen öppnar klockan 6.30.' };
  await call('POST', `/knowledge-bases/${base.json['id']}/sources`, { key: tenant.key, body });
  await house.idle();
  expect((await step(tenant.id, 'delete')).reason).toBe('invalid_body');
  expect((await step(tenant.id, 'delete', { confirmSlug: tenant.slug })).status).toBe(200);
  expect(await deleteTenant(installation, tenant.id)).toBeUndefined(); // the grace period runs
  expect((await step(tenant.id, 'keep')).status).toBe(200);
  expect((await step(tenant.id, 'resume')).status).toBe(200);
  await step(tenant.id, 'delete', { confirmSlug: tenant.slug });
  vi.useFakeTimers({ now: Date.now() + 31 * 86_400_000, toFake: ['Date'] });
  const receipt = await deleteTenant(installation, tenant.id);
  vi.useRealTimers();
  const found = (await listReceipts(installation, 'test')).find(({ id }) => id === receipt);
  expect(found).toMatchObject({
    slug: tenant.slug,
    isGenuine: true,
    counts: { knowledge_base: 1, document: 1, member: 1 },
  });
  expect((await call('GET', '/assistants', { key: tenant.key })).status).toBe(401);
  expect((await call('GET', '/assistants', { key: other.key })).status).toBe(200);
  const left = await installation.db.sqlForTenant(tenant.id, (sql) => sql.query('select 1 from audit_event limit 1'));
  expect(left.rows).toEqual([]);
  await expect(createSignInLink(installation, `${tenant.slug}@lindvik.example`)).rejects.toThrow(/member/);
});

describe('members', () => {
  test('are invited, accept once, and get what their role allows', async () => {
    const tenant = await house.tenant();
    const owner = await signedIn(`${tenant.slug}@lindvik.example`);
    const addresses = `Elin Ek <elin@${tenant.slug}.example>; olle@${tenant.slug}.example\nskräp, elin@${tenant.slug}.example`;
    const { data } = await owner.trpc('invitations.create', { tenant: tenant.slug, role: 'reviewer', addresses });
    expect((data as { state: string }[]).map(({ state }) => state)).toEqual(['invited', 'invited', 'no_address']);
    const token = tokenFor(`elin@${tenant.slug}.example`);
    const elin = openBrowser(app);
    expect((await elin.trpc('invitation.read', { token }, 'query')).data).toMatchObject({ role: 'reviewer' });
    expect((await elin.trpc('invitation.accept', { token })).data).toEqual({ to: `/t/${tenant.slug}` });
    expect((await openBrowser(app).trpc('invitation.accept', { token })).reason).toBe('link_expired');
    expect((await elin.trpc('conversations.list', { tenant: tenant.slug }, 'query')).status).toBe(200);
    expect((await elin.trpc('keys.list', { tenant: tenant.slug }, 'query')).reason).toBe('forbidden');
  });

  test('whoever may see members is told whom to ask for a right, and nobody else', async () => {
    const tenant = await house.tenant();
    const ownerEmail = `${tenant.slug}@lindvik.example`;
    const owner = await signedIn(ownerEmail);
    const asked = async (role: string) => {
      const email = `${role}@${tenant.slug}.example`;
      await owner.trpc('invitations.create', { tenant: tenant.slug, role, addresses: email });
      const browser = openBrowser(app);
      await browser.trpc('invitation.accept', { token: tokenFor(email) });
      return browser.trpc('members.owners', { tenant: tenant.slug }, 'query');
    };
    expect((await asked('auditor')).data).toEqual([ownerEmail]);
    expect((await asked('editor')).reason).toBe('forbidden');
  });

  test('withdrawn and resent invitations: the older link works no more', async () => {
    const tenant = await house.tenant();
    const owner = await signedIn(`${tenant.slug}@lindvik.example`);
    const email = `ny@${tenant.slug}.example`;
    await owner.trpc('invitations.create', { tenant: tenant.slug, role: 'editor', addresses: email });
    const first = tokenFor(email);
    const [invitation] = (await owner.trpc('invitations.list', { tenant: tenant.slug }, 'query')).data as {
      id: string;
    }[];
    await owner.trpc('invitations.resend', { tenant: tenant.slug, id: invitation?.id });
    const second = tokenFor(email);
    expect((await openBrowser(app).trpc('invitation.accept', { token: first })).reason).toBe('link_expired');
    await owner.trpc('invitations.withdraw', { tenant: tenant.slug, id: invitation?.id });
    expect((await openBrowser(app).trpc('invitation.accept', { token: second })).reason).toBe('link_expired');
  });

  test('ten thousand pasted lines are refused as a whole, in words', async () => {
    const tenant = await house.tenant();
    const owner = await signedIn(`${tenant.slug}@lindvik.example`);
    const addresses = Array.from({ length: 10_000 }, (_, at) => `elin.efternamnsson.${at}@b.example`).join('\n');
    const many = await owner.trpc('invitations.create', { tenant: tenant.slug, role: 'editor', addresses });
    expect([many.status, many.reason]).toEqual([422, 'invalid_body']);
    expect((await owner.trpc('invitations.list', { tenant: tenant.slug }, 'query')).data).toEqual([]);
  });

  test('the last owner stays, roles end at once, and nobody lifts themselves', async () => {
    const tenant = await house.tenant();
    const owner = await signedIn(`${tenant.slug}@lindvik.example`);
    const email = `admin@${tenant.slug}.example`;
    await owner.trpc('invitations.create', { tenant: tenant.slug, role: 'admin', addresses: email });
    const admin = openBrowser(app);
    await admin.trpc('invitation.accept', { token: tokenFor(email) });
    const members = (await owner.trpc('members.list', { tenant: tenant.slug, limit: 20 }, 'query')).data as {
      data: { id: string; role: string }[];
    };
    const idOf = (role: string) => members.data.find((member) => member.role === role)?.id;
    const update = (browser: Browser, id: string | undefined, changes: object) =>
      browser.trpc('members.update', { tenant: tenant.slug, id, changes });
    expect((await update(owner, idOf('owner'), { role: 'editor' })).reason).toBe('last_owner');
    expect((await update(owner, idOf('owner'), { isDisabled: true })).reason).toBe('last_owner');
    expect((await update(admin, idOf('admin'), { role: 'owner' })).reason).toBe('forbidden');
    expect((await update(admin, idOf('owner'), { role: 'editor' })).reason).toBe('forbidden');
    const before = admin.cookies.get('authjs.session-token');
    expect((await update(owner, idOf('admin'), { role: 'auditor' })).status).toBe(200);
    expect(
      (await admin.trpc('invitations.create', { tenant: tenant.slug, role: 'editor', addresses: 'x@y.example' }))
        .reason,
    ).toBe('forbidden');
    expect(admin.cookies.get('authjs.session-token')).not.toBe(before); // a new token after a change of rights
    expect((await update(owner, idOf('admin'), { isDisabled: true })).status).toBe(200);
    expect((await session(admin))?.tenants ?? []).toEqual([]);
  });

  test('roles of the tenant’s own hold what their maker may do', async () => {
    const tenant = await house.tenant();
    const owner = await signedIn(`${tenant.slug}@lindvik.example`);
    const role = { tenant: tenant.slug, name: 'Registrator', permissions: ['tenant:read', 'audit:read'] };
    const made = await owner.trpc('roles.create', role);
    expect((await owner.trpc('roles.create', role)).reason).toBe('conflict');
    const email = `reg@${tenant.slug}.example`;
    const id = (made.data as { id: string }).id;
    await owner.trpc('invitations.create', { tenant: tenant.slug, role: id, addresses: email });
    const person = openBrowser(app);
    await person.trpc('invitation.accept', { token: tokenFor(email) });
    expect((await person.trpc('auditEvents', { tenant: tenant.slug, limit: 5 }, 'query')).status).toBe(200);
    expect((await person.trpc('knowledgeBases.list', { tenant: tenant.slug, limit: 5 }, 'query')).reason).toBe(
      'forbidden',
    );
    const before = person.cookies.get('authjs.session-token');
    const list = z.array(z.object({ id: z.string(), updatedAt: z.string().nullable() }));
    const roles = list.parse((await owner.trpc('roles.list', { tenant: tenant.slug }, 'query')).data);
    const updatedAt = roles.find((each) => each.id === id)?.updatedAt;
    const more = { name: 'Registrator', permissions: [...role.permissions, 'knowledge:read'] };
    expect((await owner.trpc('roles.update', { tenant: tenant.slug, id, role: { ...more, updatedAt } })).status).toBe(
      200,
    );
    const late = await owner.trpc('roles.update', { tenant: tenant.slug, id, role: { ...more, updatedAt } });
    expect(late.reason).toBe('changed_meanwhile');
    await person.trpc('members.endSessions', { tenant: tenant.slug, id: 'mem_x' });
    expect(person.cookies.get('authjs.session-token')).not.toBe(before); // rights rose: a new token
    expect((await owner.trpc('roles.delete', { tenant: tenant.slug, id })).reason).toBe('conflict');
  });
});

describe('a logo', () => {
  const svg = (inside: string, size = 64) =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${inside}</svg>`,
    );

  test('is drawn anew: no script, no second file in it, no metadata', async () => {
    const drawn = await drawLogo(svg('<script>alert(1)</script><rect width="64" height="64" fill="#0b566b"/>'));
    expect(drawn.subarray(1, 4).toString()).toBe('PNG');
    expect(drawn.includes('script')).toBe(false);
    const png = await drawLogo(svg('<circle cx="9" cy="9" r="9"/>'));
    const polyglot = await drawLogo(Buffer.concat([png, Buffer.from('<html><script>alert(1)</script></html>')]));
    expect(polyglot.includes('script')).toBe(false);
  });

  test.each([
    ['a page', new TextEncoder().encode('<html><body>hej</body></html>')],
    ['nothing', new Uint8Array()],
    ['a picture of 20,000 pixels', svg('<rect/>', 20_000)],
    ['more than a megabyte', new Uint8Array(1_000_001)],
  ])('that is %s is refused in words', async (_, bytes) => {
    await expect(drawLogo(bytes)).rejects.toMatchObject({ code: 'invalid_body' });
  });
});

test('two forms that change the same field: the later one is refused, different fields are merged', async () => {
  const tenant = await house.tenant();
  const owner = await signedIn(`${tenant.slug}@lindvik.example`);
  const before = { name: 'Lindviks kommun', accent: '#0b566b' };
  const save = (change: object) => owner.trpc('tenant.update', { tenant: tenant.slug, ...change, before });
  expect((await save({ name: 'Lindvik' })).status).toBe(200);
  expect((await save({ accent: '#123456' })).status).toBe(200);
  expect((await save({ name: 'Linnvik' })).reason).toBe('changed_meanwhile');
});
