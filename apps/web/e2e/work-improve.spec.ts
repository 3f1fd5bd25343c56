import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { found, letIn, ownOrganisation } from './own-organisation.ts';
import { downloadedParts, wordText } from './work-files.ts';

const { run, owner, colleague, slug } = ownOrganisation('klarby');
const decision = `Med anledning av vad som anförts beviljas sökanden 12 400 kronor enligt 7 § lagen (2018:222) om bostadsanpassningsbidrag.

Beloppet skall utbetalas så snart beslutet vunnit laga kraft.

Vederbörande kan överklaga inom tre veckor.`;

test.describe.configure({ mode: 'serial' });

/** The communicator's. */
let page: Page;
const problems: string[] = [];
test.beforeAll(async ({ browser }) => {
  const ownersPage = await found(browser, { name: `Klarby ${run}`, slug, owner }, problems);
  page = await letIn(browser, ownersPage, { slug, email: colleague, role: 'editor' }, problems);
  await ownersPage.context().close();
  page.setDefaultTimeout(15_000);
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const currentPlace = () => page.locator('[aria-current="true"]').getByRole('button');

test('a communicator meets what is hard to read in a decision, and is told that no model was there', async () => {
  test.slow();
  await page.goto(`/t/${slug}/work/new/improve`, { waitUntil: 'networkidle' });
  await page.getByLabel('Text', { exact: true }).fill(decision);
  await page.getByLabel('Namn på arbetet').fill('Beslut om bidrag');
  await page.getByRole('button', { name: 'Starta' }).click();
  await expect(page.getByText('Gjord utan språkmodell.').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Så läses texten' })).toContainText('Måste stå kvar');
  await expect(page.getByText('Ställe 1 av 3')).toBeVisible();
  await expectAccessible(page, 'a text with proposals');
});

test('the keyboard accepts, rejects, undoes and moves', async () => {
  await currentPlace().focus();
  await page.keyboard.press('a');
  await expect(page.getByText('Ställe 2 av 3')).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'Avvisad 2 av 3' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: '2 av 3', exact: true })).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Godtagen 1 av 3' })).toBeFocused();
});

test('one’s own wording that loses a fact is told before it is used', async () => {
  await page.keyboard.press('e');
  const own = page.getByLabel('Din formulering');
  await expect(own).toBeFocused();
  await own.fill('Du får bidrag till bostadsanpassning.');
  await page.getByRole('button', { name: 'Använd min text' }).click();
  await expect(page.getByText('Står inte kvar:').first()).toContainText('12400');
  await own.fill('Du får 12 400 kronor enligt 7 § lagen (2018:222) om bostadsanpassningsbidrag.');
  await page.getByRole('button', { name: 'Använd min text' }).click();
  await expect(page.getByRole('button', { name: 'Din text 1 av 3' })).toBeVisible();
});

test('what is accepted is saved, and is what the Word document says', async () => {
  await page.getByRole('button', { name: /^Godta (alla|det)/ }).click();
  await expect(page.getByText('Du har gått igenom alla förslag.')).toBeVisible();
  await expect(page.getByText('Sparat', { exact: true })).toBeVisible();
  const parts = await downloadedParts(page, () => page.getByRole('button', { name: 'Word (DOCX)' }).click());
  const text = wordText(parts);
  expect(text).toContain('Du får 12 400 kronor enligt 7 § lagen (2018:222) om bostadsanpassningsbidrag.');
  expect(text).toContain('Beloppet ska ');
  expect(text).not.toMatch(/Med anledning av|skall/);

  await page.reload();
  await expect(page.getByRole('button', { name: 'Din text 1 av 3' })).toBeVisible();
});

test('two tabs do not overwrite each other', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await other.getByRole('button', { name: 'Godtagen 2 av 3' }).focus();
  await other.keyboard.press('r');
  await expect(other.getByRole('button', { name: 'Avvisad 2 av 3' })).toBeVisible();
  await expect(other.getByText('Sparat', { exact: true })).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Godtagen 3 av 3' }).focus();
  await page.keyboard.press('r');
  await expect(page.getByText('Arbetet ändrades någon annanstans.')).toBeVisible();
  await page.getByRole('button', { name: 'Visa det senaste' }).click();
  await expect(page.getByRole('button', { name: 'Avvisad 2 av 3' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Godtagen 3 av 3' })).toBeVisible();
});
