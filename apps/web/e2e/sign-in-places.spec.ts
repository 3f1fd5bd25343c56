import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { asOperator, call, linkInMailTo, radrum } from './installation.ts';
import { mailedSignIn } from './sign-in.ts';

/** A run may meet what an earlier one left behind: this one has a person and two organisations of its own. */
const run = Date.now().toString(36);
const owner = `per.${run}@norrby.example`;
const slug = `norrby-${run}`;
const name = `Norrby ${run}`;
const otherSlug = `sunnana-${run}`;
const otherName = `Sunnanå ${run}`;

test.describe.configure({ mode: 'serial' });

let page: Page;
let tenantId = '';
const problems: string[] = [];

/** Somebody's browser of their own. */
async function openBrowser(browser: Browser, address: string): Promise<Page> {
  const opened = await (await browser.newContext()).newPage();
  opened.on('pageerror', (error) => problems.push(error.message));
  await opened.goto(address);
  return opened;
}

test.beforeAll(async ({ browser }) => {
  const { tenants } = await asOperator();
  tenantId = (await tenants.create({ name, slug, ownerEmail: owner })).id;
  await tenants.create({ name: otherName, slug: otherSlug, ownerEmail: owner });
  page = await openBrowser(browser, await mailedSignIn(owner));
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('a member of two organisations chooses one, and switches with the keyboard', async () => {
  await expect(page.getByRole('heading', { name: 'Vilken organisation gäller det?' })).toBeVisible();
  await expectAccessible(page, 'which organisation');
  await page.getByRole('link', { name }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${slug}$`));

  await page.goto(`/t/${slug}/assistants`);
  const switcher = page.getByRole('navigation', { name: 'Byt organisation' });
  const button = switcher.locator('summary');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(switcher.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
  await expect(switcher.getByRole('link', { name: otherName })).not.toHaveAttribute('aria-current');
  await expectAccessible(page, 'the organisations that one may enter');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(switcher.getByRole('link', { name })).toBeHidden();

  await page.keyboard.press('Enter');
  await switcher.getByRole('link', { name: otherName }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/t/${otherSlug}$`));
  await expect(switcher.getByRole('link', { name: otherName })).toBeHidden();

  await page.goto(`/t/${otherSlug}/assistants`);
  await page.setViewportSize({ width: 320, height: 720 });
  await switcher.locator('summary').click();
  await expectAccessible(page, 'the same on a narrow screen');
  await switcher.getByRole('link', { name }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${slug}$`));
  await page.setViewportSize({ width: 1280, height: 860 });
});

test('the account is reached from every organisation', async () => {
  await page.getByText(owner).first().click();
  await page.getByRole('link', { name: 'Ditt konto' }).first().click();
  await expect(page.getByRole('heading', { name: 'Ditt konto' })).toBeVisible();
});

test('an invitation is read before it is accepted, and accepted once', async ({ browser }) => {
  const invited = `elin.${run}@norrby.example`;
  await call(page, 'invitations.create', { tenant: slug, addresses: invited, role: 'editor' });
  const link = await linkInMailTo(invited);
  const guest = await openBrowser(browser, link);
  await expect(guest.getByRole('heading', { name: `Du är inbjuden till ${name}` })).toBeVisible();
  await expect(guest.getByText('Redaktör')).toBeVisible();
  await expectAccessible(guest, 'invitation');
  await guest.getByRole('button', { name: 'Tacka ja' }).click();
  await expect(guest).toHaveURL(new RegExp(`/t/${slug}$`));
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'Inbjudan gäller inte längre' })).toBeVisible();
  await expectAccessible(guest, 'an invitation that was used');
  await guest.context().close();
});

test('whoever is signed out while writing keeps what they wrote, and can copy it', async ({ browser }) => {
  const writer = await openBrowser(browser, await mailedSignIn(owner));
  await writer.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await writer.goto(`/t/${slug}/settings/contact`);
  await writer.getByLabel('Telefon', { exact: true }).fill('0400-12 34 00');
  await writer.getByLabel('E-post', { exact: true }).fill('kontakt@norrby.example');
  await writer.context().clearCookies();
  await writer.getByRole('button', { name: 'Spara inställningarna' }).click();
  const asked = writer.getByRole('dialog', { name: 'Vill du logga in igen?' });
  await expect(asked).toBeVisible();
  await expect(asked.getByRole('link', { name: 'Logga in i ny flik' })).toHaveAttribute('href', /settings%2Fcontact/);
  await expectAccessible(writer, 'signed out while writing');
  await asked.getByRole('button', { name: 'Kopiera det jag skrev' }).click();
  await expect(asked.getByRole('button', { name: 'Kopierat' })).toBeVisible();
  const copied = await writer.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('Telefon\n0400-12 34 00\n\nE-post\nkontakt@norrby.example');
  await asked.getByRole('button', { name: 'Stanna på sidan' }).click();
  await expect(writer.getByLabel('Telefon', { exact: true })).toHaveValue('0400-12 34 00');
  await writer.context().close();
});

test('a domain is confirmed by whoever reads its mail', async ({ browser }) => {
  const address = `it@${run}.example`;
  await call(page, 'domains.add', { tenant: slug, proofEmail: address });
  const link = await linkInMailTo(address);
  const reader = await openBrowser(browser, link);
  await expectAccessible(reader, 'domain');
  await reader.getByRole('button', { name: 'Bekräfta domänen' }).click();
  await expect(reader.getByRole('heading', { name: 'Domänen är bekräftad' })).toBeFocused();
  await expect(reader.getByText(`${run}.example`)).toBeVisible();
  await expect(reader.getByText(name)).toBeVisible();
  await reader.goto(link);
  await reader.getByRole('button', { name: 'Bekräfta domänen' }).click();
  await expect(reader.getByRole('heading', { name: 'Länken gäller inte längre' })).toBeVisible();
  await reader.context().close();
});

test('a suspended organisation says so on every page, and an operator is seen to be one', async ({ browser }) => {
  const link = /http\S+/.exec(await radrum('operator', `drift.${run}@radrum.example`))?.[0] ?? '';
  const operator = await openBrowser(browser, link);
  await call(operator, 'operator.changeTenant', { id: tenantId, step: 'suspend', reason: 'Avtalet har löpt ut.' });
  for (const path of ['', '/knowledge', '/assistants']) {
    await page.goto(`/t/${slug}${path}`);
    await expect(page.getByText('Organisationen är avstängd.')).toBeVisible();
    await expect(page.getByText('Skäl: Avtalet har löpt ut.')).toBeVisible();
  }
  await expectAccessible(page, 'a suspended organisation');
  await call(operator, 'operator.changeTenant', { id: tenantId, step: 'resume' });
  await page.reload();
  await expect(page.getByText('Organisationen är avstängd.')).toHaveCount(0);

  await operator.goto(`/t/${slug}`);
  await expect(operator.getByRole('heading', { name: 'Det finns inget på den här adressen' })).toBeVisible();
  await call(page, 'consent.give', { tenant: slug, hours: 1, reason: 'Felsökning' });
  await operator.goto(`/t/${slug}`);
  await expect(operator.getByText(/^Du är här som drift till /)).toBeVisible();
  await operator.goto(`/t/${slug}/assistants`);
  await expect(operator.getByText(/^Du är här som drift till /)).toBeVisible();
  await expect(operator.getByRole('navigation', { name: 'Byt organisation' })).toBeVisible();
  await expectAccessible(operator, 'an operator with consent');
  await operator.context().close();
});
