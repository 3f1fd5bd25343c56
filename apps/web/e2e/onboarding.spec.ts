import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { linkMailedTo } from './kept-mail.ts';
import { type MunicipalitySite, serveMunicipality } from './municipality-site.ts';
import { takeTurn } from './turn.ts';

/** A run may meet what an earlier one left behind. */
const slug = `nykoping-${Date.now().toString(36)}`;
const email = `start@${slug}.example`;
/** How long it may take from the first page to the code, the mail left out. */
const mostMs = 3 * 60_000;

test.describe.configure({ mode: 'serial' });

let site: MunicipalitySite;
let page: Page;
let spentMs = 0;
/** Until the organisation is made: an operator may meanwhile want to approve organisations first, or to take none. */
let endTurn = () => {};
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  endTurn = await takeTurn();
  site = await serveMunicipality();
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
});
test.afterAll(async () => {
  endTurn();
  await page.context().close();
  site.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

/** Counts the time that the person and the machine need; checks of accessibility are not theirs. */
async function timed(work: () => Promise<void>): Promise<void> {
  const begun = Date.now();
  await work();
  spentMs += Date.now() - begun;
}

const organisation = () => page.getByRole('combobox', { name: 'Organisation', exact: true });
const send = () => page.getByRole('button', { name: 'Skicka länken' }).click();

test('somebody finds their municipality by keyboard, and is told what is wrong at the field', async () => {
  // nothing that the page asks for beforehand is left without an answer
  await page.goto('/start', { waitUntil: 'networkidle' });
  await expect(page.getByText('Steg 1 av 6')).toBeVisible();
  await expectAccessible(page, 'start');

  await organisation().fill('nykop');
  await expect(organisation()).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('option', { name: 'Nyköpings kommun' })).toBeVisible();
  await expectAccessible(page, 'start with suggestions');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[aria-selected="true"]')).toHaveText('Nyköpings kommun');
  await page.keyboard.press('Enter');
  await expect(organisation()).toHaveValue('Nyköpings kommun');
  await expect(organisation()).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByLabel('Kortnamn')).toHaveValue('nykoping');

  await send();
  await expect(page.getByText('Skriv hela adressen')).toBeVisible();
  await expect(page.getByLabel('Din e-post i organisationen')).toBeFocused();

  await page.getByLabel('Kortnamn').fill('operator');
  await page.getByLabel('Din e-post i organisationen').fill('anna@gmail.com');
  await send();
  await expect(page.getByText('Kortnamnet används för Rådrums egna sidor.')).toBeVisible();
  await expect(page.getByLabel('Kortnamn')).toBeFocused();
  await page.getByLabel('Kortnamn').fill('lindvik');
  await send();
  await expect(page.getByText('Det är en privat adress.')).toBeVisible();
  await page.getByLabel('Din e-post i organisationen').fill(email);
  await send();
  await expect(page.getByText('En annan organisation har redan kortnamnet.')).toBeVisible();
  await expectAccessible(page, 'start with a mistake');
});

