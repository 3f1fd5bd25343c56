import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { call } from './installation.ts';
import { operatorLink } from './operator-link.ts';
import { found, openBrowser, ownOrganisation } from './own-organisation.ts';

const sharer = ownOrganisation('delby');
const taker = ownOrganisation('tagby');
const name = `Kallelse till samråd ${sharer.run}`;

test.describe.configure({ mode: 'serial' });

let ours: Page;
let theirs: Page;
let operator: Page;
let templateId = '';
const problems: string[] = [];

const definition = (text: string) => ({
  title: name,
  description: 'Kallar till samråd.',
  language: 'sv',
  fields: [{ name: 'dag', label: 'Dag', type: 'date', required: true }],
  parts: [{ kind: 'paragraph', text }],
});

test.beforeAll(async ({ browser }) => {
  ours = await found(browser, { name: `Delby ${sharer.run}`, ...sharer }, problems);
  theirs = await found(browser, { name: `Tagby ${taker.run}`, ...taker }, problems);
  operator = await openBrowser(browser, await operatorLink(`drift.${sharer.run}@drift.example`), problems);
  const made = await call(ours, 'templates.create', {
    tenant: sharer.slug,
    name,
    unit: null,
    definition: definition('Samrådet är den {{dag}}.'),
  });
  templateId = /"id":"([^"]+)"/.exec(made)?.[1] ?? '';
});
test.afterAll(() => Promise.all([ours, theirs, operator].map((page) => page.context().close())));
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

/** Sends the template to review, as it is now. */
async function share(note: string): Promise<void> {
  await ours.goto(`/t/${sharer.slug}/commons`);
  await ours.getByRole('button', { name: 'Dela med alla' }).click();
  const dialog = ours.getByRole('dialog');
  await dialog.getByLabel('Vad ska delas?').selectOption({ label: name });
  await dialog.getByLabel('Vad är det, och när passar det?').fill('När grannar ska bjudas in till samråd.');
  await dialog.getByLabel(/^Vad är nytt/).fill(note);
  await dialog.getByRole('button', { name: 'Skicka till granskning' }).click();
  await dialog.getByRole('link', { name: 'Se den i Allmänningen' }).click();
  await expect(ours.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(ours.getByText('Väntar på granskning.')).toBeVisible();
}
async function publish(): Promise<void> {
  await operator.goto('/operator');
  await operator.getByRole('link', { name: 'Allmänningen' }).click();
  const item = operator.getByRole('article').filter({ hasText: name });
  await item.getByText('Läs innehållet').click();
  await expect(item.getByText(/Samrådet är den/)).toBeVisible();
  await item.getByRole('button', { name: 'Publicera' }).click();
  await expect(operator.getByText(`”${name}” är publicerad.`)).toBeVisible();
}
const find = async (page: Page, slug: string) => {
  await page.goto(`/t/${slug}/commons`);
  await page.getByLabel('Sök i Allmänningen').fill(name);
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page).toHaveURL(/search=/);
};

test('a template is shared, and seen by others when an operator has published it', async () => {
  test.slow();
  await share('');
  await find(theirs, taker.slug);
  await expect(theirs.getByText('Inget matchar')).toBeVisible();
  await expectAccessible(operator, 'nothing of the commons');
  await publish();
});

test('another organisation adopts a copy of its own', async () => {
  await find(theirs, taker.slug);
  await theirs.getByRole('link', { name }).click();
  await expect(theirs.getByText('Samrådet är den [Dag].')).toBeVisible();
  await theirs.getByRole('button', { name: 'Hämta en egen kopia' }).click();
  await expect(theirs.getByText('Ni har en egen kopia.')).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Öppna er mall' })).toHaveAttribute('href', /work\/templates\/tpl_/);
  await expectAccessible(theirs, 'something of the commons');
});

test('what is changed there comes as a comparison, and is taken', async () => {
  test.slow();
  await call(ours, 'templates.update', {
    tenant: sharer.slug,
    id: templateId,
    changes: { revision: 1, definition: definition('Samrådet är den {{dag}} i kommunhuset.') },
  });
  await share('Säger var det är.');
  await publish();
  await find(theirs, taker.slug);
  await expect(theirs.getByText('1 kopia har en ny version att ta eller lämna.')).toBeVisible();
  await theirs.getByRole('cell').getByRole('link', { name }).click();
  await expect(theirs.getByRole('heading', { name: 'Version 2 finns' })).toBeVisible();
  await expect(theirs.locator('ins')).toContainText('kommunhuset');
  await expectAccessible(theirs, 'a newer version');
  await theirs.getByRole('button', { name: 'Ta version 2' }).click();
  await expect(theirs.getByRole('heading', { name: 'Version 2 finns' })).toHaveCount(0);
  await expect(theirs.getByText('Hämtad')).toBeVisible();
  await theirs.getByRole('link', { name: 'Öppna er mall' }).click();
  await expect(theirs.getByRole('region', { name: 'Så blir brevet' })).toContainText('i kommunhuset');
});

test('who shared it takes it back; copies stay', async () => {
  await ours.getByRole('button', { name: 'Dra tillbaka' }).click();
  await ours.getByRole('dialog').getByRole('button', { name: 'Dra tillbaka' }).click();
  await expect(ours.getByText('Ingen ny kan hämta den.')).toBeVisible();
  await find(theirs, taker.slug);
  await expect(theirs.getByText('Inget matchar')).toBeVisible();
});
