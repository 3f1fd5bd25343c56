import { expect, type Page, test } from '@playwright/test';
import { municipalCategories, municipalMessages } from '../../../packages/core/test/classify-set.ts';
import { expectAccessible } from './accessible.ts';
import { call } from './installation.ts';
import { found, ownOrganisation } from './own-organisation.ts';

const { run, owner, slug } = ownOrganisation('sorteby');
const root = `/t/${slug}/work`;
/** E-mails under the number that they were registered by. */
const mails = municipalMessages.slice(0, 200).map((mail, at) => ({ ...mail, number: `2026-${1001 + at}` }));
const inbox = Buffer.from(
  ['Diarienummer;Meddelande', ...mails.map(({ number, text }) => `${number};"${text.replaceAll('"', '""')}"`)].join(
    '\r\n',
  ),
);

test.describe.configure({ mode: 'serial' });

let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  page = await found(browser, { name: `Sorteby ${run}`, slug, owner }, problems);
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const heading = () => page.locator('.sorting-case h3');
/** Puts the text that is shown where the registrar of these e-mails has put it: a category keeps its key. */
async function decide(): Promise<void> {
  const number = await heading().innerText();
  const category = mails.find((mail) => mail.number === number)?.category;
  await page.keyboard.press(String(1 + municipalCategories.categories.findIndex(({ id }) => id === category)));
  await expect(heading().filter({ hasText: number })).toHaveCount(0);
}
const standing = () => page.getByText(/^(200\stexter har fått ett förslag|Alla 200\stexter är bestämda)\./).innerText();
/** How many proposals were changed, as the page says it. */
const changed = async (): Promise<number> => Number(/varav\s(\d+)\sändrad/.exec(await standing())?.[1] ?? 0);

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
  const definition = { purpose: 'Fördela inkomna mejl.', notFor: '', ...municipalCategories };
  await call(page, 'categorySets.create', { tenant: slug, name: 'Inkomna mejl', unit: null, definition });
  await page.goto(`${root}/categories`);
  await page.getByRole('link', { name: 'Inkomna mejl' }).click();
  await page.getByRole('link', { name: 'Sortera med den här' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'inkorg.csv', mimeType: 'text/csv', buffer: inbox });
  await page.getByRole('button', { name: 'Starta' }).click();
  await expect(page.getByText('200 texter har fått ett förslag. Ingen är bestämd än.')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('Förslag, inte beslut.')).toBeVisible();
  await expect(page.locator('.sorting-text mark')).toBeVisible();
});

test('a registrar goes through them by keyboard, and corrects 20', async () => {
  test.slow();
  await expect(heading()).toHaveText('2026-1001');
  for (let decided = 0; decided < 24; decided += 1) await decide();
  await expect(page.locator('.sorting-figure')).toHaveText(/\d+\s%.+2\d\s(undanhållna|bestämda)/, { timeout: 30_000 });
  while ((await changed()) < 20) await decide();

  const last = await heading().innerText();
  await page.keyboard.press('Enter');
  await expect(heading()).not.toHaveText(last);
  await page.keyboard.press('u');
  await expect(heading()).toHaveText(last);
  await page.keyboard.press('k');
  await page.keyboard.press('j');
});

test('what is sure is accepted at once, and the figures have risen', async () => {
  test.slow();
  const sure = page.getByRole('button', { name: /^Godta \d+\ssäkra förslag på sidan/ });
  await expect(async () => {
    if (await sure.isVisible()) await sure.click();
    else await decide();
    expect(await standing()).toMatch(/^Alla 200\stexter är bestämda\./);
  }).toPass({ intervals: [0], timeout: 90_000 });
  const rose = /Andelen rätt har gått från (\d+)\s% till (\d+)\s%, med 200\sbestämda texter/;
  const figures = page.locator('.sorting-figure');
  await expect(figures).toHaveText(rose, { timeout: 60_000 });
  const [, before, after] = rose.exec(await figures.innerText()) ?? [];
  expect(Number(after)).toBeGreaterThan(Number(before));
  await expect(page.getByRole('table', { name: 'Per kategori' })).toContainText('Gator och trafik');
  await expect(page.getByRole('table', { name: 'Förväxlingar' })).toBeVisible();
  await expectAccessible(page, 'texts that are sorted');
  await page.getByLabel('Visa', { exact: true }).selectOption('decided');
  await expect(page.getByText('Bestämd:').first()).toBeVisible();
  await page.goto(`${root}/categories`);
  await expect(page.getByText('200 bestämda texter')).toBeVisible();
  await expectAccessible(page, 'sets of categories');
});
