import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { inbox, inboxFile } from './inbox.ts';
import { call, radrum } from './installation.ts';
import { openBrowser, ownOrganisation } from './own-organisation.ts';
import { signInLink } from './sign-in.ts';

const { run, owner, slug } = ownOrganisation('sorteby');
const root = `/t/${slug}/work`;
const mails = inbox(200);

test.describe.configure({ mode: 'serial' });

let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  await radrum('tenant', `Sorteby ${run}`, slug, owner);
  page = await openBrowser(browser, await signInLink(owner), problems);
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const heading = () => page.locator('.sorting-case h3');
/** The key of a category, and what is chosen now. */
const choices = () => page.locator('.sorting-choices');

test('categories come from the commons, and one that decides about a person is refused in words', async () => {
  await call(page, 'commons.adopt', { tenant: slug, id: 'seed_kategorier_synpunkter' });
  await page.goto(`${root}/categories`);
  await page.getByRole('link', { name: 'Synpunkter och felanmälan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Synpunkter och felanmälan' })).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till en kategori' }).click();
  await page.getByLabel('Kategorins namn').last().fill('Avslag');
  await page.getByRole('button', { name: 'Spara kategorierna' }).click();
  await expect(page.getByText('”Avslag” är ett beslut om någon.')).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort kategorin Avslag' }).click();
  await page.getByRole('button', { name: 'Spara kategorierna' }).click();
  await expect(page.getByText('Kategorierna är sparade.')).toBeVisible();
});

test('200 e-mails out of a file get a proposal each', async () => {
  test.slow();
  await page.getByRole('link', { name: 'Sortera med den här' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'inkorg.csv', mimeType: 'text/csv', buffer: inboxFile(mails) });
  await page.getByRole('button', { name: 'Starta' }).click();
  await expect(page.getByText('200 texter har fått ett förslag. Ingen är bestämd än.')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('Förslag, inte beslut.')).toBeVisible();
  await expect(page.locator('.sorting-text mark')).toBeVisible();
});

test('a registrar goes through them by keyboard, and corrects', async () => {
  test.slow();
  await expect(heading()).toHaveText(mails[0]?.subject ?? '');
  const keys = new Map<string, string>();
  for (const choice of await choices().locator('li:has(kbd)').all())
    keys.set(
      (await choice.locator('button > span').first().innerText()).trim(),
      await choice.locator('kbd').innerText(),
    );
  for (const { subject, category } of mails.slice(0, 24)) {
    await expect(heading()).toHaveText(subject);
    await page.keyboard.press(keys.get(category) ?? 'Enter');
    await expect(heading()).not.toHaveText(subject);
  }
  await expect(page.getByText(/176\såterstår/)).toBeVisible();

  const last = mails[23]?.subject ?? '';
  await page.keyboard.press('u');
  await expect(heading()).toHaveText(last);
  await page.keyboard.press('Enter');
  await expect(heading()).not.toHaveText(last);
  await page.keyboard.press('k');
  await page.keyboard.press('j');
});

test('it learns, and shows how good the proposals are', async () => {
  test.slow();
  await expect(page.getByRole('heading', { name: 'Förväxlingar' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('table', { name: 'Per kategori' })).toContainText('Belysning');
  await expect(page.getByRole('table', { name: 'Förväxlingar' })).toBeVisible();
  await expectAccessible(page, 'texts that are sorted');
  await page.getByLabel('Visa', { exact: true }).selectOption('decided');
  await expect(page.getByText('Bestämd:').first()).toBeVisible();
  await page.goto(`${root}/categories`);
  await expect(page.getByText('24 bestämda texter')).toBeVisible();
  await expectAccessible(page, 'sets of categories');
});
