import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';
import { openProvider } from './oidc-provider.ts';

const provider = await openProvider();
const house = openInstallation(inject('appUrl'), { allowHosts: [provider.host] });
const { app, installation } = house;
afterAll(async () => {
  await house.close();
  await provider.close();
});

/** A tenant whose owner is signed in with a link, and which has a connection. */
async function openTenant() {
  const tenant = await house.tenant();
  const owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
  return { ...tenant, owner, ownerEmail: `${tenant.slug}@lindvik.example` };
}
type Tenant = Awaited<ReturnType<typeof openTenant>>;

async function connect(tenant: Tenant, fields: object = {}): Promise<string> {
  const made = await tenant.owner.trpc('connections.create', {
    tenant: tenant.slug,
    name: 'Entra',
    issuer: provider.issuer,
    clientId: provider.client_id,
    clientSecret: provider.client_secret,
    roleMap: [{ value: 'redaktion', role: 'editor' }],
    ...fields,
  });
  expect(made.status).toBe(200);
  return (made.data as { id: string }).id; // the router says so
}
const actions = async (tenant: Tenant): Promise<string[]> =>
  installation.db.forTenant(tenant.id, async (tx) =>
    (await tx.auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action),
  );
const tenantsOf = async (browser: ReturnType<typeof openBrowser>) => {
  const { data } = await browser.trpc('me', undefined, 'query');
  return (data as { tenants: { slug: string; role: string; lock?: string }[] } | null)?.tenants ?? []; // as above
};

/** Signs somebody in at a connection; where the browser ends. */
async function signIn(connection: string, browser = openBrowser(app), to = '/'): Promise<string> {
  return browser.follow(await browser.startSignIn(connection, to));
}
const person = (sub: string, more: object = {}) => ({
  sub,
  email: `${sub}@lindvik.example`,
  email_verified: true,
  name: 'Elin Ek',
  groups: ['redaktion'],
  ...more,
});

describe('a connection', () => {
  let tenant: Tenant;
  let connection: string;
  beforeAll(async () => {
    tenant = await openTenant();
    connection = await connect(tenant);
  });

  test('lets in whom a line of its role map fits, with that role, in this tenant alone', async () => {
    const browser = openBrowser(app);
    provider.signsIn(person('elin'));
    expect(await signIn(connection, browser, `/t/${tenant.slug}`)).toBe(`/t/${tenant.slug}`);
    expect(await tenantsOf(browser)).toMatchObject([{ slug: tenant.slug, role: 'editor' }]);
    expect(await actions(tenant)).toContain('member.added');
  });

  test('refuses whom no line fits, and says why', async () => {
    provider.signsIn(person('gast', { groups: ['annat'] }));
    expect(await signIn(connection)).toBe('/sign-in?error=no_role');
  });

  test('takes the role from who has lost the group, at the next sign-in, with every session', async () => {
    const browser = openBrowser(app);
    provider.signsIn(person('olle'));
    await signIn(connection, browser);
    expect(await tenantsOf(browser)).toHaveLength(1);
    provider.signsIn(person('olle', { groups: [] }));
    expect(await signIn(connection)).toBe('/sign-in?error=no_role');
    expect(await tenantsOf(browser)).toEqual([]); // the older session opens nothing more
    provider.signsIn(person('olle'));
    expect(await signIn(connection, browser)).toBe('/');
    expect(await tenantsOf(browser)).toHaveLength(1);
  });

  test('asks the address to be verified, and wants one at all', async () => {
    provider.signsIn(person('ny', { email_verified: false }));
    expect(await signIn(connection)).toBe('/sign-in?error=email_not_verified');
    provider.signsIn({ sub: 'utan', groups: ['redaktion'] });
    expect(await signIn(connection)).toBe('/sign-in?error=no_email');
  });

  test('does not let a second person in by a first one’s address', async () => {
    provider.signsIn(person('anna'));
    expect(await signIn(connection)).toBe('/');
    provider.signsIn(person('anna-2', { email: 'anna@lindvik.example' }));
    expect(await signIn(connection)).toBe('/sign-in?error=other_identity');
  });

  test('never demotes the last owner', async () => {
    provider.signsIn(person('chef', { email: tenant.ownerEmail }));
    const browser = openBrowser(app);
    expect(await signIn(connection, browser)).toBe('/');
    expect(await tenantsOf(browser)).toMatchObject([{ role: 'owner' }]);
    expect(await actions(tenant)).toContain('member.last_owner_kept');
  });

  test('that the person breaks off, that is replayed or that belongs to another browser signs nobody in', async () => {
    provider.cancels();
    expect(await signIn(connection)).toBe('/sign-in?error=provider_declined');
    provider.signsIn(person('elin'));
    const browser = openBrowser(app);
    let at = await browser.startSignIn(connection);
    while (!at.includes('/api/auth/callback/')) {
      const response = await browser.visit(at);
      at = new URL(response.headers.get('location') ?? '', at).href;
    }
    expect(await openBrowser(app).follow(at)).toBe('/sign-in?error=attempt_expired');
    const tampered = new URL(at);
    tampered.searchParams.set('code', 'x'.repeat(43));
    const copy = openBrowser(app);
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect(await copy.follow(tampered.href)).toMatch(/^\/sign-in\?error=/);
    expect(await browser.follow(at)).toBe('/');
    expect(await browser.follow(at)).toMatch(/^\/sign-in\?error=/);
  });
});

