import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { call, radrum } from './installation.ts';
import { letIn, openBrowser, ownOrganisation } from './own-organisation.ts';
import { signInLink } from './sign-in.ts';

const { run, owner, colleague, slug } = ownOrganisation('testby');
const root = `/t/${slug}/tests`;

test.describe.configure({ mode: 'serial' });

let page: Page;
const problems: string[] = [];
const idIn = (answer: string) => /"id":"([^"]+)"/.exec(answer)?.[1] ?? '';
const row = (name: string | RegExp) => page.getByRole('row').filter({ hasText: name });

test.beforeAll(async ({ browser }) => {
  await radrum('tenant', `Testby ${run}`, slug, owner);
  page = await openBrowser(browser, await signInLink(owner), problems);
  page.setDefaultTimeout(15_000);
  const base = idIn(await call(page, 'knowledgeBases.create', { tenant: slug, name: 'Avfall' }));
  const text = 'Avgiften för ett kärl på 140 liter är 2 480 kronor om året.';
  const source = { type: 'text', title: 'Avgifter', text, url: 'https://testby.example/avfall/avgifter' };
  await call(page, 'sources.add', { tenant: slug, knowledgeBaseId: base, source });
  const assistant = { name: 'Fråga Testby', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] };
  await call(page, 'assistants.create', { tenant: slug, ...assistant });
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('who has no tests is told what they are for, and makes the first', async () => {
  test.slow();
  await page.goto(`/t/${slug}`);
  await page.getByRole('navigation', { name: 'Konsolen' }).getByRole('link', { name: 'Tester' }).click();
  await expect(page.getByRole('heading', { name: 'Vet ni att assistenten svarar rätt?' })).toBeVisible();
  await expectAccessible(page, 'no tests');
  await page.getByRole('button', { name: 'Nytt test' }).click();
  await page.getByLabel('Namn').fill('Avfall');
  await page.getByRole('dialog').getByRole('button', { name: 'Nytt test' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Avfall' })).toBeVisible();
});

test('questions are added by keyboard, each with what is expected', async () => {
  test.slow();
  const add = page.getByRole('button', { name: 'Lägg till en fråga' });
  await add.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Fråga', { exact: true })).toBeFocused();
  await page.keyboard.type('Vad kostar ett kärl på 140 liter?');
  await dialog.getByLabel('Sida som svaret ska hänvisa till').fill('/avfall/avgifter');
  await dialog.getByLabel('Svaret ska innehålla').fill('2 480');
  await expectAccessible(page, 'a question');
  await dialog.getByLabel('Svaret ska innehålla').press('Tab');
  await dialog.getByRole('button', { name: 'Spara' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row('Vad kostar')).toContainText('Med ”2 480”');

  await add.click();
  await dialog.getByLabel('Fråga', { exact: true }).fill('Får jag ha höns?');
  await dialog.getByLabel('Vad ska hända?').selectOption('Spelar ingen roll');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Säg vad svaret ska vara');
  await dialog.getByLabel('Vad ska hända?').selectOption('Frågan besvaras');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(row('höns')).toContainText('Frågan besvaras');
});

test('the test is run, and what failed is said with why and with the answer', async () => {
  test.slow();
  await page.getByRole('button', { name: 'Kör testet' }).click();
  await expect(page.getByText('1 av 2 som väntat')).toBeVisible();
  const failed = page.getByRole('table', { name: 'Resultat' }).getByRole('row');
  await expect(failed).toHaveCount(2); // the head, and the one that failed
  await expect(failed.nth(1)).toContainText('Väntat: Frågan besvaras');
  await page.getByRole('button', { name: 'Alla (2)' }).click();
  await expect(failed).toHaveCount(3);
  await failed.nth(1).getByText('Läs svaret').click();
  await expect(failed.nth(1).getByRole('link', { name: 'Avgifter' })).toHaveAttribute('href', /avfall\/avgifter$/);
  await expectAccessible(page, 'results');
});

test('a test is made of a spreadsheet, and rows that are wrong are told', async () => {
  test.slow();
  await page.goto(root);
  await expect(row('Avfall')).toContainText('1 av 2 som väntat');
  await page.getByRole('button', { name: 'Hämta från kalkylblad' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'Hösten.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Fråga;Utfall\nHej;Hälsning\nVad kostar det?;kanske\n'),
  });
  await expect(dialog.getByText(/1\sfråga kan hämtas/)).toBeVisible();
  await dialog.getByText(/1\srad hoppas över/).click();
  await expect(dialog.getByText(/Rad 3: utfallet känns inte igen/)).toBeVisible();
  await expectAccessible(page, 'an import');
  await dialog.getByRole('button', { name: 'Skapa testet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hösten' })).toBeVisible();
  await expect(row('Hej')).toContainText('Det är en hälsning');
});

test('it is shared in the commons, where its questions can be read', async () => {
  test.slow();
  await page.getByRole('button', { name: 'Dela med alla' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad är det, och när passar det?').fill('Hälsningar som alla möter.');
  await dialog.getByRole('button', { name: 'Skicka till granskning' }).click();
  await dialog.getByRole('link', { name: 'Se den i Allmänningen' }).click();
  await expect(page.getByText('Väntar på granskning.')).toBeVisible();
  await expect(page.getByText('Det är en hälsning')).toBeVisible();
  await expectAccessible(page, 'a test in the commons');
});

test('an auditor reads the tests, and can change none', async ({ browser }) => {
  const auditor = await letIn(browser, page, { slug, email: colleague, role: 'auditor' }, problems);
  await auditor.goto(root);
  await expect(auditor.getByText('Din roll kan läsa testerna')).toBeVisible();
  await auditor.getByRole('link', { name: 'Avfall' }).click();
  await expect(auditor.getByText('1 av 2 som väntat')).toBeVisible();
  await expect(auditor.getByRole('button', { name: /Kör|Ändra|Lägg till|Ta bort/ })).toHaveCount(0);
  await auditor.context().close();
});
