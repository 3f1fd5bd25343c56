import '@radrum/db/testing';
import { addOperator, createSignInLink, isReading, newId, type Permission, permissions } from '@radrum/core';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { router } from '../src/console/router.ts';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';
import { logoCalls, openWhileSuspended, procedures, routes } from './who-may.ts';

const house = openInstallation(inject('appUrl'));
const { app, call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});

type Browser = ReturnType<typeof openBrowser>;
type Tenant = Awaited<ReturnType<typeof house.tenant>>;
const signedIn = async (email: string): Promise<Browser> => {
  const browser = openBrowser(app);
  await browser.follow(await createSignInLink(installation, email));
  return browser;
};
const emailOf = (tenant: Tenant) => `${tenant.slug}@lindvik.example`;

let ours: Tenant;
let theirs: Tenant;
let suspended: Tenant;
const browsers: Record<
  'anonymous' | 'owner' | 'stale' | 'otherOwner' | 'suspendedOwner' | 'revoked' | 'operator',
  Browser
> = {
  anonymous: openBrowser(app),
  owner: openBrowser(app),
  stale: openBrowser(app),
  otherOwner: openBrowser(app),
  suspendedOwner: openBrowser(app),
  revoked: openBrowser(app),
  operator: openBrowser(app),
};
const keys = { publishable: '', expired: '', revoked: '', garbage: 'rs_0123456789abcdef_garbage' };

async function furnish(tenant: Tenant): Promise<Tenant> {
  const assistant = { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] };
  await call('POST', '/assistants', { key: tenant.key, body: assistant });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  return tenant;
}
const makeKey = async (body: object): Promise<{ id: string; key: string }> => {
  const { json } = await call('POST', '/keys', { key: ours.key, body: { name: 'matris', ...body } });
  return z.object({ id: z.string(), key: z.string() }).parse(json);
};

beforeAll(async () => {
  [ours, theirs, suspended] = [
    await furnish(await house.tenant()),
    await house.tenant(),
    await furnish(await house.tenant()),
  ];
  browsers.owner = await signedIn(emailOf(ours));
  browsers.otherOwner = await signedIn(emailOf(theirs));
  browsers.suspendedOwner = await signedIn(emailOf(suspended));
  browsers.revoked = await signedIn(emailOf(ours));
  await browsers.revoked.visit('/api/auth/signout', { method: 'POST' });
  const operatorEmail = `drift-${newId('user')}@radrum.example`;
  await addOperator(installation, operatorEmail, newId('user'));
  browsers.operator = await signedIn(operatorEmail);
  await browsers.operator.trpc('operator.changeTenant', { id: suspended.id, step: 'suspend', reason: 'Matris' });
  browsers.stale = await openStale();
  keys.publishable = (await makeKey({ type: 'publishable' })).key;
  keys.expired = (await makeKey({ type: 'secret', expiresAt: new Date(Date.now() + 1_500).toISOString() })).key;
  const revoked = await makeKey({ type: 'secret' });
  keys.revoked = revoked.key;
  await call('DELETE', `/keys/${revoked.id}`, { key: ours.key });
  await new Promise((resolve) => setTimeout(resolve, 1_600));
});

/** Somebody who may do everything, but proved who they are six minutes ago. */
async function openStale(): Promise<Browser> {
  const email = `stale@${ours.slug}.example`;
  const browser = await invited(email, 'owner');
  await installation.db.forSignIn(async (tx) => {
    const { id } = await tx.user.findUniqueOrThrow({ where: { email } });
    const authenticatedAt = new Date(Date.now() - 6 * 60_000);
    await tx.session.updateMany({ where: { userId: id }, data: { authenticatedAt } });
  });
  await addOperator(installation, email, newId('user'));
  return browser;
}

/** Invites somebody into our tenant; their browser after they have come. */
async function invited(email: string, role: string): Promise<Browser> {
  await browsers.owner.trpc('invitations.create', { tenant: ours.slug, role, addresses: email });
  const mail = house.mails.findLast(({ to }) => to === email);
  const token = new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '').searchParams.get('token');
  const browser = openBrowser(app);
  expect((await browser.trpc('invitation.accept', { token })).status).toBe(200);
  return browser;
}

