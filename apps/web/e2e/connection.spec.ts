import { type Browser, expect, type Page, test } from '@playwright/test';
import { openProvider } from '../../server/test/oidc-provider.ts';
import { expectAccessible } from './accessible.ts';
import { call, linkInMailTo, mailsTo, radrum } from './installation.ts';
import { modelPort } from './ports.ts';
import { signInLink } from './sign-in.ts';

/** An organisation whose people sign in with their own provider, a real one on this machine. */
const run = Date.now().toString(36);
const domain = `vasby-${run}.example`;
const owner = `karin@${domain}`;
const slug = `vasby-${run}`;
const host = `http://localhost:${process.env['E2E_PORT']}`;

test.describe.configure({ mode: 'serial' });

let page: Page;
let provider: Awaited<ReturnType<typeof openProvider>>;
let connection = '';
const problems: string[] = [];
const person = (name: string, groups: string[]) => ({
  sub: name,
  email: `${name}@${domain}`,
  email_verified: true,
  name: name === 'elin' ? 'Elin Ek' : 'Karin Karlsson',
  groups,
});

async function newPage(browser: Browser): Promise<Page> {
  const opened = await (await browser.newContext()).newPage();
  opened.on('pageerror', (error) => problems.push(error.message));
  return opened;
}
/** Signs in as the sign-in page offers it to an address of the organisation. */
async function signIn(at: Page, email: string): Promise<void> {
  await at.goto('/sign-in');
  await at.getByLabel('E-post i tjänsten').fill(email);
  await at.getByRole('button', { name: 'Fortsätt' }).click();
  await at.getByRole('button', { name: /Väsby inloggning/ }).click();
}

