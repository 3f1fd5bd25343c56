import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { linkInMailTo, mailsTo, radrum } from './installation.ts';
import { signInLink } from './sign-in.ts';

/** A run may meet what an earlier one left behind: this one has a person and an organisation of its own. */
const run = Date.now().toString(36);
const owner = `maj.${run}@kullen.example`;
const slug = `kullen-${run}`;

test.describe.configure({ mode: 'serial' });

let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  await radrum('tenant', 'Kullens kommun', slug, owner);
  const context = await browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  // a device with a fingerprint reader whose owner always says yes
  const device = await context.newCDPSession(page);
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
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

/** Gives an address, as far as the ways in. */
async function giveAddress(email: string): Promise<void> {
  await page.getByLabel('E-post i tjänsten').fill(email);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(page.getByRole('heading', { name: 'Hur vill du logga in?' })).toBeFocused();
}

test('nobody is told whether an address has an account', async () => {
  await page.clock.install();
  await page.goto('/sign-in?error=no_role');
  await expect(page.getByRole('alert').getByText('Du har ingen roll i Rådrum.')).toBeVisible();
  await expectAccessible(page, 'sign-in with an error');

  await page.getByLabel('E-post i tjänsten').fill('ingen');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(page.getByLabel('E-post i tjänsten')).toBeFocused();
  await expect(page.getByText('Skriv hela adressen')).toBeVisible();
  await expectAccessible(page, 'sign-in with half an address');

  await giveAddress('ingen@lindvik.example');
  await expect(page.getByText('Du har ingen roll i Rådrum.')).toHaveCount(0);
  // drawn in the browser, by another library than on the server
  await expect(page.getByRole('button', { name: 'Skicka en länk' }).locator('svg')).toBeVisible();
  await expectAccessible(page, 'ways to sign in');
  await page.getByRole('button', { name: 'Skicka en länk' }).click();
  await expect(page.getByRole('heading', { name: 'Kolla din e-post' })).toBeFocused();
  await expect(page.getByText('Om ingen@lindvik.example får logga in här')).toBeVisible();
  await expectAccessible(page, 'a link was sent');

  await expect(page.getByRole('button', { name: 'Skicka en ny länk' })).toHaveCount(0);
  await page.clock.fastForward(30_000);
  await page.getByRole('button', { name: 'Skicka en ny länk' }).click();
  await expect(page.getByText('En ny länk är skickad.')).toBeVisible();
  expect(await mailsTo('ingen@lindvik.example')).toEqual([]);
});

test('whoever is quicker than the page’s script loses nothing, and no address is written into a log', async ({
  browser,
}) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.route('**/entry/**', (route) => route.abort());
  await visitor.goto('/sign-in?to=/account');
  await visitor.getByLabel('E-post i tjänsten').fill('ingen@lindvik.example');
  await visitor.unroute('**/entry/**');
  await visitor.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(visitor.getByRole('heading', { name: 'Hur vill du logga in?' })).toBeVisible();
  await expect(visitor.getByText('ingen@lindvik.example')).toBeVisible();
  await expect(visitor.getByRole('button', { name: 'Skicka en länk' })).toBeVisible();
  expect(visitor.url()).not.toContain('@');
  await visitor.context().close();
});