describe('two tenants at one provider', () => {
  let ours: Tenant;
  let theirs: Tenant;
  beforeAll(async () => {
    ours = await openTenant();
    theirs = await openTenant();
  });

  test('the same subject is two people', async () => {
    const here = await connect(ours);
    const there = await connect(theirs);
    provider.signsIn(person('delad'));
    const browser = openBrowser(app);
    await signIn(here, browser);
    expect((await tenantsOf(browser)).map(({ slug }) => slug)).toEqual([ours.slug]);
    provider.signsIn(person('delad', { email: 'annan@lindvik.example' }));
    await signIn(there, browser);
    expect((await tenantsOf(browser)).map(({ slug }) => slug)).toEqual([theirs.slug]);
  });

  test('the answer for one connection is worth nothing at the address of another', async () => {
    const here = await connect(ours);
    const there = await connect(theirs, { roleMap: [{ value: 'redaktion', role: 'owner' }] });
    provider.signsIn(person('vilse'));
    const browser = openBrowser(app);
    let at = await browser.startSignIn(here);
    while (!at.includes('/api/auth/callback/'))
      at = new URL((await browser.visit(at)).headers.get('location') ?? '', at).href;
    expect(await browser.follow(at.replace(here, there))).toMatch(/^\/sign-in\?error=/);
    expect(await tenantsOf(browser)).toEqual([]);
  });

  test('a provider that claims the address of another tenant’s owner opens nothing there', async () => {
    const hostile = await connect(theirs, { roleMap: [{ value: 'redaktion', role: 'owner' }] });
    provider.signsIn(person('elak', { email: ours.ownerEmail }));
    const browser = openBrowser(app);
    expect(await signIn(hostile, browser)).toBe('/');
    expect((await tenantsOf(browser)).map(({ slug }) => slug)).toEqual([theirs.slug]);
    expect((await browser.trpc('tenant.get', { tenant: ours.slug }, 'query')).status).toBe(404);
    // nor does a passkey that is made in such a session
    expect((await browser.trpc('account.sessions', undefined, 'query')).data).toHaveLength(1);
  });
});