test.beforeAll(async ({ browser }) => {
  provider = await openProvider(host, modelPort);
  await radrum('tenant', 'Väsby by', slug, owner);
  page = await newPage(browser);
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(await signInLink(owner));
});
test.afterAll(async () => {
  await page.context().close();
  await provider.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('an owner proves the domain and adds the connection', async () => {
  await call(page, 'domains.add', { tenant: slug, proofEmail: owner });
  await page.goto(await linkInMailTo(owner));
  await page.getByRole('button', { name: /Bekräfta/ }).click();
  await expect(page.getByText(domain).first()).toBeVisible();
  const made = await call(page, 'connections.create', {
    tenant: slug,
    name: 'Väsby inloggning',
    issuer: provider.issuer,
    clientId: provider.client_id,
    clientSecret: provider.client_secret,
    roleMap: [
      { value: 'redaktion', role: 'editor' },
      { value: 'chefer', role: 'owner' },
    ],
  });
  connection = /con_[0-9a-z]+/.exec(made)?.[0] ?? '';
  await page.goto(`/t/${slug}/settings/sign-in`);
  await expect(page.getByText('Väsby inloggning').first()).toBeVisible();
  await expectAccessible(page, 'sign-in settings');
});

test('an invited editor signs in with the provider, and gets the role that her group gives', async ({ browser }) => {
  await call(page, 'invitations.create', { tenant: slug, role: 'staff', addresses: `elin@${domain}` });
  const elin = await newPage(browser);
  provider.signsIn(person('elin', ['redaktion']));
  await signIn(elin, `elin@${domain}`);
  await expect(elin).toHaveURL(new RegExp(`/t/${slug}`));
  await elin.goto(`/t/${slug}/knowledge`);
  await expect(elin.getByRole('button', { name: 'Skapa en kunskapsbas' }).first()).toBeVisible(); // an editor may
  await elin.context().close();
  await page.goto(`/t/${slug}/settings/members`);
  await expect(page.getByRole('row', { name: /Elin Ek/ })).toContainText('Redaktör');
  await expect(page.getByText('Ingen inbjudan väntar på svar.')).toBeVisible();
  await expectAccessible(page, 'members');
});

test('a service that did not say when somebody signed in is asked again, and says it', async ({ browser }) => {
  const elin = await newPage(browser);
  provider.signsIn(person('elin', ['redaktion']));
  await signIn(elin, `elin@${domain}`);
  await expect(elin).toHaveURL(new RegExp(`/t/${slug}`));
  const confirm = '/sign-in?again=1&to=/account';
  await elin.goto(confirm);
  const silent = elin.getByText('Organisationens inloggning sa inte när du loggade in.');
  await expect(silent).toBeVisible();
  await expectAccessible(elin, 'a time that was not said');
  await elin.getByRole('button', { name: /Väsby inloggning/ }).click();
  await expect(elin).toHaveURL(`${host}/account`);
  await elin.goto(confirm);
  await expect(elin.getByRole('button', { name: /Väsby inloggning/ })).toBeVisible();
  await expect(silent).toHaveCount(0);
  await elin.context().close();
});

test('who has lost the group is out at the next sign-in, with every session', async ({ browser }) => {
  const elin = await newPage(browser);
  provider.signsIn(person('elin', ['redaktion']));
  await signIn(elin, `elin@${domain}`);
  await expect(elin).toHaveURL(new RegExp(`/t/${slug}`));
  const later = await newPage(browser);
  provider.signsIn(person('elin', ['annat']));
  await signIn(later, `elin@${domain}`);
  await expect(later).toHaveURL(/error=no_role/);
  await expect(later.getByText('Du har ingen roll i Rådrum.')).toBeVisible();
  await elin.goto(`/t/${slug}/knowledge`);
  await expect(elin.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(elin.getByRole('link', { name: 'Kunskap' })).toHaveCount(0); // the organisation is not hers any more
  await elin.context().close();
  await later.context().close();
});

test('an owner breaks the glass with a passkey when the provider is down, and every owner is told', async () => {
  await page.goto('/account');
  await page.getByLabel('Namn').fill('Reservnyckeln');
  await page.getByRole('button', { name: 'Lägg till en passkey' }).click();
  await expect(page.getByText('Din passkey är tillagd.')).toBeVisible();
  // the connection is tested, as the settings page does it, and required
  provider.signsIn(person('karin', ['chefer']));
  await call(page, 'connections.startTest', { tenant: slug, id: connection });
  const started = await page.request.post(`/api/auth/signin/${connection}`, {
    headers: { origin: host, 'x-auth-return-redirect': '1' },
    form: { callbackUrl: `/t/${slug}/settings/sign-in` },
  });
  await page.goto(/"url":"([^"]+)"/.exec(await started.text())?.[1] ?? '');
  await expect(page).toHaveURL(new RegExp(`/settings/sign-in\\?tested=${connection}`));
  await expect(page.getByText('chefer').first()).toBeVisible(); // what the provider sent
  await expectAccessible(page, 'a tested connection');
  const atFirst = { sessionIdleMinutes: 120, sessionMaxHours: 12, requiredConnectionId: null };
  const required = { ...atFirst, requiredConnectionId: connection };
  await call(page, 'signInSettings.update', { tenant: slug, ...required, before: atFirst });
  await page.goto(`/t/${slug}/assistants`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Assistenter'); // this session was made another way
  await provider.close();
  const before = (await mailsTo(owner)).length;
  await page.goto(`/sign-in?to=/t/${slug}/assistants`);
  await page.getByRole('button', { name: 'Logga in med passkey' }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${slug}/assistants`));
  await expect.poll(async () => (await mailsTo(owner)).length).toBeGreaterThan(before);
  expect((await mailsTo(owner)).at(-1)).toContain('utan er inloggningstjänst');
  await call(page, 'signInSettings.update', { tenant: slug, ...atFirst, before: required });
});

test('an auditor finds who opened a conversation', async ({ browser }) => {
  const base = await call(page, 'knowledgeBases.create', { tenant: slug, name: 'Webb' });
  const assistant = { name: 'Fråga Väsby', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] };
  expect(base).toContain('kb_');
  await call(page, 'assistants.create', { tenant: slug, ...assistant });
  const tried = await call(page, 'assistants.tryOut', { tenant: slug, id: 'fraga', text: 'Hej' });
  const conversation = /conv_[0-9a-z]+/.exec(tried)?.[0] ?? '';
  await page.goto(`/t/${slug}/conversations/${conversation}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const auditor = `revisor@${domain}`;
  await call(page, 'invitations.create', { tenant: slug, role: 'auditor', addresses: auditor });
  const reader = await newPage(browser);
  await reader.goto(await linkInMailTo(auditor));
  await expectAccessible(reader, 'an invitation');
  await reader.getByRole('button', { name: 'Tacka ja' }).click();
  await expect(reader).toHaveURL(new RegExp(`/t/${slug}$`));
  await reader.goto(`/t/${slug}/conversations/${conversation}`);
  await expect(reader.getByText(/roll/i).first()).toBeVisible(); // conversations are not the auditor's
  await reader.goto(`/t/${slug}/log?action=conversation`);
  await expect(reader.getByRole('row').filter({ hasText: conversation })).toContainText(owner);
  await expectAccessible(reader, 'the log');
  await reader.context().close();
});