test('a link by mail signs in when a person presses the button, and leads to where they wanted to go', async () => {
  await page.goto(`/sign-in?to=/t/${slug}/assistants`);
  await giveAddress(owner);
  await page.getByRole('button', { name: 'Skicka en länk' }).click();
  await expect(page.getByText(`Om ${owner} får logga in här`)).toBeVisible();
  const link = await linkInMailTo(owner);
  expect(link).toContain('/sign-in/open?');

  // a mail scanner opens the link and follows nothing
  await page.request.get(link);
  await page.goto(link);
  await expect(page.getByText(`Du loggar in som ${owner}.`)).toBeVisible();
  await expectAccessible(page, 'a link from a mail');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${slug}/assistants$`));

  await page.goto(link);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByText('Länken gäller inte längre.')).toBeVisible();
});

test('a passkey is added, and signs in', async () => {
  await page.goto(await signInLink(owner));
  await page.goto('/account');
  await expect(page.getByText('Den här webbläsaren')).toBeVisible();
  await page.getByLabel('Namn').fill('Arbetsdatorn');
  await page.getByRole('button', { name: 'Lägg till en passkey' }).click();
  await expect(page.getByText('Din passkey är tillagd.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Passkeys' })).toContainText('Arbetsdatorn');
  await expectAccessible(page, 'account');

  await page.getByLabel('Namn').fill('En gång till');
  await page.getByRole('button', { name: 'Lägg till en passkey' }).click();
  await expect(page.getByText('Enheten har redan en passkey')).toBeVisible();

  await page.goto('/?choose=1');
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto('/sign-in?to=/account');
  await page.getByRole('button', { name: 'Logga in med passkey' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText('Så loggade du in: Med passkey')).toBeVisible();
});

test('other browsers are signed out from here', async ({ browser }) => {
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto(await signInLink(owner));
  await page.reload();
  await page.getByRole('button', { name: 'Avsluta alla andra' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vill du avsluta alla andra inloggningar?' });
  await dialog.getByRole('button', { name: 'Avsluta alla andra' }).click();
  await expect(page.getByText('Du är inte inloggad någon annanstans.')).toBeVisible();
  await elsewhere.goto(`/t/${slug}`);
  await expect(elsewhere).toHaveURL(new RegExp(`/sign-in\\?error=SessionRequired&to=%2Ft%2F${slug}$`));
  await other.close();
});

test('what needs a fresh sign-in asks for it, keeps what was typed, and goes on by itself', async () => {
  const stale = {
    message: 'Sign in once more.',
    code: -32003,
    data: { code: 'FORBIDDEN', httpStatus: 403, reason: 'step_up_required', problems: [], requestId: 'req_1' },
  };
  let calls = 0;
  await page.route('**/api/trpc/account.removePasskey*', (route) =>
    calls++ < 2 ? route.fulfill({ status: 403, json: [{ error: stale }] }) : route.continue(),
  );
  await page.getByLabel('Namn').fill('Telefonen');
  const remove = async () => {
    await page.getByRole('button', { name: 'Ta bort Arbetsdatorn' }).click();
    await page.getByRole('button', { name: 'Ta bort passkeyn' }).click();
    const asked = page.getByRole('dialog', { name: 'Bekräfta att det är du' });
    await expect(asked.getByRole('button', { name: 'Avbryt' })).toBeFocused();
    return asked;
  };
  const question = await remove();
  await expect(question.getByRole('button', { name: 'Bekräfta med passkey' })).toBeVisible();
  await expect(question.getByRole('link', { name: 'Bekräfta på ett annat sätt' })).toHaveAttribute(
    'href',
    '/sign-in?again=1&to=%2Faccount',
  );
  await expectAccessible(page, 'the question who one is');
  await question.getByRole('button', { name: 'Avbryt' }).click();
  await expect(page.getByText('Du behöver först bekräfta att det är du.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();

  await (await remove()).getByRole('button', { name: 'Bekräfta med passkey' }).click();
  await expect(page.getByText('Du har ingen passkey än.')).toBeVisible();
  await expect(page.getByLabel('Namn')).toHaveValue('Telefonen');
  await page.unroute('**/api/trpc/account.removePasskey*');
});

test('whoever confirms by mail comes back to where they were', async () => {
  await page.goto('/sign-in?again=1&to=/account');
  await expect(page.getByRole('heading', { name: 'Bekräfta att det är du' })).toBeVisible();
  await expect(page.getByText('Du har inte lagt till någon i ditt konto.')).toBeVisible();
  await expectAccessible(page, 'sign-in once more');
  const before = (await mailsTo(owner)).length;
  await page.getByRole('button', { name: 'Skicka en länk' }).click();
  await expect.poll(async () => (await mailsTo(owner)).length).toBe(before + 1);
  await page.goto(await linkInMailTo(owner));
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText('Så loggade du in: Med en länk i mejl')).toBeVisible();
});