/** A member whose role has every permission but one. */
const almost = new Map<Permission, Promise<Browser>>();
function memberWithout(permission: Permission): Promise<Browser> {
  const known = almost.get(permission);
  if (known) return known;
  const made = (async () => {
    const role = { name: `Utan ${permission}`, permissions: permissions.filter((one) => one !== permission) };
    const { data } = await browsers.owner.trpc('roles.create', { tenant: ours.slug, ...role });
    const { id } = z.object({ id: z.string() }).parse(data);
    return invited(`${permission.replace(':', '-')}@${ours.slug}.example`, id);
  })();
  almost.set(permission, made);
  return made;
}

/** Every call of the console with its kind. */
const known = new Map(
  Object.entries<{ _def: { type: string } }>(router._def.procedures as never).map(([name, one]) => [
    name,
    one._def.type,
  ]),
);

describe('the console', () => {
  test('has no call that the table does not name, and the table names no other', () => {
    expect(Object.keys(procedures).toSorted()).toEqual([...known.keys()].toSorted());
  });

  test.each(Object.entries(procedures))('%s', async (name, { may, input }) => {
    const kind = known.get(name) === 'query' ? 'query' : 'mutation';
    const as = async (browser: Browser, tenant: string) => {
      const { status, reason } = await browser.trpc(name, { tenant, ...input }, kind);
      return reason === undefined || !['unauthenticated', 'forbidden', 'tenant_suspended', 'not_found'].includes(reason)
        ? `let in (${status < 500 ? 'answered' : status})`
        : reason;
    };
    const isIn = expect.stringMatching(/^(let in \(answered\)|not_found)$/); // what they ask for need not be there
    const answers = {
      anonymous: await as(browsers.anonymous, ours.slug),
      revoked: await as(browsers.revoked, ours.slug),
      otherOwner: await as(browsers.otherOwner, ours.slug),
      owner: name === 'account.revokeOtherSessions' ? 'let in (answered)' : await as(browsers.owner, ours.slug),
      suspendedOwner: await as(browsers.suspendedOwner, suspended.slug),
    };
    if (may === 'anybody' || may === 'signed-in') {
      const first = may === 'anybody' ? isIn : 'unauthenticated';
      // a wrong link or passkey is refused in the same words as a missing sign-in
      const open = name === 'signIn.passkey' || name === 'account.addPasskey' ? expect.any(String) : isIn;
      expect(answers).toEqual({
        anonymous: may === 'anybody' ? open : first,
        revoked: may === 'anybody' ? open : first,
        otherOwner: open,
        owner: open,
        suspendedOwner: open,
      });
    } else if (may === 'operator') {
      expect(answers).toEqual({
        anonymous: 'unauthenticated',
        revoked: 'unauthenticated',
        otherOwner: 'forbidden',
        owner: 'forbidden',
        suspendedOwner: 'forbidden',
      });
      expect(await as(browsers.operator, ours.slug)).toEqual(isIn);
    } else {
      expect(answers).toEqual({
        anonymous: 'unauthenticated',
        revoked: 'unauthenticated',
        otherOwner: 'not_found',
        owner: isIn,
        suspendedOwner: isReading(may) ? isIn : 'tenant_suspended',
      });
      expect(await as(await memberWithout(may), ours.slug)).toBe('forbidden');
      expect(await as(browsers.operator, theirs.slug)).toBe('not_found'); // no consent was given there
    }
  });
});

describe('a sign-in of more than five minutes ago', () => {
  test.each(Object.entries(procedures).filter(([, { may }]) => may !== 'anybody'))(
    'at %s',
    async (name, { input, wantsFreshSignIn }) => {
      const kind = known.get(name) === 'query' ? 'query' : 'mutation';
      const { reason } = await browsers.stale.trpc(name, { tenant: ours.slug, ...input }, kind);
      if (wantsFreshSignIn) expect(reason).toBe('step_up_required');
      else expect(reason).not.toBe('step_up_required');
    },
  );
});