describe('a tenant that wants its connection only', () => {
  let tenant: Tenant;
  let connection: string;
  beforeAll(async () => {
    tenant = await openTenant();
    connection = await connect(tenant, { roleMap: [{ value: 'chefer', role: 'owner' }] });
  });
  const settings = async (requiredConnectionId: string | null) => {
    const before = (await tenant.owner.trpc('signInSettings.get', { tenant: tenant.slug }, 'query')).data;
    return save(requiredConnectionId, before);
  };
  const save = (requiredConnectionId: string | null, before: unknown) =>
    tenant.owner.trpc('signInSettings.update', {
      tenant: tenant.slug,
      sessionIdleMinutes: 60,
      sessionMaxHours: 8,
      requiredConnectionId,
      before,
    });

  test('does not lose what another tab saved meanwhile', async () => {
    const opened = (await tenant.owner.trpc('signInSettings.get', { tenant: tenant.slug }, 'query')).data;
    expect((await save(null, opened)).status).toBe(200);
    expect((await save(null, opened)).reason).toBe('changed_meanwhile');
  });

  test('must have tested it', async () => {
    expect((await settings(connection)).reason).toBe('conflict');
    provider.signsIn(person('prov', { groups: ['chefer', 'alla'] }));
    expect((await tenant.owner.trpc('connections.startTest', { tenant: tenant.slug, id: connection })).status).toBe(
      200,
    );
    expect(await signIn(connection, tenant.owner)).toBe(`/t/${tenant.slug}/settings/sign-in?tested=${connection}`);
    const { data } = await tenant.owner.trpc('connections.list', { tenant: tenant.slug }, 'query');
    expect(data).toMatchObject([{ lastTest: { ok: true, roleValues: ['chefer', 'alla'], role: 'owner' } }]);
    expect(JSON.stringify(data)).not.toContain(provider.client_secret);
    expect(await tenantsOf(tenant.owner)).toHaveLength(1); // the owner is who they were
    expect((await settings(connection)).status).toBe(200);
  });

  test('locks the sessions that were made another way, and opens to the connection', async () => {
    expect(await tenantsOf(tenant.owner)).toMatchObject([{ lock: 'other_sign_in_required' }]);
    expect((await tenant.owner.trpc('tenant.get', { tenant: tenant.slug }, 'query')).reason).toBe(
      'other_sign_in_required',
    );
    const browser = openBrowser(app);
    provider.signsIn(person('prov', { groups: ['chefer'] }));
    await signIn(connection, browser);
    expect((await browser.trpc('tenant.get', { tenant: tenant.slug }, 'query')).status).toBe(200);
  });
});

describe('a provider that is not well', () => {
  test('down, elsewhere or private: a clear reason, and the attempt stands in the log', async () => {
    const tenant = await openTenant();
    const down = await connect(tenant, { issuer: `http://${provider.host}/nowhere` });
    const browser = openBrowser(app);
    expect(await browser.startSignIn(down)).toMatch(
      /\/sign-in\?error=(provider_unreachable|provider_not_trusted|failed)$/,
    );
    expect(await actions(tenant)).toContain('sign_in.failed');
    const private_ = await tenant.owner.trpc('connections.create', {
      tenant: tenant.slug,
      name: 'x',
      issuer: 'http://10.0.0.1',
      clientId: 'x',
      clientSecret: 'x',
    });
    expect([private_.status, private_.reason]).toEqual([422, 'address_not_allowed']);
  });

  test('a secret that is wrong is the provider’s refusal', async () => {
    const tenant = await openTenant();
    const wrong = await connect(tenant, { clientSecret: 'not-the-secret' });
    provider.signsIn(person('elin'));
    expect(await signIn(wrong)).toMatch(/^\/sign-in\?error=provider_/);
  });
});

describe('sign-in settings', () => {
  test('want a fresh sign-in and the right, and two tabs do not overwrite each other', async () => {
    const tenant = await openTenant();
    const id = await connect(tenant);
    const [known] = (await tenant.owner.trpc('connections.list', { tenant: tenant.slug }, 'query')).data as {
      updatedAt: string;
    }[];
    const change = (name: string) =>
      tenant.owner.trpc('connections.update', {
        tenant: tenant.slug,
        id,
        changes: { name, updatedAt: known?.updatedAt },
      });
    expect((await change('Den ena fliken')).status).toBe(200);
    expect((await change('Den andra fliken')).reason).toBe('changed_meanwhile');
    await installation.db.forSignIn((tx) =>
      tx.session.updateMany({ data: { authenticatedAt: new Date(Date.now() - 6 * 60_000) } }),
    );
    await new Promise((resolve) => setTimeout(resolve, 4_200)); // a session is read again after four seconds
    expect((await tenant.owner.trpc('connections.delete', { tenant: tenant.slug, id })).reason).toBe(
      'step_up_required',
    );
  });
});
