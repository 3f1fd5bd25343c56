import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openDocx } from '../../../packages/knowledge/src/files/open-docx.ts';
import { expectAccessible } from './accessible.ts';
import { mailsTo } from './installation.ts';
import { investigation } from './investigation.ts';
import { openBrowser } from './own-organisation.ts';
import { plainPdf } from './plain-pdf.ts';
import { signInLink } from './sign-in.ts';

const root = '/t/lindvik/work';
const run = Date.now().toString(36);
const citizen = `kim.${run}@medborgare.example`;
const report = investigation(300, { scanned: [30, 33] });

test.describe.configure({ mode: 'serial' });

let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  page = await openBrowser(browser, await signInLink('agare@lindvik.example'), problems);
  await page.setViewportSize({ width: 360, height: 740 });
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const sheet = () => page.getByRole('complementary', { name: /^Sida/ });

test('a case officer summarises 300 pages on a telephone and checks three references', async () => {
  test.slow();
  await page.goto(`${root}/new/summarise`, { waitUntil: 'networkidle' });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'utredning.pdf', mimeType: 'application/pdf', buffer: plainPdf(report) });
  await page.getByLabel('Namn på arbetet').fill(`Utredning ${run}`);
  await page.getByRole('button', { name: 'Starta' }).click();
  await expect(page.getByText(/(\d+) av \1 hänvisningar stämmer med sidan/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Bygger på \d+ av 300 sidor/)).toBeVisible();
  await expect(page.getByText('Inskannade sidor som inte kunde läsas: 30–33.')).toBeVisible();

  const references = page.getByRole('button', { name: /^Visa s\. \d+:/ });
  for (const place of [0, 3, 6]) {
    const reference = references.nth(place);
    const number = Number((await reference.textContent())?.replace('s. ', ''));
    await reference.focus();
    await page.keyboard.press('Enter');
    await expect(sheet().getByRole('heading', { name: `Sida ${number}` })).toBeVisible();
    await expect(sheet()).toBeFocused();
    await expect(sheet().locator('mark').first()).toBeInViewport();
    const point = await reference.locator('xpath=ancestor::li').locator('p').first().innerText();
    expect(await sheet().locator('mark').allInnerTexts()).toEqual([point]);
    // as the file was made, and not only as the page says
    expect(report[number - 1]?.join(' ')).toContain(point);
    await page.keyboard.press('Escape');
    await expect(sheet()).toHaveCount(0);
    await expect(reference).toBeFocused();
  }
});

test('arrows lead from reference to reference, and the screen suits everyone', async () => {
  await page
    .getByRole('button', { name: /^Visa s\. \d+:/ })
    .first()
    .click();
  await expect(page.getByText(/^Hänvisning 1 av/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Hänvisning 2 av/)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/^Hänvisning (\d+) av \1$/)).toBeVisible();
  await expectAccessible(page, 'a summary with its page');
  await page.keyboard.press('Escape');
});

test('what was edited is kept, saved, compared and taken away', async () => {
  await page.getByRole('button', { name: 'Redigera' }).click();
  const text = page.getByRole('textbox', { name: 'Texten' });
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Till nämnden: ');
  // it waits in the tab until it is saved
  await expect.poll(() => page.evaluate(() => Object.values(sessionStorage).join())).toContain('Till nämnden');
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Redigera' }).click();
  await expect(page.getByText('Det du skrev senast och inte sparade finns här.')).toBeVisible();
  await text.locator('.page-cite').first().click();
  await expect(sheet().locator('mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expectAccessible(page, 'the editor');
  await page.getByRole('button', { name: 'Spara version' }).click();
  await expect(page.getByRole('heading', { name: /^Till nämnden: / })).toBeVisible();

  // nobody has checked what a person wrote against the pages
  await expect(page.getByText(/hänvisningar i den ändrade texten/)).toBeVisible();
  await expect(page.getByText(/stämmer med sidan/)).toHaveCount(0);
  await page.getByText('Jämför versioner').click();
  await expect(page.locator('ins')).toContainText('Till nämnden:');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Word (DOCX)' }).click();
  const { parts } = openDocx(await readFile(await (await download).path()), 10_000_000);
  const words = new TextDecoder().decode(parts.get('word/document.xml'));
  expect(words).toContain('Till nämnden: ');
  expect(words).toContain('[s. ');
  expect(words).toContain('Heading2');
});

test('two tabs do not overwrite each other', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  for (const [tab, words] of [
    [page, 'Den ena. '],
    [other, 'Den andra. '],
  ] as const) {
    await tab.bringToFront();
    await tab.getByRole('button', { name: 'Redigera' }).click();
    await expect(tab.getByRole('textbox', { name: 'Texten' })).toBeFocused();
    await tab.keyboard.press('Control+Home');
    await tab.keyboard.type(words);
  }
  await page.getByRole('button', { name: 'Spara version' }).click();
  await expect(page.getByRole('heading', { name: /^Den ena\. / })).toBeVisible();
  await other.getByRole('button', { name: 'Spara version' }).click();
  await expect(other.getByText('Arbetet är ändrat i en annan flik.')).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Texten' })).toContainText('Den andra. ');
  await other.getByRole('button', { name: 'Hämta senaste läget' }).click();
  await expect(other.getByText('Läget är hämtat.')).toBeVisible();
  await other.getByRole('button', { name: 'Spara version' }).click();
  await expect(other.getByRole('heading', { name: /^Den andra\. / })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Redigera' })).toBeFocused();
  await other.close();
});

test('a reply is drafted from the knowledge, approved by a person, and sent once', async () => {
  await page.goto(`${root}/new/reply`, { waitUntil: 'networkidle' });
  await page
    .getByLabel('Text', { exact: true })
    .fill('Hej! Behöver jag bygglov för en altan? Vem vann schlagerfestivalen 1974?\n\nMvh Kim');
  await page.getByRole('button', { name: 'Starta' }).click();
  const draft = page.getByLabel('Utkast till svar');
  await expect(draft).toHaveValue(/bygglov/);
  const open = page.locator('.note').filter({ hasText: 'kunde inte besvaras ur kunskapen' });
  await expect(open).toContainText('Vem vann schlagerfestivalen 1974?');
  await expect(page.getByRole('complementary', { name: 'Källor' }).getByRole('link').first()).toBeVisible();
  await expectAccessible(page, 'a reply');
  await page.getByLabel('Till', { exact: true }).fill(citizen);
  await page.getByRole('button', { name: 'Skicka svaret' }).click();
  await expect(page.getByText('Godkänn texten först.')).toBeVisible();
  await page.getByLabel('Jag har läst svaret').check();
  // what was approved is what is sent: a change has to be approved again
  await draft.fill(`${await draft.inputValue()}\nRing gärna.`);
  await expect(page.getByLabel('Jag har läst svaret')).not.toBeChecked();
  await page.getByLabel('Jag har läst svaret').check();
  await page.getByRole('button', { name: 'Skicka svaret' }).click();
  await expect(page.getByText(`Svaret skickades till ${citizen}`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skicka svaret' })).toHaveCount(0);
  const mails = await mailsTo(citizen);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain('Ring gärna.');
});

test('the time that was freed is a page for a board', async () => {
  await page.goto(`${root}/time`);
  await expect(page.getByText(/^(Arbetsrummet frigjorde|Från .* finns det för få svar)/)).toBeVisible();
  await expectAccessible(page, 'time freed');
});
