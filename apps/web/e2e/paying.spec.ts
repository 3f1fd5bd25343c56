import './paying-place.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { connectAsOwner } from '../../../packages/db/test/owner.ts';
import { expectAccessible } from './accessible.ts';
import { foreignOrigin, serveForeignSite } from './foreign-site.ts';
import { call, dataDir, host, mailsTo } from './installation.ts';
import { operatorLink } from './operator-link.ts';
import { found, openBrowser, ownOrganisation } from './own-organisation.ts';
import { startPaying } from './paying-installation.ts';
import { mailedSignIn } from './sign-in.ts';

test.describe.configure({ mode: 'serial' });

let paying: Awaited<ReturnType<typeof startPaying>>;
let operator: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  paying = await startPaying();
  operator = await openBrowser(browser, await operatorLink('drift@radrum.example'), problems);
});
test.afterAll(async () => {
  await operator?.context().close();
  await paying?.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

/** Statements in an organisation's own part of the database, where no deed leads in the time of a test. `$1` is the organisation. */
async function inDatabase(slug: string, statement: string): Promise<Record<string, unknown>[]> {
  const { database } = JSON.parse(await readFile(path.join(dataDir, 'running.json'), 'utf8'));
  const client = await connectAsOwner(String(database));
  try {
    await client.query('begin');
    await client.query('set local role radrum_operator');
    const { rows } = await client.query('select id from tenant where slug = $1', [slug]);
    const tenantId = String(rows[0]?.id);
    await client.query(`select set_config('role', 'radrum_app', true), set_config('app.tenant_id', $1, true)`, [
      tenantId,
    ]);
    const answer = await client.query(statement, [tenantId]);
    await client.query('commit');
    return answer.rows;
  } finally {
    await client.end();
  }
}
/** Waits until everything that the provider has told is entered: what comes late would undo what a test puts into the database. */
async function untilEntered(): Promise<void> {
  await paying.stripe.webhooks.settled();
  await expect
    .poll(async () => {
      const answer = await operator.request.get('/api/trpc/operatorBilling.events');
      return /"status":"waiting"/.test(await answer.text());
    })
    .toBe(false);
}
/** The trial that organisations begin with, which those that the operator makes do not. */
async function onTrial(slug: string): Promise<void> {
  const [row] = await inDatabase(slug, 'select $1::text as id');
  const tenantId = String(row?.['id']);
  const trial = { tenantId, plan: 'trial', version: 1, interval: 'year', reason: 'Provtid' };
  await call(operator, 'operatorBilling.setPlan', trial);
}

/** The buyer's bank sends what an organisation owes. */
async function pay(slug: string): Promise<void> {
  const [invoice] = await inDatabase(slug, `select id from invoice where tenant_id = $1 and status = 'open'`);
  paying.stripe.receiveTransfer(String(invoice?.['id']));
}

/** Whom invoices are for, as an owner fills it in. */
async function fillInvoiceAddress(page: Page, name: string): Promise<void> {
  await page.getByLabel('Organisationens namn').fill(name);
  await page.getByLabel('Organisationsnummer').fill('212000-0142');
  await page.getByLabel('E-post för fakturor').fill('faktura@betalby.example');
  await page.getByLabel('Adressrad 1').fill('Torget 1');
  await page.getByLabel('Postnummer').fill('123 45');
  await page.getByLabel('Ort', { exact: true }).fill('Betalby');
  await page.getByLabel('Er referens').fill('Anna A, 4711');
  await page.getByLabel('Ordernummer').fill('PO-1234');
  await page.getByRole('button', { name: 'Spara uppgifterna' }).click();
}

/** From the plan's page to the offer of a plan. */
async function seeOffer(page: Page, slug: string, price: string, plan: string): Promise<void> {
  await page.goto(`/t/${slug}/billing/plans`);
  await page.getByRole('link', { name: `${price} för ${plan}` }).click();
  await page.getByRole('link', { name: 'Fyll i fakturaadressen' }).click();
  await fillInvoiceAddress(page, 'Betalby kommun');
  await page.getByRole('link', { name: 'Tillbaka till erbjudandet' }).click();
  await expect(page.getByRole('heading', { name: 'Att betala nu' })).toBeVisible();
}
const invoiceRow = (page: Page) => page.getByRole('row').filter({ hasText: /-0001/ });

test('an owner goes from the trial to an invoice with their reference, and sees it paid', async ({ browser }) => {
  test.slow();
  const { slug, owner, run } = ownOrganisation('betalby');
  const page = await found(browser, { name: `Betalby ${run}`, slug, owner }, problems);
  await onTrial(slug);
  await page.goto(`/t/${slug}/billing`);
  await expect(page.getByText(/Ni provar Rådrum till/)).toBeVisible();
  await expectAccessible(page, 'the trial');
  await seeOffer(page, slug, 'Se priset per år', 'Liten');
  await expect(page.getByRole('main')).toContainText(/18\s625/);
  await expectAccessible(page, 'an offer');
  await page.getByRole('button', { name: 'Beställ mot faktura' }).click();
  await expect(page.getByText('Tack, planen är beställd.')).toBeVisible();
  await page.goto(`/t/${slug}/billing`);
  await expect(page.getByText('Ni har planen Liten.')).toBeVisible();
  await expect(invoiceRow(page)).toContainText('Obetald');
  const pdf = await invoiceRow(page)
    .getByRole('link', { name: /Hämta PDF/ })
    .getAttribute('href');
  expect((await page.request.get(pdf ?? '')).headers()['content-type']).toContain('pdf');
  expect(JSON.stringify(paying.stripe.snapshot())).toContain('Anna A, 4711');

  await pay(slug);
  await expect
    .poll(async () => {
      await page.reload();
      return (await invoiceRow(page).textContent()) ?? '';
    })
    .toContain('Betald');
  await expect.poll(async () => (await mailsTo('faktura@betalby.example')).at(-1) ?? '').toContain('Vi har fått');
  await expectAccessible(page, 'a paid invoice');
  await page.context().close();
});

test('a small body pays by card on the provider’s page, and opens its portal', async ({ browser }) => {
  test.slow();
  const { slug, owner, run } = ownOrganisation('kortby');
  const page = await found(browser, { name: `Kortby ${run}`, slug, owner }, problems);
  await onTrial(slug);
  await seeOffer(page, slug, 'Se priset per månad', 'Liten');
  await page.getByRole('button', { name: 'Betala med kort' }).click();
  await page
    .getByLabel(/Kort|Card/)
    .first()
    .fill('4000000000000002');
  await page.getByRole('button', { name: /Betala|Pay/ }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page
    .getByLabel(/Kort|Card/)
    .first()
    .fill('4242424242424242');
  await page.getByRole('button', { name: /Betala|Pay/ }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${slug}/billing`));
  await expect(page.getByText('Tack, betalningen är mottagen.')).toBeVisible({ timeout: 30_000 });
  await page.goto(`/t/${slug}/billing`);
  await expect(invoiceRow(page)).toContainText('Betald');
  await page.getByRole('button', { name: 'Kort och kvitton' }).click();
  await expect(page).toHaveURL(new RegExp(paying.stripe.url));
  await page.context().close();
});

test('a body in no register says how many it is for before it sees its price', async ({ browser }) => {
  const { slug, owner, run } = ownOrganisation('forbundet');
  const page = await found(browser, { name: `Räddningsförbundet ${run}`, slug, owner }, problems);
  await onTrial(slug);
  await page.goto(`/t/${slug}/billing/plans`);
  const price = page.getByRole('link', { name: 'Se priset per år för Kommun' });
  await expect(page.getByText('Skriv hur många invånare ni har, så visas ert pris.').first()).toBeVisible();
  await expect(price).toHaveCount(0);
  await expectAccessible(page, 'plans whose size is asked for');
  const field = page.getByLabel('Hur många invånare är ni till för?');
  await field.fill('många');
  await page.getByRole('button', { name: 'Visa priserna' }).click();
  await expect(page.getByText('Skriv ett antal, till exempel 23 000.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('23 000');
  await page.keyboard.press('Enter');
  await price.click();
  await expect(page.getByRole('heading', { name: 'Beställ Kommun' })).toBeVisible();
  await page.getByRole('link', { name: 'Fyll i fakturaadressen' }).click();
  await fillInvoiceAddress(page, 'Räddningsförbundet');
  await page.getByRole('link', { name: 'Tillbaka till erbjudandet' }).click();
  await expect(page.getByText(/Ni har sagt 23\s000 invånare\./)).toBeVisible();
  await page.context().close();
});

test('use runs over, and the widget still helps; an invoice long unpaid pauses it, and paying heals it', async ({
  browser,
  page: citizen,
}) => {
  test.slow();
  const site = await serveForeignSite(host);
  const owner = `${site.slug}@nybro.example`;
  const page = await openBrowser(browser, await mailedSignIn(owner), problems);
  await onTrial(site.slug);
  await seeOffer(page, site.slug, 'Se priset per år', 'Liten');
  await page.getByRole('button', { name: 'Beställ mot faktura' }).click();
  await expect(page.getByText('Tack, planen är beställd.')).toBeVisible();

  await inDatabase(
    site.slug,
    `insert into plan_usage (tenant_id, id, meter, quantity) values ($1, 'pu_over', 'answers', 12000)`,
  );
  await page.goto(`/t/${site.slug}/billing`);
  await expect(page.getByText('Svaren som ingår är slut').first()).toBeVisible();
  await citizen.goto(site.address);
  await citizen.locator('radrum-assistant').getByRole('button').first().click();
  await citizen.getByRole('textbox', { name: 'Din fråga' }).fill('När har simhallen öppet?');
  await citizen.keyboard.press('Enter');
  await expect(citizen.getByRole('article').last()).toContainText('klockan 7 till 20');
  expect(citizen.url()).toContain(foreignOrigin);

  // the same invoice, as if it had been due ten weeks ago
  await untilEntered();
  await inDatabase(site.slug, `update invoice set due_at = now() - interval '70 days' where tenant_id = $1`);
  await inDatabase(site.slug, `delete from plan_usage where tenant_id = $1`);
  await page.waitForTimeout(3_500); // what was read of the plan is kept for three seconds
  await page.goto(`/t/${site.slug}/assistants`);
  await expect(page.getByRole('region', { name: 'Planen' })).toContainText('Assistenterna är pausade');
  const another = await openBrowser(browser, site.address, problems);
  await another.locator('radrum-assistant').getByRole('button').first().click();
  await expect(another.getByText('Assistenten är pausad just nu och svarar inte.')).toBeVisible();
  await another.context().close();

  await pay(site.slug);
  await expect
    .poll(
      async () => {
        await page.goto(`/t/${site.slug}/billing`);
        return page.getByText('Assistenterna är pausade').count();
      },
      { timeout: 30_000 },
    )
    .toBe(0);
  await page.waitForTimeout(3_500);
  const healed = await openBrowser(browser, site.address, problems);
  await healed.locator('radrum-assistant').getByRole('button').first().click();
  await expect(healed.getByRole('textbox', { name: 'Din fråga' })).toBeVisible();
  await healed.context().close();
  site.close();
  await page.context().close();
});

test('an operator finds an event that could not be entered, and has it tried again', async ({ browser }) => {
  test.slow();
  const { slug, owner, run } = ownOrganisation('felby');
  const page = await found(browser, { name: `Felby ${run}`, slug, owner }, problems);
  await onTrial(slug);
  await seeOffer(page, slug, 'Se priset per år', 'Liten');
  await page.getByRole('button', { name: 'Beställ mot faktura' }).click();
  await expect(page.getByText('Tack, planen är beställd.')).toBeVisible();
  await untilEntered();
  paying.stripe.faults.next('error-before', { times: 1_000, match: '/v1/invoices' });
  await pay(slug);
  const again = operator.getByRole('button', { name: /Försök igen/ });
  await expect
    .poll(
      async () => {
        await operator.goto('/operator/billing');
        return again.count();
      },
      { timeout: 90_000 },
    )
    .toBeGreaterThan(0);
  await expectAccessible(operator, 'an event that waits');
  paying.stripe.faults.clear();
  await again.first().click();
  await expect
    .poll(
      async () => {
        await page.goto(`/t/${slug}/billing`);
        return (await invoiceRow(page).textContent()) ?? '';
      },
      { timeout: 60_000 },
    )
    .toContain('Betald');
  await page.context().close();
});
