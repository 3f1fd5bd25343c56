import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Fault, openHostileProvider } from './hostile-provider.ts';
import { openInstallation } from './installation.ts';

const provider = await openHostileProvider();
const house = openInstallation(inject('appUrl'), { allowHosts: [provider.host] });
const { app, installation } = house;
afterAll(async () => {
  await house.close();
  await provider.close();
});

let connection = '';
/** Of an organisation where groups decide no role. */
let withoutRoles = '';
let ownerEmail = '';
async function connect(more: object): Promise<{ id: string; email: string }> {
  const tenant = await house.tenant();
  const email = `${tenant.slug}@lindvik.example`;
  const owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, email));
  const { data } = await owner.trpc('connections.create', {
    tenant: tenant.slug,
    name: 'Prov',
    issuer: provider.issuer,
    clientId: provider.client_id,
    clientSecret: provider.client_secret,
    ...more,
  });
  return { ...z.object({ id: z.string() }).parse(data), email };
}
beforeAll(async () => {
  ({ id: connection, email: ownerEmail } = await connect({ roleMap: [{ value: 'redaktion', role: 'editor' }] }));
  ({ id: withoutRoles } = await connect({ defaultRole: 'staff' }));
});

/** Where a sign-in ends while the provider has a fault. */
async function signIn(fault: Fault, browser = openBrowser(app), through = connection): Promise<string> {
  provider.fails(fault);
  const at = await browser.startSignIn(through);
  return new URL(at, provider.issuer).host === provider.host ? browser.follow(at) : at;
}
const meOf = async (browser: ReturnType<typeof openBrowser>) =>
  z
    .object({ saysWhen: z.boolean(), tenants: z.array(z.object({ role: z.string() })) })
    .parse((await browser.trpc('me', undefined, 'query')).data);
const without = (claims: object, name: string) =>
  Object.fromEntries(Object.entries(claims).filter(([each]) => each !== name));
