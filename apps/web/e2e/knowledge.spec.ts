import { createServer, type Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { untaggedPdf } from '../../../packages/knowledge/src/files/test/make-pdf.ts';
import { expectAccessible } from './accessible.ts';
import { found, letIn } from './own-organisation.ts';
import { sitePort } from './ports.ts';

/** A run may meet what an earlier one left behind: this one has an organisation of its own. */
const run = Date.now().toString(36);
const owner = `maj.${run}@vasby.example`;
const communicator = `elin.${run}@vasby.example`;
const slug = `vasby-${run}`;
const root = `/t/${slug}/knowledge`;

test.describe.configure({ mode: 'serial' });

/** The communicator's. */
let page: Page;
let ownersPage: Page;
let site: Server;
let base = '';
const problems: string[] = [];
/** A small website that changes between two syncs. */
const pages = new Map([
  [
    '/',
    '<h1>Väsby</h1><p>Välkommen till Väsby.</p><a href="/bad">Badhuset</a> <a href="/lots">Lotsarna</a> <a href="/borta">Borta</a>',
  ],
  ['/bad', '<h1>Badhuset</h1><p>Badhuset öppnar klockan 6.30 på vardagar.</p>'],
  ['/lots', '<h1>Lotsarna</h1><p>Hamnlotsen nås på kanal 14 dygnet runt.</p>'],
]);

/** Asks the assistant as the console's try-out does. */
async function ask(
  text: string,
): Promise<{ outcome: string; citations: { title: string; url: string | null; page?: number }[] }> {
  const answer = await page.request.post('/api/v1/assistants/fraga/messages', {
    data: { text },
    headers: { 'radrum-tenant': slug, origin: new URL(page.url()).origin, accept: 'application/json' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}
const tab = (name: string) => page.getByRole('navigation', { name: 'Källans delar' }).getByRole('link', { name });

test.beforeAll(async ({ browser }) => {
  site = createServer((request, response) => {
    const body = pages.get(request.url ?? '');
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body ? `<!doctype html><html lang="sv"><title>Väsby</title><main>${body}</main></html>` : 'borta');
  });
  await new Promise<void>((resolve) => site.listen(sitePort, '127.0.0.1', resolve));
  ownersPage = await found(browser, { name: `Väsby ${run}`, slug, owner }, problems);
  page = await letIn(browser, ownersPage, { slug, email: communicator, role: 'editor' }, problems);
});
test.afterAll(async () => {
  await Promise.all([page, ownersPage].map((opened) => opened.context().close()));
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

async function trpc(name: string, input: object): Promise<{ id: string }> {
  const answer = await page.request.post(`/api/trpc/${name}`, {
    data: { tenant: slug, ...input },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data;
}

test('a PDF that is uploaded in the console is quoted with its page', async () => {
  base = (await trpc('knowledgeBases.create', { name: 'Väsby' })).id;
  await trpc('assistants.create', { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] });
  await trpc('assistants.publish', { id: 'fraga' });
  await page.goto(`${root}/${base}`);
  await page.getByRole('button', { name: 'Fil', exact: true }).click();
  await expectAccessible(page, 'files to upload');
  await page.getByLabel('Adress där filen kan öppnas av alla').fill('https://vasby.example/taxor.pdf');
  const pdf = untaggedPdf([
    [{ text: 'Taxor i kommunen', y: 760 }],
    [{ text: 'Ett parkeringstillstånd för boende kostar 375 kronor i månaden.', y: 760 }],
  ]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'taxor.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
  await expect(page.getByRole('link', { name: 'taxor.pdf' })).toBeVisible();
  await expect
    .poll(async () => (await ask('Vad kostar ett parkeringstillstånd för boende?')).citations[0])
    .toMatchObject({
      page: 2,
      url: 'https://vasby.example/taxor.pdf#page=2',
    });
});

test('questions out of a spreadsheet are looked at first, and answered from then', async () => {
  const { id } = await trpc('sources.add', {
    knowledgeBaseId: base,
    source: { type: 'faq', title: 'Kontaktcenter', entries: [] },
  });
  await page.goto(`${root}/${base}/sources/${id}`);
  await page.getByRole('button', { name: 'Hämta ur ett kalkylblad' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'faq.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Fråga;Kategori\nVad kostar kajak?;Fritid\n'),
  });
  await expect(dialog.getByRole('alert')).toContainText('Kolumnen för svar saknas.');
  const csv = 'Fråga;Svar\nVad kostar kajak?;Kajak kostar 90 kronor i timmen.\nUtan svar?;\nVar hyr man?;I båthuset.\n';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(dialog.getByText('2 frågor kan läggas till.')).toBeVisible();
  await expect(dialog.getByText('1 rad hoppas över')).toBeVisible();
  await expectAccessible(page, 'an import that is looked at');
  await dialog.getByRole('button', { name: 'Lägg till och använd' }).click();
  await expect(dialog.getByText('2 frågor är tillagda.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Vad kostar kajak?' })).toBeVisible();
  expect((await ask('Vad kostar kajak?')).citations[0]?.title).toBe('Vad kostar kajak?');

  await page.getByRole('button', { name: 'Ta bort Vad kostar kajak?' }).click();
  await expect(page.getByText('är borttagen')).toBeVisible();
  await page.getByRole('button', { name: 'Ångra' }).click();
  const questions = page.getByRole('main').getByRole('listitem').getByRole('heading');
  await expect(questions).toHaveText(['Vad kostar kajak?', 'Var hyr man?']); // back where it was
  await expectAccessible(page, 'FAQ');
});

test('a question is written with the keyboard alone; two tabs do not overwrite each other’s', async () => {
  const [press, type] = [(key: string) => page.keyboard.press(key), (text: string) => page.keyboard.type(text)];
  await page.getByRole('button', { name: 'Lägg till en fråga' }).focus();
  await press('Enter');
  await expect(page.getByLabel('Fråga', { exact: true })).toBeFocused();
  await type('Vad kostar kanot?');
  await press('Tab');
  await type('Kanot kostar 70 kronor i timmen.');
  await press('Tab');
  await press('Tab');
  await expect(page.getByRole('button', { name: 'Spara och använd' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Vad kostar kanot?' })).toBeVisible();

  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) await tab.getByRole('button', { name: 'Ändra Vad kostar kanot?' }).click();
  await other.getByLabel('Svar', { exact: true }).fill('Kanot kostar 80 kronor i timmen.');
  await other.getByRole('button', { name: 'Spara och använd' }).click();
  await expect(other.getByText('80 kronor')).toBeVisible();
  await page.getByLabel('Fråga', { exact: true }).fill('Vad kostar en kanot?');
  await page.getByLabel('Svar', { exact: true }).fill('Kanot kostar 75 kronor i timmen.');
  await page.getByRole('button', { name: 'Spara och använd' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Någon annan har sparat' });
  await expect(conflict.locator('del')).toContainText('70');
  await expect(conflict.locator('ins')).toContainText('80');
  await expect(page.getByLabel('Svar', { exact: true })).toHaveValue('Kanot kostar 75 kronor i timmen.');
  await expectAccessible(page, 'a question that was changed from elsewhere');
  await conflict.getByRole('button', { name: 'Hämta det som är sparat' }).click();
  await expect(page.getByLabel('Svar', { exact: true })).toHaveValue('Kanot kostar 80 kronor i timmen.');
  await expect(page.getByLabel('Fråga', { exact: true })).toHaveValue('Vad kostar en kanot?');
  await page.getByRole('button', { name: 'Spara och använd' }).click();
  await expect(page.getByRole('heading', { name: 'Vad kostar en kanot?' })).toBeVisible();
  await other.close();
});

test('a page that is left out is quoted no more', async () => {
  await trpc('sources.add', {
    knowledgeBaseId: base,
    source: { type: 'website', title: 'Webbplatsen', url: `http://127.0.0.1:${sitePort}/` },
  });
  await expect.poll(async () => (await ask('Vilken kanal nås hamnlotsen på?')).citations[0]?.title).toBe('Lotsarna');
  await page.goto(`${root}/${base}`);
  await expectAccessible(page, 'knowledge base');
  await page.getByRole('link', { name: 'Webbplatsen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Webbplatsen' })).toBeVisible();
  await expectAccessible(page, 'source');
  await page.getByRole('link', { name: 'Lotsarna' }).click();
  await page.getByRole('checkbox', { name: /Använd inte sidan i svar/ }).check();
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Används inte: sidan är utelämnad')).toBeVisible();
  await expectAccessible(page, 'document');
  expect((await ask('Vilken kanal nås hamnlotsen på?')).citations.map(({ title }) => title)).not.toContain('Lotsarna');
});

test('a website that changed says what became of its pages', async () => {
  pages.set('/bad', '<h1>Badhuset</h1><p>Badhuset öppnar klockan 8.00 på vardagar.</p>');
  await page.goto(`${root}/${base}`);
  await page.getByRole('button', { name: 'Hämta igen Webbplatsen' }).click();
  await page.getByRole('link', { name: 'Webbplatsen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Webbplatsen' })).toBeVisible();
  await tab('Ändringar').click();
  await page.waitForURL(/\/changes$/); // a reload before it has come would stay where it was
  await expect(async () => {
    await page.reload();
    await expect(page.locator('del')).toContainText('6.30', { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.locator('ins')).toContainText('8.00');
  await expectAccessible(page, 'changes');
  await tab('Problem').click();
  await expect(page.getByText('Sidan finns inte: 1')).toBeVisible();
  await expectAccessible(page, 'problems of a source');
  await tab('Inställningar').click();
  await page.getByLabel('Läs webbplatsen igen').selectOption('monthly');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Sparat.')).toBeVisible();
  await expectAccessible(page, 'settings of a source');

  await page.goto(`${root}/${base}`);
  await expect(page.getByRole('main').getByText(/^Används av/)).toBeVisible();
  const recent = page.locator('section', { has: page.getByRole('heading', { name: 'Ändrat nyligen' }) });
  await expect(recent.getByRole('listitem').filter({ hasText: 'Badhuset' }).locator('ins')).toContainText('8.00');
  await expectAccessible(page, 'a knowledge base whose pages changed');
  await recent.getByRole('link', { name: /1.ändring i Webbplatsen/ }).click();
  await expect(page).toHaveURL(/\/changes$/);
});

test('a search tells why it found what it found', async () => {
  await page.goto(`${root}/${base}`);
  const band = page.locator('section', { has: page.getByRole('heading', { name: 'Prova en sökning' }) });
  await band.getByLabel('Fråga eller sökord').fill('När öppnar badhuset?');
  await band.getByRole('button', { name: 'Sök', exact: true }).click();
  await expect(band.getByRole('link', { name: 'Badhuset' }).first()).toBeVisible();
  await expectAccessible(page, 'an explained search');
});

test('who answers for a part of the website is listed, and two tabs do not overwrite each other', async () => {
  await page.goto(root);
  await page.getByRole('link', { name: 'Sidansvariga' }).click();
  const list = page.getByLabel('Sökväg och e-postadress');
  await list.fill('/bad badhuset@vasby.example\nbad');
  await page.getByRole('button', { name: 'Spara listan' }).click();
  await expect(page.getByText('Rad 2 behöver en sökväg')).toBeVisible();
  await expectAccessible(page, 'page owners with a wrong line');
  const other = await page.context().newPage();
  await other.goto(`${root}/owners`);
  await list.fill('/bad badhuset@vasby.example');
  await page.getByRole('button', { name: 'Spara listan' }).click();
  await expect(page.getByText('Listan är sparad.')).toBeVisible();
  await other.getByLabel('Sökväg och e-postadress').fill('/ info@vasby.example');
  await other.getByRole('button', { name: 'Spara listan' }).click();
  await expect(other.getByText('/bad badhuset@vasby.example')).toBeVisible();
  await other.getByRole('button', { name: 'Spara mitt i stället' }).click();
  await expect(other.getByText('Listan är sparad.')).toBeVisible();
  await other.close();
});

test('the weekly mail is a person’s own choice', async () => {
  await page.goto('/account');
  const digest = page.getByRole('switch', { name: new RegExp(`Väsby ${run}`) });
  await expect(digest).not.toBeChecked();
  await digest.check();
  await expect(page.getByText('Kommer varje måndag')).toBeVisible();
  await expectAccessible(page, 'account with a weekly mail');
  await page.reload();
  await expect(digest).toBeChecked();
});