describe('the logo', () => {
  test.each(Object.entries(logoCalls))('%s', async (method, may) => {
    const as = async (browser: Browser, slug = ours.slug) => {
      const body = method === 'PUT' ? { body: 'no picture' } : {};
      const answer = await browser.visit(`/api/logo/${slug}`, { method, ...body });
      const { code } = z
        .object({ code: z.string() })
        .catch({ code: 'let in' })
        .parse(await answer.json().catch(() => ({})));
      return code === 'invalid_body' ? 'let in' : code; // what is no picture gets that far
    };
    const isIn = expect.stringMatching(/^(let in|not_found)$/);
    expect(await as(browsers.anonymous)).toBe('unauthenticated');
    expect(await as(browsers.revoked)).toBe('unauthenticated');
    expect(await as(browsers.otherOwner)).toBe('not_found');
    expect(await as(browsers.owner)).toEqual(isIn);
    expect(await as(await memberWithout(may))).toBe('forbidden');
    expect(await as(browsers.suspendedOwner, suspended.slug)).toEqual(isReading(may) ? isIn : 'tenant_suspended');
  });
});

/** Each question of a publishable key comes from somebody else: visitors are counted. */
let visitors = 0;

describe('the HTTP API', () => {
  test('has no call that the table does not name, and the table names no other', async () => {
    const described = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse((await call('GET', '/openapi.json')).json);
    const calls = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(calls.toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  test.each(Object.entries(routes))('%s', async (name, may) => {
    const [method = '', path = ''] = name.split(' ');
    const as = async (key: string | undefined, id = 'x') => {
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
      const headers = { 'x-forwarded-for': `10.1.${visitors++ >> 8}.${visitors & 255}` };
      const { status, json } = await call(method, path.replace('{id}', id), { ...(key && { key }), ...body, headers });
      return status === 401 || status === 403 ? json['code'] : status < 500 ? 'let in' : status;
    };
    /** The same with a session, as a page of ours sends it. */
    const asSession = async (browser: Browser, headers: Record<string, string> = {}) => {
      const own = { 'radrum-tenant': ours.slug, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
      const answer = await browser.visit(`/api/v1${path.replace('{id}', 'x')}`, {
        method,
        headers: { ...own, ...headers },
        ...body,
      });
      const { code } = z
        .object({ code: z.string() })
        .catch({ code: '' })
        .parse(await answer.json().catch(() => ({})));
      if (code === 'not_found' && browser === browsers.otherOwner) return code;
      if (code === 'step_up_required') return 'let in'; // the right was looked at first
      return answer.status === 401 || answer.status === 403 ? code : answer.status < 500 ? 'let in' : answer.status;
    };
    for (const key of [undefined, keys.garbage, keys.expired, keys.revoked])
      expect([key, await as(key)]).toEqual([key, 'unauthenticated']);
    if (may === 'operator') {
      for (const key of [ours.key, keys.publishable, suspended.key]) expect(await as(key)).toBe('forbidden');
      expect(await as(house.platformKey)).toBe('let in');
      return;
    }
    expect(await asSession(browsers.owner)).toBe('let in');
    expect(await asSession(browsers.revoked)).toBe('unauthenticated');
    expect(await asSession(browsers.otherOwner)).toBe('not_found');
    expect(await asSession(await memberWithout(may))).toBe('forbidden');
    expect(await asSession(browsers.owner, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(
      'origin_not_allowed',
    );
    expect(await as(house.platformKey)).toBe('forbidden');
    expect(await as(keys.publishable)).toBe(may === 'messages' ? 'let in' : 'forbidden');
    const without = await makeKey({ type: 'secret', scopes: permissions.filter((one) => one !== may) });
    expect(await as(without.key)).toBe('forbidden');
    const only = await makeKey({ type: 'secret', scopes: [may] });
    expect(await as(only.key)).toBe('let in');
    expect(await as(suspended.key)).toBe(
      isReading(may) || openWhileSuspended.has(name) ? 'let in' : 'tenant_suspended',
    );
    if (!path.includes('{id}')) return;
    const { id } = await makeKey({ type: 'publishable' }); // something of ours, whatever it is
    const asOther = await call(method, path.replace('{id}', id), {
      key: theirs.key,
      ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
    });
    expect(asOther.status).toBe(404);
  });
});