test('a link goes to the address at the organisation, and is used by a button', async () => {
  await timed(async () => {
    await page.getByLabel('Kortnamn').fill(slug);
    await send();
    await expect(page.getByRole('heading', { name: 'Kolla din e-post' })).toBeFocused();
  });
  await expectAccessible(page, 'mail sent');
  const link = linkMailedTo(email);
  // a program that looks at mails opens the link, and uses nothing up
  expect((await page.request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expectAccessible(page, 'confirm');
  await timed(async () => {
    await page.getByRole('button', { name: 'Bekräfta och fortsätt' }).click();
    await expect(page).toHaveURL(new RegExp(`/t/${slug}/welcome$`));
    await expect(page.getByText('Steg 3 av 6')).toBeVisible();
  });
  endTurn();

  const other = await page.context().browser()?.newContext({ locale: 'sv-SE' });
  const second = await other?.newPage();
  await second?.goto(link, { waitUntil: 'networkidle' }); // a button that is pressed before the page is alive does nothing
  await second?.getByRole('button', { name: 'Bekräfta och fortsätt' }).click();
  await expect(
    second?.getByRole('heading', { name: 'Länken gäller inte längre' }) ?? page.locator('missing'),
  ).toBeVisible();
  await other?.close();
});

test('the website is read while one watches; whoever leaves comes back to where they were', async () => {
  await page.getByLabel('Webbplatsens adress').fill('http://10.0.0.1/');
  await page.getByRole('button', { name: 'Läs webbplatsen' }).click();
  await expect(page.getByText('Den måste vara en öppen webbadress')).toBeVisible();
  await expectAccessible(page, 'a website that cannot be read');
  await page.getByLabel('Webbplatsens adress').fill(site.address);
  await timed(async () => {
    await page.getByRole('button', { name: 'Läs webbplatsen' }).click();
    await expect(page.getByTestId('sync-progress').getByRole('progressbar')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Senast lästa sidor' })).toBeVisible();
  });
  await page.getByRole('link', { name: 'Fortsätt senare' }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${slug}$`));
  await timed(async () => {
    await page.goto(`/t/${slug}/welcome`);
    await expect(page.getByRole('heading', { name: 'Så svarar assistenten' })).toBeVisible({ timeout: 60_000 });
  });
});

test('three questions are answered from it, with sources, and can be changed', async () => {
  const questions = page.getByRole('list', { name: 'Föreslagna frågor' }).getByRole('listitem');
  await timed(async () => {
    await expect(page.getByRole('textbox', { name: 'Fråga 3' })).toBeVisible();
  });
  await expect(page.getByRole('heading', { name: 'Källor' })).toHaveCount(3);
  await expect(page.getByText('Besvarad', { exact: true })).toHaveCount(3);
  await expectAccessible(page, 'questions');

  await page.getByRole('textbox', { name: 'Fråga 2' }).fill('Vad kostar sophämtningen för en villa?');
  await expect(page.getByText('Besvarad', { exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Se svaret på fråga 2' }).click();
  await expect(page.getByText('2 480 kronor').first()).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort fråga 3' }).click();
  await expect(page.getByRole('textbox', { name: /^Fråga/ })).toHaveCount(2);
  await expect(page.getByRole('list', { name: 'Föreslagna frågor' })).toBeFocused();
  await expect(questions.first()).toContainText('Källor');
  await timed(async () => {
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await expect(page.getByRole('heading', { name: 'Ge assistenten ett namn' })).toBeFocused();
  });
});

test('the assistant gets a name and is published, and its code works on the website', async () => {
  await expect(page.getByLabel('Assistentens namn')).toHaveValue('Fråga Nyköpings kommun');
  await expectAccessible(page, 'publish');
  await timed(async () => {
    await page.getByLabel('Assistentens namn').fill('Fråga Nyköping');
    await page.getByRole('button', { name: 'Publicera assistenten' }).click();
    await expect(page.getByRole('heading', { name: 'Assistenten är publicerad' })).toBeFocused();
    await page.getByRole('button', { name: 'Skapa koden' }).click();
    await expect(page.getByText('Kopiera koden nu.')).toBeVisible();
    await page.getByRole('button', { name: 'Kopiera Kod att klistra in' }).click();
  });
  await expectAccessible(page, 'code');
  expect(spentMs).toBeLessThan(mostMs);

  site.paste(await page.evaluate(() => navigator.clipboard.readText()));
  const citizen = await page.context().newPage();
  await citizen.goto(site.withAssistant);
  await citizen.locator('radrum-assistant').getByRole('button').click();
  await expect(citizen.getByText('visar alltid var svaret kommer ifrån')).toBeVisible();
  await citizen.getByRole('button', { name: 'Vad kostar sophämtningen för en villa?' }).click();
  await expect(citizen.getByRole('article')).toContainText('2 480 kronor');
  await citizen.close();
});

test('when all is done the way on stands there, and earlier steps can be seen again', async () => {
  await page.goto(`/t/${slug}/welcome`);
  await expect(page.getByText('Koden har visats en gång.')).toBeVisible();
  await expectAccessible(page, 'all done');
  await page.getByRole('list', { name: 'Steg' }).getByRole('link', { name: 'Frågorna' }).click();
  await expect(page.getByRole('textbox', { name: 'Fråga 2' })).toHaveValue('Vad kostar sophämtningen för en villa?');
  await page.goto(`/t/${slug}/welcome`);
  await page.getByRole('link', { name: 'Prova assistenten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fråga Nyköping' })).toBeVisible();
});

test('an address without anything has the mark and a way back', async () => {
  await page.goto('/nothing-here');
  await expect(page.getByRole('heading', { name: 'Det finns inget på den här adressen' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Rådrum' })).toBeVisible();
  await expectAccessible(page, 'not found at all');
});