const later = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('a provider', () => {
  test('that is honest signs in, also after it has changed its keys', async () => {
    expect(await signIn({})).toBe('/');
    await provider.rotateKeys();
    await new Promise((resolve) => setTimeout(resolve, 1_100)); // keys are not fetched more often than once a second
    expect(await signIn({})).toBe('/');
  });

  test.each<[what: string, fault: Fault, reason: string]>([
    ['signs with a key that is not its own', { isForged: true }, 'provider_not_trusted'],
    ['does not sign at all', { isUnsigned: true }, 'provider_not_trusted'],
    [
      'says that it is another',
      { claims: (all) => ({ ...all, iss: 'https://login.lindvik.example' }) },
      'provider_not_trusted',
    ],
    ['speaks to another client', { claims: (all) => ({ ...all, aud: 'another' }) }, 'provider_not_trusted'],
    ['repeats an older answer', { claims: (all) => ({ ...all, nonce: 'older' }) }, 'provider_not_trusted'],
    ['lives an hour back', { claims: (all) => ({ ...all, iat: later(-3_600), exp: later(-3_000) }) }, 'provider_clock'],
    [
      'lives an hour ahead',
      { claims: (all) => ({ ...all, iat: later(3_600), nbf: later(3_600), exp: later(7_200) }) },
      'provider_clock',
    ],
    ['names nobody', { claims: (all) => without(all, 'sub') }, 'provider_not_trusted'],
    ['leaves the address out', { claims: (all) => ({ ...without(all, 'email'), sub: 'ny' }) }, 'no_email'],
    [
      'has not verified the address',
      { claims: (all) => ({ ...all, sub: 'ny', email: 'ny@lindvik.example', email_verified: false }) },
      'email_not_verified',
    ],
    ['fails', { tokenStatus: 500 }, 'provider_not_trusted'],
    [
      'sends a role as a number',
      { claims: (all) => ({ ...all, sub: 'tal', email: 'tal@lindvik.example', groups: 7 }) },
      'no_role',
    ],
  ])('that %s lets nobody in', async (_, fault, reason) => {
    expect(await signIn(fault)).toMatch(new RegExp(`error=(${reason}|failed)$`));
  });

  test('that keeps the groups elsewhere, as Entra ID does for people who are in very many, neither gives nor takes a role', async () => {
    const browser = openBrowser(app);
    const source = { _claim_sources: { src1: { endpoint: 'https://graph.lindvik.example/groups' } } };
    const elsewhere = (all: object) => ({ ...without(all, 'groups'), _claim_names: { groups: 'src1' }, ...source });
    expect(await signIn({}, browser)).toBe('/');
    expect(await signIn({ claims: elsewhere })).toContain('error=roles_elsewhere');
    expect(await meOf(browser)).toMatchObject({ tenants: [{ role: 'editor' }] }); // the older session goes on
    // another claim that stands elsewhere is of no interest
    expect(await signIn({ claims: (all) => ({ ...all, _claim_names: { address: 'src1' }, ...source }) })).toBe('/');
  });

  test('that keeps the groups elsewhere lets in whose role was given by hand, with that role', async () => {
    const [browser, owner] = [openBrowser(app), { sub: 'chef', email: ownerEmail }];
    expect(await signIn({ claims: (all) => ({ ...all, ...owner, groups: [] }) }, browser)).toBe('/');
    const elsewhere = { _claim_names: { groups: 'src1' } };
    expect(await signIn({ claims: (all) => ({ ...without(all, 'groups'), ...owner, ...elsewhere }) }, browser)).toBe(
      '/',
    );
    expect(await meOf(browser)).toMatchObject({ tenants: [{ role: 'owner' }] });
  });

  test('that keeps the groups elsewhere lets people in where no role depends on them', async () => {
    const browser = openBrowser(app);
    const elsewhere = (all: object) => ({ ...without(all, 'groups'), _claim_names: { groups: 'src1' } });
    expect(await signIn({ claims: elsewhere }, browser, withoutRoles)).toBe('/');
    expect(await meOf(browser)).toMatchObject({ tenants: [{ role: 'staff' }] });
  });

  test.each([
    ['milliseconds', Date.now()],
    ['a time that is to come', later(3_600)],
    ['more than any time', 1e300],
  ])('that says %s for when the person signed in has not said it', async (_, at) => {
    const browser = openBrowser(app);
    expect(await signIn({ claims: (all) => ({ ...all, auth_time: at }) }, browser)).toBe('/');
    expect(await meOf(browser)).toMatchObject({ saysWhen: false });
    expect((await browser.trpc('account.passkeyCreation', undefined)).reason).toBe('step_up_required');
  });

  test('that does not say when the person signed in is never taken as fresh; one that does is', async () => {
    const browser = openBrowser(app);
    const addPasskey = async () => (await browser.trpc('account.passkeyCreation', undefined)).reason;
    await signIn({}, browser);
    expect(await meOf(browser)).toMatchObject({ saysWhen: false });
    expect(await addPasskey()).toBe('step_up_required');
    await signIn({ claims: (all) => ({ ...all, auth_time: later(-600) }) }, browser);
    expect(await meOf(browser)).toMatchObject({ saysWhen: true });
    expect(await addPasskey()).toBe('step_up_required');
    await signIn({ claims: (all) => ({ ...all, auth_time: later(-2) }) }, browser);
    expect(await addPasskey()).toBeUndefined();
  });

  test.each([
    ['behind', -25],
    ['ahead', 25],
  ])('whose clock is 25 seconds %s signs in', async (_, off) => {
    const claims = (all: object) => ({ ...all, iat: later(off), nbf: later(off), exp: later(off + 20) });
    expect(await signIn({ claims })).toBe('/');
  });

  test('that does not answer in time counts as unreachable', { timeout: 60_000 }, async () => {
    expect(await signIn({ delayMs: 9_000 })).toContain('error=provider_unreachable');
  });
});
