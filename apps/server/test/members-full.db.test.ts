import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { givePlan } from './give-plan.ts';
import { openInstallation } from './installation.ts';
import { openProvider } from './oidc-provider.ts';

const provider = await openProvider();
const house = openInstallation(inject('appUrl'), { allowHosts: [provider.host] });
const { app, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
  await provider.close();
});

const signIn = async (connection: string, sub: string, groups = ['redaktion']) => {
  provider.signsIn({ sub, email: `${sub}@lindvik.example`, email_verified: true, name: 'Elin Ek', groups });
  const browser = openBrowser(app);
  return browser.follow(await browser.startSignIn(connection, '/'));
};

describe('a plan whose places are all taken', () => {
  let slug: string;
  let tenantId: string;
  let owner: ReturnType<typeof openBrowser>;
  let connection: string;
  const full = '/sign-in?error=members_full&places=10';
  beforeAll(async () => {
    const tenant = await house.tenant();
    slug = tenant.slug;
    tenantId = tenant.id;
    await givePlan(installation, tenantId, 'trial');
    owner = openBrowser(app);
    await owner.follow(await createSignInLink(installation, `${slug}@lindvik.example`));
    const made = await owner.trpc('connections.create', {
      tenant: slug,
      name: 'Entra',
      issuer: provider.issuer,
      clientId: provider.client_id,
      clientSecret: provider.client_secret,
      roleMap: [
        { value: 'redaktion', role: 'editor' },
        { value: 'chefer', role: 'owner' },
      ],
    });
    connection = (made.data as { id: string }).id;
    // an owner, six who are invited and two who have come: one place is left
    const addresses = Array.from({ length: 6 }, (_, at) => `bjuden${at}-${slug}@lindvik.example`).join('\n');
    expect((await owner.trpc('invitations.create', { tenant: slug, addresses, role: 'staff' })).status).toBe(200);
    for (const sub of ['elin', 'olle']) expect(await signIn(connection, `${sub}-${slug}`)).toBe('/');
  });

  test('lets in one for the last of them, and says to the next how many there are', async () => {
    expect(await signIn(connection, `anna-${slug}`)).toBe('/');
    expect(await signIn(connection, `bo-${slug}`)).toBe(full);
  });

  test('tells its owners, once a day, who could not come in', async () => {
    expect(await signIn(connection, `cilla-${slug}`)).toBe(full);
    const told = house.mails.filter(({ subject }) => subject.startsWith('Alla platser för medlemmar'));
    expect(told.map(({ to }) => to)).toEqual([`${slug}@lindvik.example`]);
    expect(told[0]?.text).toContain(`bo-${slug}@lindvik.example`);
    expect(told[0]?.text).toContain('plats för 10 medlemmar');
  });

  test('sends no invitation anew that has run out and lost its place, and one that still has it', async () => {
    const listed = async () =>
      (await owner.trpc('invitations.list', { tenant: slug }, 'query')).data as { id: string }[];
    const [one, other] = await listed();
    const runOut = (expiresAt: Date) =>
      installation.db.forTenant(tenantId, (tx) =>
        tx.invitation.update({ where: { tenantId_id: { tenantId, id: one?.id ?? '' } }, data: { expiresAt } }),
      );
    await runOut(new Date(0));
    const addresses = `ny-${slug}@lindvik.example`;
    expect((await owner.trpc('invitations.create', { tenant: slug, addresses, role: 'staff' })).status).toBe(200);
    const resend = async (id = '') => (await owner.trpc('invitations.resend', { tenant: slug, id })).reason;
    expect(await resend(one?.id)).toBe('plan_limit');
    expect(await resend(other?.id)).toBeUndefined();
    const withdraw = async () => owner.trpc('invitations.withdraw', { tenant: slug, id: (await listed())[0]?.id });
    await withdraw();
    // of two who invite at once for the last place one does
    const both = ['a', 'b'].map((name) => ({ tenant: slug, addresses: `${name}-${addresses}`, role: 'staff' }));
    const reasons = await Promise.all(
      both.map(async (asked) => (await owner.trpc('invitations.create', asked)).reason),
    );
    expect(new Set(reasons)).toEqual(new Set(['plan_limit', undefined]));
    await withdraw();
    expect(await resend(one?.id)).toBeUndefined();
  });

  test('lets in everybody who is a member, or was and comes back, and who is invited', async () => {
    expect(await signIn(connection, `elin-${slug}`)).toBe('/');
    expect(await signIn(connection, `olle-${slug}`, [])).toBe('/sign-in?error=no_role');
    expect(await signIn(connection, `nykomling-${slug}`)).toBe('/'); // the place that became free
    expect(await signIn(connection, `olle-${slug}`)).toBe('/');
    expect(await signIn(connection, `bjuden0-${slug}`)).toBe('/');
    // also where the plan has become too small for those that there are
    expect(await signIn(connection, slug, ['chefer'])).toBe('/');
    expect(await signIn(connection, `dan-${slug}`)).toBe(full);
  });
});
