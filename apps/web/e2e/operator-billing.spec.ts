import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { ageSignIns } from './installation.ts';
import { operatorLink } from './operator-link.ts';
import { found, openBrowser, ownOrganisation } from './own-organisation.ts';
import { mailedSignIn } from './sign-in.ts';

// without a payment provider: plans are set by hand
const { run, owner, slug } = ownOrganisation('ekonomiby');
const name = `Ekonomiby ${run}`;
const operatorMail = `ekonomi-${run}@radrum.example`;

test.describe.configure({ mode: 'serial' });

let operator: Page;
let ownersPage: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  ownersPage = await found(browser, { name, slug, owner }, problems);
  operator = await openBrowser(browser, await operatorLink(operatorMail), problems);
});
test.afterAll(() => Promise.all([operator, ownersPage].map((page) => page.context().close())));
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

/** How many have a plan, as the page says it. */
async function tenantsWith(plan: string): Promise<number> {
  await operator.goto('/operator/billing');
  // while a page comes in its stream, it can stand there twice
  await expect(operator.getByRole('heading', { name: 'Intäkter per plan' })).toHaveCount(1);
  const bar = operator.getByRole('listitem').filter({ hasText: `${plan}, version 1` });
  if ((await bar.count()) === 0) return 0;
  return Number(/(\d+)\s+organisation/.exec(await bar.innerText())?.[1]);
}

async function choosePlan(plan: string, reason: string): Promise<void> {
  await operator.goto(`/operator/billing/plan?tenant=${slug}`);
  await operator.getByLabel('Plan', { exact: true }).selectOption(plan);
  await operator.getByLabel('Skäl').fill(reason);
}

test('to an owner the page is not there', async () => {
  for (const path of ['/operator/billing', `/operator/billing/plan?tenant=${slug}`])
    expect((await ownersPage.goto(path))?.status(), path).toBe(404);
});

test('without a provider the page says so', async () => {
  await operator.goto('/operator');
  await operator.getByRole('navigation', { name: 'Driftens sidor' }).getByRole('link', { name: 'Ekonomi' }).click();
  await expect(operator.getByText('Ingen betaltjänst är inkopplad.')).toBeVisible();
  await expect(operator.getByRole('heading', { name: 'Prov som slutar' })).toBeVisible();
  await expectAccessible(operator, 'money without a provider');
});

test('an operator sets a plan by hand from the list, after showing who they are, and it is counted', async () => {
  const before = await tenantsWith('Kommun');
  await operator.goto(`/operator?text=${slug}`);
  const link = operator.getByRole('link', { name: `Sätt plan för ${name}` });
  await expect(link).toHaveCount(1);
  await link.click();
  await expect(operator.getByRole('heading', { name: 'Sätt en plan för hand' })).toBeVisible();
  await expect(operator.getByLabel('Organisation', { exact: true }).locator('option:checked')).toContainText(slug);
  await operator.getByLabel('Plan', { exact: true }).selectOption('Kommun');
  await operator.getByLabel('Storlek').selectOption('Upp till 40 000 invånare');
  await expect(operator.getByText('89 000 kronor')).toBeVisible();
  await operator.getByLabel('Perioden slutar').fill('2020-01-01');
  await operator.getByRole('button', { name: 'Sätt planen' }).click();
  await expect(operator.getByText('Välj en dag från och med i morgon.')).toBeVisible();
  await expect(operator.getByText('Skriv varför')).toBeVisible();
  await expect(operator.getByLabel('Perioden slutar')).toBeFocused();
  await ageSignIns(operatorMail);
  const agedAt = Date.now();
  await expectAccessible(operator, 'a plan that is not right');

  await operator.getByLabel('Perioden slutar').fill('');
  await operator.getByLabel('Skäl').fill('Avtal 2026-17');
  // for four seconds the server knows a session as it was
  await operator.waitForTimeout(Math.max(0, agedAt + 4_500 - Date.now()));
  await operator.getByRole('button', { name: 'Sätt planen' }).click();
  const question = operator.getByRole('dialog');
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Avbryt' }).click();
  await expect(operator.getByText('Du behöver först bekräfta att det är du.')).toBeVisible();
  await operator.goto(await mailedSignIn(operatorMail));
  await choosePlan('Kommun', 'Avtal 2026-17');
  await operator.getByLabel('Storlek').selectOption('Upp till 40 000 invånare');
  await operator.getByRole('button', { name: 'Sätt planen' }).click();
  await expect(operator.getByText(`${name} har fått planen Kommun.`)).toBeVisible();
  await expectAccessible(operator, 'a plan is set');

  await operator.getByRole('link', { name: 'Till ekonomin' }).click();
  await expect(operator.getByRole('listitem').filter({ hasText: 'Kommun, version 1' })).toContainText('000,00 kr');
  expect(await tenantsWith('Kommun')).toBe(before + 1);
  await operator.getByText('Visa som tabell').click();
  await expect(operator.getByRole('row').filter({ hasText: 'Kommun' })).toBeVisible();
  await expect(operator.getByRole('link', { name: 'Hämta som CSV' })).toHaveAttribute('download', /\.csv$/);
  await expectAccessible(operator, 'money');

  await ownersPage.goto(`/t/${slug}/log`);
  await expect(ownersPage.locator('main')).toContainText('Driften satte plan');
});

test('a trial stands among those that end', async () => {
  await choosePlan('Prova', 'Vill prova');
  await operator.getByRole('button', { name: 'Sätt planen' }).click();
  await expect(operator.getByText(`${name} har fått planen Prova.`)).toBeVisible();
  await operator.goto('/operator/billing');
  const row = operator.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('30 dagar kvar');
  await expectAccessible(operator, 'money with a trial');
});

test('what a plan has not, its people are told in words', async () => {
  await choosePlan('Liten', 'Avtal 2026-18');
  await operator.getByLabel('Period', { exact: true }).selectOption('En månad i taget');
  await expect(operator.getByText('1 490 kronor')).toBeVisible();
  await expect(operator.getByText('egna språkmodeller')).toBeVisible();
  await operator.getByRole('button', { name: 'Sätt planen' }).click();
  await expect(operator.getByText(`${name} har fått planen Liten.`)).toBeVisible();

  await ownersPage.goto(await mailedSignIn(owner));
  await ownersPage.goto(`/t/${slug}/models/new`);
  await ownersPage.getByLabel('Adress', { exact: true }).fill('https://modeller.example/v1');
  await ownersPage.getByLabel('Nyckel', { exact: true }).fill('en-nyckel-som-ingen-ser');
  await ownersPage.getByLabel('Modellens namn hos leverantören').fill('liten');
  await ownersPage.getByLabel('Namn här').fill('own-liten');
  await ownersPage.getByLabel('Region', { exact: true }).fill('se');
  await ownersPage.getByLabel('Driftas av').fill('Ekonomiby');
  await ownersPage.getByRole('button', { name: 'Lägg till modellen' }).click();
  await expect(ownersPage.getByText('Er plan räcker inte till det här just nu.')).toBeVisible();
});

test('a plan is taken away again, and the form says what that means', async () => {
  const before = await tenantsWith('Liten');
  await choosePlan('Ingen plan', 'Avtalet är slut');
  await expect(operator.getByText('inget är begränsat, och inget räknas')).toBeVisible();
  await expect(operator.getByLabel('Perioden slutar')).toHaveCount(0);
  await operator.getByRole('button', { name: 'Ta bort planen' }).click();
  await expect(operator.getByText(`${name} har ingen plan längre.`)).toBeVisible();
  expect(await tenantsWith('Liten')).toBe(before - 1);
});
