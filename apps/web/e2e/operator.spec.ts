import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type ForeignSite, serveForeignSite } from './foreign-site.ts';
import { linkMailedTo } from './kept-mail.ts';
import { operatorLink } from './operator-link.ts';
import { signInLink } from './sign-in.ts';
import { takeTurn } from './turn.ts';

const host = `http://localhost:${process.env['E2E_PORT']}`;
const run = Date.now().toString(36);
/** An organisation that is no municipality. */
const association = { name: `Förbundet ${run}`, slug: `forbundet-${run}`, email: `anna@forbundet-${run}.example` };

test.describe.configure({ mode: 'serial' });

let site: ForeignSite;
let operator: Page;
let owner: Page;
let endTurn = () => {};
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  endTurn = await takeTurn();
  site = await serveForeignSite(host);
  const pageOf = async () => {
    const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    return page;
  };
  [operator, owner] = [await pageOf(), await pageOf()];
});
test.afterAll(async () => {
  endTurn();
  await Promise.all([operator, owner].map((page) => page.context().close()));
  site.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const setting = (name: RegExp): Locator => operator.getByRole('checkbox', { name });
async function saveSettings(): Promise<void> {
  await operator.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(operator.getByText('Inställningarna är sparade.')).toBeVisible();
}
/** Finds an organisation in the list. */
async function find(text: string): Promise<Locator> {
  await operator.goto('/operator');
  await operator.getByLabel('Namn eller kortnamn').fill(text);
  await operator.getByRole('button', { name: 'Sök' }).click();
  await expect(operator).toHaveURL(/text=/);
  return operator.getByRole('row').filter({ hasText: text });
}

test('visitors are asked who they are, and to an owner the operators’ pages are not there', async () => {
  await owner.goto('/operator');
  await expect(owner).toHaveURL(/\/sign-in\?error=SessionRequired&to=%2Foperator/);
  await owner.goto(await signInLink('agare@lindvik.example'));
  for (const path of ['/operator', '/operator/queues', '/operator/receipts', '/operator/settings', '/dev/mail']) {
    const answer = await owner.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(owner.getByRole('heading', { name: 'Det finns inget på den här adressen' })).toBeVisible();
  }
});

test('an operator wants to approve organisations first, and approves one', async () => {
  await operator.goto(await operatorLink(`drift-${run}@radrum.example`));
  await expect(operator).toHaveURL(/\/operator$/);
  await operator.goto('/operator/settings');
  await setting(/^De väntar på godkännande/).check();
  await saveSettings();
  await expectAccessible(operator, 'settings of the platform');

  await owner.goto('/start');
  await owner.getByRole('combobox', { name: 'Organisation', exact: true }).fill(association.name);
  await expect(owner.getByLabel('Kortnamn')).toHaveValue(association.slug);
  await owner.getByLabel('Din e-post i organisationen').fill(association.email);
  await owner.getByRole('button', { name: 'Skicka länken' }).click();
  await expect(owner.getByRole('heading', { name: 'Kolla din e-post' })).toBeVisible();
  await owner.goto(linkMailedTo(association.email));
  await owner.getByRole('button', { name: 'Bekräfta och fortsätt' }).click();
  await expect(owner.getByRole('heading', { name: 'Ni väntar på godkännande' })).toBeVisible();
  await expectAccessible(owner, 'waiting for approval');

  await operator.goto('/operator');
  await expectAccessible(operator, 'approvals');
  await operator.getByRole('button', { name: `Godkänn ${association.name}` }).click();
  await expect(operator.getByText('Ingen organisation väntar på godkännande.')).toBeVisible();
  expect(linkMailedTo(association.email)).toBe(`${host}/t/${association.slug}`);
  await owner.reload();
  await expect(owner.getByRole('heading', { name: 'Var finns er webbplats?' })).toBeVisible();
  await operator.goto('/operator/settings');
  await setting(/^De väntar på godkännande/).uncheck();
  await saveSettings();
});

test('an operator suspends with a reason, the widget says so, and all is well again when they resume', async ({
  browser,
}) => {
  const citizen = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  const openWidget = async () => {
    await citizen.goto(site.address);
    await citizen.locator('radrum-assistant').getByRole('button').click();
  };
  await openWidget();
  await expect(citizen.getByRole('textbox', { name: 'Din fråga' })).toBeVisible();

  const row = (await find(site.slug)).first();
  await row.getByRole('button', { name: 'Stäng av Nybro by' }).click();
  const dialog = operator.getByRole('dialog', { name: 'Vill du stänga av Nybro by?' });
  await dialog.getByRole('button', { name: 'Stäng av' }).click();
  await expect(dialog.getByText('Skriv varför')).toBeVisible();
  await expectAccessible(operator, 'suspend');
  await dialog.getByLabel('Skäl').fill('Avtalet är uppsagt.');
  await dialog.getByRole('button', { name: 'Stäng av' }).click();
  await expect(row.getByText('Avstängd', { exact: true })).toBeVisible();
  await expect(row.getByText('Skäl: Avtalet är uppsagt.')).toBeVisible();

  await citizen.context().clearCookies();
  await citizen.evaluate(() => (sessionStorage.clear(), localStorage.clear()));
  await openWidget();
  await expect(citizen.getByText('Assistenten är pausad just nu')).toBeVisible();
  await expect(citizen.getByRole('textbox', { name: 'Din fråga' })).toBeHidden();

  await row.getByRole('button', { name: 'Öppna igen Nybro by' }).click();
  await expect(row.getByText('Aktiv')).toBeVisible();
  await citizen.evaluate(() => (sessionStorage.clear(), localStorage.clear()));
  await openWidget();
  await citizen.getByRole('button', { name: 'Vad kostar det att parkera?' }).click();
  await expect(citizen.getByRole('article')).toContainText('15 kronor');
  await citizen.context().close();
});

test('deletion is asked twice, says until when it can be stopped, and is stopped', async () => {
  const row = (await find(association.slug)).first();
  await row.getByRole('button', { name: /^Ta bort/ }).click();
  const dialog = operator.getByRole('dialog', { name: `Vill du ta bort ${association.name}?` });
  await expect(dialog.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await expect(dialog).toContainText('Allt finns kvar i 30 dagar');
  await dialog.getByLabel(`Skriv kortnamnet ${association.slug}`).fill('nonsense');
  await dialog.getByRole('button', { name: 'Ta bort' }).click();
  await expect(dialog.getByText(`Skriv ${association.slug}, precis så.`)).toBeVisible();
  await expectAccessible(operator, 'delete');
  await dialog.getByLabel(`Skriv kortnamnet ${association.slug}`).fill(association.slug);
  await dialog.getByRole('button', { name: 'Ta bort' }).click();
  await row.getByRole('button', { name: /^Stoppa borttagningen/ }).click();
  await expect(row.getByText('Avstängd')).toBeVisible();
});

test('an operator adds an organisation and gets its first key, once', async () => {
  await operator.goto('/operator');
  await operator.getByRole('link', { name: 'Lägg till en organisation' }).click();
  await expect(operator.getByRole('heading', { name: 'Lägg till en organisation' })).toBeVisible();
  await expectAccessible(operator, 'new organisation');
  await operator.getByRole('combobox', { name: 'Organisation', exact: true }).fill('region sk');
  await operator.getByRole('option', { name: 'Region Skåne' }).click();
  await operator.getByLabel('Kortnamn').fill(`region-skane-${run}`);
  await operator.getByLabel('Första ägarens e-post').fill(`chef@region-skane-${run}.example`);
  await operator.getByRole('button', { name: 'Lägg till organisationen' }).click();
  await expect(operator.getByText('Region Skåne är tillagd')).toBeVisible();
  await expect(operator.getByText(/^rs_/)).toBeVisible();
  await expectAccessible(operator, 'organisation added');
  const row = await find(`region-skane-${run}`);
  await expect(row.getByText('Aktiv')).toBeVisible();
});

test('queues, receipts and kept mails can be seen', async () => {
  await operator.goto('/operator/queues');
  await expect(operator.getByRole('row', { name: /Läsa webbplatser/ })).toBeVisible();
  await expectAccessible(operator, 'queues');
  await operator.goto('/operator/receipts');
  await expectAccessible(operator, 'receipts');
  await operator.goto('/dev/mail');
  await expect(operator.getByRole('heading', { name: `${association.name} tas bort ur Rådrum` }).first()).toBeVisible();
  await expectAccessible(operator, 'kept mails');
  await operator.goto('/operator?text=there-is-no-such-name');
  await expect(operator.getByText('Ingen organisation stämmer med sökningen.')).toBeVisible();
  await expectAccessible(operator, 'no organisation found');
});

test('where operators add organisations themselves, the start says so', async () => {
  await operator.goto('/operator/settings');
  await setting(/^Organisationer kan börja/).uncheck();
  await saveSettings();
  await owner.goto('/start');
  await expect(owner.getByRole('heading', { name: 'Nya organisationer läggs till av driften' })).toBeVisible();
  await expectAccessible(owner, 'start that is closed');
  await setting(/^Organisationer kan börja/).check();
  await saveSettings();
});
