import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { connectAsOwner } from '../../../packages/db/test/owner.ts';
import { expectAccessible } from './accessible.ts';
import { call, radrum } from './installation.ts';
import { operatorLink } from './operator-link.ts';
import { letIn, openBrowser, ownOrganisation } from './own-organisation.ts';
import { signInLink } from './sign-in.ts';

const { run, owner, colleague, slug } = ownOrganisation('planby');
const root = `/t/${slug}/billing`;
const dayMs = 86_400_000;

test.describe.configure({ mode: 'serial' });

let page: Page;
let tenantId = '';
const problems: string[] = [];
const row = (on: Page, name: string) => on.getByRole('row').filter({ hasText: name });

/** Statements in the organisation's own part of the database, where no deed in a browser leads in the time of a test. `$1` is the organisation. */
async function inDatabase(statement: string, values: readonly unknown[] = []): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../../..', process.env['E2E_DATA'] ?? '');
  const { database } = JSON.parse(await readFile(path.join(folder, 'running.json'), 'utf8'));
  const client = await connectAsOwner(String(database ?? process.env['RADRUM_OWNER_URL']));
  try {
    await client.query('begin');
    await client.query('set local role radrum_operator');
    const { rows } = await client.query('select id from tenant where slug = $1', [slug]);
    tenantId = String(rows[0]?.id);
    await client.query(`select set_config('role', 'radrum_app', true), set_config('app.tenant_id', $1, true)`, [
      tenantId,
    ]);
    await client.query(statement, [tenantId, ...values]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
/** So much was used on a day. */
const use = (meter: string, day: string, quantity: number) =>
  inDatabase('insert into plan_usage_day (tenant_id, meter, day, quantity) values ($1, $2, $3, $4)', [
    meter,
    day,
    quantity,
  ]);
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString();

test.beforeAll(async ({ browser }) => {
  await radrum('tenant', `Planby ${run}`, slug, owner);
  page = await openBrowser(browser, await signInLink(owner), problems);
  page.setDefaultTimeout(15_000);
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('where an organisation has no plan, everything is included, and the page says so', async () => {
  await page.goto(`/t/${slug}`);
  await page.getByRole('navigation', { name: 'Konsolen' }).getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page.getByText('Egen drift: allt ingår.')).toBeVisible();
  await expectAccessible(page, 'no plan of its own');
});

test('an owner sees the plan that the operator has set, what is used of it and where it leads', async ({ browser }) => {
  test.slow();
  await inDatabase('select $1::text');
  const operator = await openBrowser(browser, await operatorLink(`drift-${run}@radrum.example`), problems);
  await call(operator, 'operatorBilling.setPlan', {
    tenantId,
    plan: 'small',
    version: 1,
    interval: 'month',
    reason: 'Ett prov',
  });
  await operator.context().close();
  await inDatabase('update tenant_plan set period_start = $2 where tenant_id = $1', [daysAgo(10)]);
  for (let day = 1; day <= 9; day += 1) {
    await use('answers', daysAgo(day).slice(0, 10), 90);
    await use('tasks', daysAgo(day).slice(0, 10), 5);
    await use('modelSpend', daysAgo(day).slice(0, 10), 250);
  }
  await page.goto(root);
  await expect(page.getByText('Ni har planen Liten.')).toBeVisible();
  await expect(page.getByText(/1\s490\skronor per månad utan moms/)).toBeVisible();
  await expect(page.getByText('Här går det inte att beställa planer')).toBeVisible();
  await expect(row(page, 'Svar till invånare')).toContainText(/810 av 1\s000 \(81\s%\)/);
  await expect(row(page, 'Svar till invånare')).toContainText('Det räcker inte');
  await expect(page.getByText('Det mesta av svaren är använt')).toBeVisible();
  await expect(page.getByRole('img', { name: /810 svar och 45 uppgifter/ })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Hämta som CSV' }).first().click(),
  ]);
  expect((await (await file.createReadStream()).toArray()).join('')).toContain(';90;5');
  await expectAccessible(page, 'the plan');
});

test('what is used up is said on every page, and what the citizens meet', async () => {
  test.slow();
  await use('answers', daysAgo(0).slice(0, 10), 400);
  await page.goto(`/t/${slug}/assistants`);
  const banner = page.getByRole('region', { name: 'Planen' });
  await expect(banner).toContainText('Svaren som ingår är slut');
  await expectAccessible(page, 'a banner of the plan');
  await page.goto(`/t/${slug}/work`);
  await expect(banner).toBeVisible();
  await banner.getByRole('link', { name: 'Se planen och vad som går att göra' }).click();
  await expect(page).toHaveURL(new RegExp(`${root}$`));
  await expect(page.getByText('Tillåt mer än det som ingår, eller byt till en större plan.')).toBeVisible();
  await expect(row(page, 'Svar till invånare')).toContainText('210 utöver det som ingår');
});

test('an owner allows for more up to an amount, and sees what it costs at most', async () => {
  const amount = page.getByLabel('Tillåt mer för högst så här många kronor per period');
  await amount.fill('mycket');
  await page.getByRole('button', { name: 'Spara gränsen' }).click();
  await expect(page.getByText('Skriv hela kronor, från 0 till')).toBeVisible();
  await expect(amount).toBeFocused();
  await expectAccessible(page, 'a limit that is no amount');
  await amount.fill('5 000');
  await expect(page.getByText(/Som mest kostar det 5\s000\skronor utan moms/)).toBeVisible();
  // another owner changes the plan meanwhile
  await inDatabase('update tenant_plan set extra_limit = 20000, revision = revision + 1 where tenant_id = $1');
  await page.getByRole('button', { name: 'Spara gränsen' }).click();
  await expect(page.getByText(/Gränsen är nu: Högst 200\skronor per period/)).toBeVisible();
  await expect(amount).toHaveValue('5 000');
  await page.getByRole('button', { name: 'Spara gränsen' }).click();
  await expect(page.getByText('Gränsen är sparad.')).toBeVisible();
  await expect(page.getByText(/Högst 5\s000\skronor per period/)).toBeVisible();
  await expect(page.getByText('Svaren som ingår är slut')).toHaveCount(0);
});

test('whom invoices are for: what is wrong is said at its field, and nothing typed is lost', async () => {
  test.slow();
  await page.getByRole('link', { name: 'Fakturaadress och referenser' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fakturaadress och referenser' })).toBeVisible();
  await page.getByLabel('Organisationens namn').fill('Planby kommun');
  await page.getByLabel('Organisationsnummer').fill('212000-0143');
  await page.getByLabel('E-post för fakturor').fill('faktura@planby.example');
  await page.getByLabel('Adressrad 1').fill('Torget 1');
  await page.getByLabel('Postnummer').fill('123');
  await page.getByLabel('Ort', { exact: true }).fill('Planby');
  await page.getByLabel('GLN (kan lämnas tomt)').fill('7300009000001');
  await page.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(page.getByText('Det är inget svenskt organisationsnummer.')).toBeVisible();
  await expect(page.getByLabel('Organisationsnummer')).toBeFocused();
  await expect(page.getByText('Det är inget GLN.')).toBeVisible();
  await expectAccessible(page, 'an invoice address with mistakes');

  await page.getByLabel('Organisationsnummer').fill('2120000142');
  await page.getByLabel('GLN (kan lämnas tomt)').fill('');
  await page.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(page.getByText('Ett postnummer har fem siffror')).toBeVisible();
  await page.getByLabel('Postnummer').fill('123 45');

  await page.getByLabel('Land').selectOption('FI');
  await expect(page.getByLabel('Momsregistreringsnummer')).toBeVisible();
  await page.getByLabel('Land').selectOption('SE');
  await expect(page.getByLabel('Organisationsnummer')).toHaveValue('2120000142');
  await page.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(page.getByText('Uppgifterna är sparade.')).toBeVisible();
  await expect(page.getByLabel('Organisationsnummer')).toHaveValue('212000-0142');
});

test('two owners do not overwrite each other’s invoice address', async () => {
  const other = await page.context().newPage();
  await other.goto(`${root}/details`, { waitUntil: 'networkidle' });
  await other.getByLabel('Er referens').fill('Kod 77');
  await other.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(other.getByText('Uppgifterna är sparade.')).toBeVisible();
  await other.close();
  await page.getByLabel('Ordernummer').fill('4711');
  await page.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(page.getByText('Er referens: Kod 77')).toBeVisible();
  await expectAccessible(page, 'two owners at once');
  await page.getByRole('button', { name: 'Spara mitt i stället' }).click();
  await expect(page.getByText('Uppgifterna är sparade.')).toBeVisible();
  await expect(page.getByLabel('Ordernummer')).toHaveValue('4711');
  await expect(page.getByLabel('Er referens')).toHaveValue('Kod 77');
});

test('an auditor sees what is left, and no amounts', async ({ browser }) => {
  test.slow();
  const auditor = await letIn(browser, page, { slug, email: colleague, role: 'auditor' }, problems);
  await auditor.goto(root);
  await expect(row(auditor, 'Uppgifter i Arbetsrummet')).toContainText('155');
  await expect(auditor.getByRole('main').getByText(/kronor|Fakturor/)).toHaveCount(0);
  await expect(auditor.getByRole('main').getByRole('button')).toHaveCount(0);
  await expectAccessible(auditor, 'the plan, for an auditor');
  await auditor.goto(`${root}/details`);
  await expect(auditor.getByText('Det finns inget på den här adressen')).toBeVisible();
  await auditor.context().close();
});

test('where billing is off, the plans’ page says who sets the plan', async () => {
  await page.goto(`${root}/plans`);
  await expect(page.getByText('Den som driver Rådrum sätter er plan.')).toBeVisible();
  await expectAccessible(page, 'plans without billing');
});

test('when the plan has ended the console is to be read, and a deed is refused in words', async () => {
  test.slow();
  await inDatabase('update tenant_plan set cancel_at = $2 where tenant_id = $1', [daysAgo(1)]);
  await page.waitForTimeout(3_500); // what was read of the plan is kept for three seconds
  await page.goto(root);
  await expect(page.getByText('Planen har tagit slut').first()).toBeVisible();
  await expect(page.getByText('Den som driver Rådrum sätter er plan. Hör av er dit.').first()).toBeVisible();
  await expectAccessible(page, 'a plan that has ended');
  await page.goto(`/t/${slug}/usage`);
  await page.getByRole('button', { name: 'Sätt en budget' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Belopp').fill('100');
  await dialog.getByRole('button', { name: 'Sätt en budget' }).click();
  await expect(dialog.getByText('Er plan räcker inte till det här just nu.')).toBeVisible();
});
