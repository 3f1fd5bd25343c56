import type { Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { serveSite } from './lindvik-site.ts';
import { sitePort } from './ports.ts';
import { signInLink } from './sign-in.ts';

const owner = 'agare@lindvik.example';
/** A run may meet what an earlier one left behind. */
const run = Date.now().toString(36);
const baseName = `Nybro by ${run}`;
const assistantName = `Fråga Nybro ${run}`;
const slug = `fraga-nybro-${run}`;

test.describe.configure({ mode: 'serial' });

let site: Server;
let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  site = await serveSite();
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  // what the content security policy stops, and whatever React complains about, fails the journey
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
});
test.afterAll(async () => {
  await page.context().close();
  site.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('a visitor is told how to get in', async () => {
  await page.goto('/t/lindvik');
  await expect(page).toHaveURL(/\/sign-in\?error=SessionRequired/);
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
  await expectAccessible(page, 'sign-in');
});

test('a link signs in, once', async () => {
  const link = await signInLink(owner);
  await page.goto(link);
  await expect(page).toHaveURL(/\/t\/lindvik$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, 'overview');
  const other = await page.context().browser()?.newContext();
  const stranger = await other?.newPage();
  await stranger?.goto(link);
  await expect(stranger?.getByText('Länken gäller inte längre.') ?? page.locator('missing')).toBeVisible();
  await other?.close();
});

test('an owner adds a website and watches it being read', async () => {
  await page.goto('/t/lindvik/knowledge');
  await expectAccessible(page, 'knowledge');
  await page.getByRole('button', { name: 'Skapa en kunskapsbas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vad ska kunskapsbasen heta?' });
  await dialog.getByLabel('Namn').fill(baseName);
  await dialog.getByRole('button', { name: 'Skapa en kunskapsbas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: baseName })).toBeVisible();

  await page.getByLabel('Adress').fill('http://10.0.0.1/');
  await page.getByRole('button', { name: 'Lägg till en källa' }).click();
  await expect(page.getByText('Den måste vara en öppen webbadress')).toBeVisible();
  await expectAccessible(page, 'an address that cannot be read');

  await page.getByLabel('Adress').fill(`http://127.0.0.1:${sitePort}/`);
  await page.getByRole('button', { name: 'Lägg till en källa' }).click();
  const progress = page.getByTestId('sync-progress');
  await expect(progress.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText('Du kan lämna sidan')).toBeVisible();
  await expect(progress).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: '1 länk leder fel' })).toBeVisible();
  await expectAccessible(page, 'knowledge base');
});

test('an owner reads a document as the assistant does', async () => {
  await page.getByRole('link', { name: `127.0.0.1:${sitePort}`, exact: true }).click();
  await page.getByLabel('Sök i titlar och adresser').fill('simhall');
  await page.getByRole('button', { name: 'Sök', exact: true }).click();
  await page.getByRole('link', { name: 'Simhallen' }).click();
  await expect(page.getByText('kostar 65 kronor för vuxna')).toBeVisible();
  await expectAccessible(page, 'document');
});

test('an owner makes an assistant, tries it out and changes it', async () => {
  await page.goto('/t/lindvik/assistants');
  await expectAccessible(page, 'assistants');
  await page.getByRole('button', { name: 'Skapa en assistent' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namn', { exact: true }).fill(assistantName);
  await expect(dialog.getByLabel('Kortnamn')).toHaveValue(slug);
  await dialog.getByRole('checkbox', { name: baseName }).check();
  await dialog.getByRole('button', { name: 'Skapa en assistent' }).click();
  await expect(page.getByRole('heading', { level: 1, name: assistantName })).toBeVisible();

  const tryOut = page.getByRole('region', { name: 'Prova utkastet' });
  await tryOut.getByLabel('Fråga').fill('Vad kostar ett bad i simhallen?');
  await tryOut.getByRole('button', { name: 'Fråga' }).click();
  await expect(tryOut.getByText('Besvarad', { exact: true })).toBeVisible();
  await expect(tryOut.getByText('65 kronor').first()).toBeVisible();
  await expect(tryOut.getByRole('link', { name: '[1]' })).toBeVisible();
  await expect(tryOut.getByText('Träffen är säker nog för ett svar.')).toBeVisible();

  const feature = tryOut.getByRole('rowheader', { name: 'Frågans utmärkande ord står i stycket' });
  await expect(feature).toBeHidden();
  await tryOut.getByText('Så lästes frågan och valdes svaret').click();
  await expect(feature).toBeVisible();
  await expect(tryOut.getByText('ett belopp')).toBeVisible();
  await expect(tryOut.getByText('Talar för').first()).toBeVisible();

  await page.getByLabel('Hälsning').fill('Hej. Fråga om Nybro by.');
  await expect(page.getByText('1 ändring är inte sparad')).toBeVisible();
  await expectAccessible(page, 'assistant with an answer and a change');
  await page.getByRole('button', { name: 'Ångra ändringarna' }).click();
  await expect(page.getByLabel('Hälsning')).toHaveValue('');
  await page.getByLabel('Hälsning').fill('Hej. Fråga om Nybro by.');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByText('Utkastet är sparat')).toBeVisible();
});

test('an owner’s unsaved changes outlive another page, and two tabs do not overwrite each other', async () => {
  await page.getByLabel('Hälsning').fill('Hej från den ena fliken.');
  await page.getByRole('link', { name: 'Versioner' }).click();
  await expect(page.getByRole('navigation', { name: 'Versioner' })).toBeVisible();
  await page.goBack();
  await page.reload();
  await expect(page.getByLabel('Hälsning')).toHaveValue('Hej från den ena fliken.');
  await expect(page.getByText('1 ändring är inte sparad')).toBeVisible();

  const other = await page.context().newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' }); // alive, so that what is typed is not typed into the page before it
  await other.getByLabel('Hälsning').fill('Hej från den andra fliken.');
  await other.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(other.getByText('Utkastet är sparat')).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByText('Någon annan har sparat efter att du öppnade sidan.')).toBeVisible();
  await expect(page.getByText(/Du sparade själv på ett annat ställe \d\d\.\d\d\./)).toBeVisible();
  await expect(page.getByRole('alert').locator('ins')).toContainText('andra fliken');
  await expectAccessible(page, 'assistant that was changed from elsewhere');
  await page.getByRole('button', { name: 'Hämta det som är sparat' }).click();
  await expect(page.getByLabel('Hälsning')).toHaveValue('Hej från den andra fliken.');
});

test('an owner publishes, compares and copies the snippet', async () => {
  await page.getByRole('button', { name: 'Publicera', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Vad är nytt?').fill('Första versionen');
  await page.getByRole('button', { name: 'Publicera utkastet' }).click();
  await expect(page.getByText('Publicerad: version 1')).toBeVisible();

  await page.getByRole('link', { name: 'Versioner' }).click();
  await expect(page.getByText('Första versionen')).toBeVisible();
  await expectAccessible(page, 'versions');

  await page.getByRole('link', { name: 'På webbplatsen' }).click();
  await page.getByLabel('Webbplatser').fill('https://www.nybro.example');
  await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
  await expect(page.getByText('Nyckeln är skapad. Kopiera koden nu.')).toBeVisible();
  await page.getByRole('button', { name: 'Kopiera Kod att klistra in' }).click();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toMatch(
    new RegExp(
      `^<script src="[^"]+/widget\\.js" data-assistant="${slug}" data-key="rp_[^"]+" data-label="${assistantName}" data-fill="#[0-9a-f]{6}" async></script>$`,
    ),
  );
  await expectAccessible(page, 'on the website');

  const key = /data-key="([^"]+)"/.exec(snippet)?.[1] ?? '';
  const answer = await page.request.post(`/api/v1/assistants/${slug}/messages`, {
    headers: { authorization: `Bearer ${key}`, origin: 'https://www.nybro.example', accept: 'application/json' },
    data: { text: 'När har simhallen öppet?' },
  });
  expect(await answer.json()).toMatchObject({ outcome: 'answered' });
});

test('an owner sees the conversation and how the answer came about, and can delete it', async () => {
  await page.goto('/t/lindvik/conversations');
  await expectAccessible(page, 'conversations');
  await page.getByRole('link', { name: 'När har simhallen öppet?' }).first().click();
  await page.getByText('Så kom svaret till').click();
  await expect(page.getByRole('heading', { name: 'Sökning' })).toBeVisible();
  await expectAccessible(page, 'conversation');
  await page.getByRole('button', { name: 'Ta bort samtalet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vill du ta bort samtalet?' });
  await expect(dialog.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Ta bort samtalet' }).click();
  await expect(page).toHaveURL(/\/conversations$/);
});

test('settings, keys and log are there for the owner', async () => {
  for (const [path, heading] of [
    ['settings/contact', 'Kontaktvägar'],
    ['settings/keys', 'Publika nycklar'],
  ] as const) {
    await page.goto(`/t/lindvik/${path}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible(page, path);
  }
  await page.goto('/t/lindvik/log');
  await expect(page.getByText('Samtal togs bort').first()).toBeVisible();
  await expectAccessible(page, 'log');
});

test('language and theme are the member’s own choice', async () => {
  await page.goto('/t/lindvik');
  await page.getByText(owner).first().click();
  const account = page.getByRole('navigation', { name: 'Konto' });
  await account.getByLabel('Språk').selectOption('en');
  await expect(page.getByRole('link', { name: 'Knowledge' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('navigation', { name: 'Account' }).getByLabel('Appearance').selectOption('dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('anyone can read the API reference, and nobody finds what is not there', async () => {
  await page.goto('/docs');
  await expect(page.getByRole('heading', { name: 'POST /search' })).toBeVisible();
  await expectAccessible(page, 'docs');
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Accessibility' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accessibility' })).toBeVisible();
  await expectAccessible(page, 'accessibility');
  await page.goto('/t/lindvik/knowledge/kb_unknown');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await page.goto('/t/another-municipality');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await expectAccessible(page, 'not found');
});

test('pages carry a strict content security policy', async () => {
  const policy = (await page.request.get('/sign-in')).headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('unsafe-eval');
});

test('an owner signs out', async () => {
  await page.goto('/t/lindvik');
  await page.getByText(owner).first().click();
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto('/t/lindvik');
  await expect(page).toHaveURL(/\/sign-in\?error=SessionRequired/);
});
