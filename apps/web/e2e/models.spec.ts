import { expect, type Page, test } from '@playwright/test';
import { type FakeProvider, startFakeProvider } from '../../../packages/routing/test/fake-provider.ts';
import { expectAccessible } from './accessible.ts';
import { call } from './installation.ts';
import { gateAddress as address, type Gate, openGate } from './model-gate.ts';
import { found, letIn, ownOrganisation } from './own-organisation.ts';
import { sitePort } from './ports.ts';

const { run, owner, colleague, slug } = ownOrganisation('modellby');
const root = `/t/${slug}`;
const key = 'nyckel-som-ingen-ser-4711';

test.describe.configure({ mode: 'serial' });

let page: Page;
let provider: FakeProvider;
let gate: Gate;
const problems: string[] = [];

const choose = (form: Page, label: string, option: string) =>
  form.getByLabel(label, { exact: true }).selectOption(option);
const row = (on: Page, name: string) => on.getByRole('row').filter({ hasText: name });

test.beforeAll(async ({ browser }) => {
  provider = await startFakeProvider();
  gate = await openGate(provider.url);
  page = await found(browser, { name: `Modellby ${run}`, slug, owner }, problems);
  page.setDefaultTimeout(15_000);
});
test.afterAll(async () => {
  await page.context().close();
  await gate.close();
  await provider.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('where no model is connected, the screen says what there is to do', async () => {
  test.slow();
  await page.goto(root);
  await page.getByRole('navigation', { name: 'Konsolen' }).getByRole('link', { name: 'Modeller' }).click();
  await expect(page.getByRole('heading', { name: 'Ingen språkmodell är ansluten' })).toBeVisible();
  await expect(row(page, 'extractive')).toContainText('svarar med ordagranna citat');
  await expectAccessible(page, 'no models');
  await page.goto(`${root}/routing`);
  await expect(page.getByText('Ingen språkmodell får svara.')).toBeVisible();
  await page.goto(`${root}/usage`);
  await expect(page.getByText('Inga modeller har frågats under perioden.')).toBeVisible();
  await expectAccessible(page, 'nothing used');
});

test('an owner adds a model of their own; what is wrong is said beside its field', async () => {
  test.slow();
  await page.goto(`${root}/models`);
  await page.getByRole('link', { name: 'Lägg till egen modell' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lägg till egen modell' })).toBeVisible();
  await page.getByLabel('Adress', { exact: true }).fill('http://10.0.0.1/v1');
  await page.getByLabel('Nyckel', { exact: true }).fill(key);
  await page.getByLabel('Modellens namn hos leverantören').fill('ok');
  await page.getByLabel('Namn här').fill('lokal');
  await page.getByLabel('Region', { exact: true }).fill('se');
  await page.getByLabel('Driftas av').fill('Modellby');
  await page.getByLabel('Det som skickas in').fill('10');
  await page.getByRole('button', { name: 'Lägg till modellen' }).click();
  await expect(page.getByText('Skriv båda priserna och valutan')).toBeVisible();
  await expect(page.getByLabel('Det som skickas in')).toBeFocused();
  await page.getByLabel('Det som modellen svarar').fill('40');
  await page.getByRole('button', { name: 'Lägg till modellen' }).click();
  await expect(page.getByText('Börja med own-')).toBeVisible();
  await expect(page.getByLabel('Namn här')).toBeFocused();
  await page.getByLabel('Namn här').fill('own-lokal');
  await page.getByRole('button', { name: 'Lägg till modellen' }).click();
  await expect(page.getByText('Skriv en hel, öppen webbadress.')).toBeVisible();
  await expectAccessible(page, 'an own model with a mistake');

  await page.getByLabel('Adress', { exact: true }).fill(address);
  await page.getByRole('button', { name: 'Lägg till modellen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'own-lokal' })).toBeVisible();
  await expect(page.getByText('Den sparade slutar på 4711.')).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);
});

test('a test says that it works, or what failed', async () => {
  test.slow();
  await page.getByRole('button', { name: 'Testa' }).click();
  await expect(page.getByText('Allt fungerar.')).toBeVisible();
  expect(provider.requests.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  await expectAccessible(page, 'a model that works');

  await page.getByLabel('Modellens namn hos leverantören').fill('401');
  await page.getByRole('button', { name: 'Spara ändringarna' }).click();
  await expect(page.getByText('Ändringarna är sparade.')).toBeVisible();
  await page.getByRole('button', { name: 'Testa' }).click();
  await expect(page.getByText('Leverantören godkänner inte nyckeln.')).toBeVisible();
  await expectAccessible(page, 'a model that fails');
});

test('two tabs do not overwrite each other, and a key goes only where it was given for', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await other.getByLabel('Driftas av').fill('Modellby energi');
  await other.getByRole('button', { name: 'Spara ändringarna' }).click();
  await expect(other.getByText('Ändringarna är sparade.')).toBeVisible();
  await other.close();

  await page.getByLabel('Modellens namn hos leverantören').fill('ok');
  await page.getByRole('button', { name: 'Spara ändringarna' }).click();
  await expect(page.getByText('Någon annan har sparat efter att du öppnade sidan.')).toBeVisible();
  await expect(page.getByText('Driftas av: Modellby energi')).toBeVisible();
  await page.getByRole('button', { name: 'Spara mitt i stället' }).click();
  await expect(page.getByText('Ändringarna är sparade.')).toBeVisible();

  await page.getByLabel('Adress', { exact: true }).fill(`http://127.0.0.1:${sitePort}/v1`);
  await page.getByRole('button', { name: 'Spara ändringarna' }).click();
  await expect(page.getByText('Skriv nyckeln på nytt.')).toBeVisible();
  await expect(page.getByLabel('Ny nyckel')).toBeFocused();
});

test('the routing says why this model, and why not the others', async () => {
  test.slow();
  const entry = { provider: 'openai-compatible', baseUrl: address, model: 'ok', region: 'us', operator: 'Fjärran' };
  await call(page, 'ownModels.create', {
    tenant: slug,
    entry: {
      ...entry,
      id: 'own-fjarran',
      dataClasses: ['open', 'internal'],
      price: { currency: 'SEK', inputPerMillion: 1, outputPerMillion: 2 },
    },
    key: null,
  });
  await page.goto(`${root}/models/own-lokal`);
  await page.getByRole('link', { name: 'Får den svara? Se vägvalet' }).click();
  await expect(page.getByText('own-lokal svarar först.')).toBeVisible();
  await expect(row(page, 'own-fjarran')).toContainText('den är inte en av profilens modeller');
  await expect(page).toHaveURL(/model=own-lokal/);

  await choose(page, 'Profil eller modell', 'auto');
  await expect(page.getByRole('heading', { name: 'Så blev ordningen' })).toBeVisible();
  await expectAccessible(page, 'routing');
  await choose(page, 'Uppgifter', 'interna uppgifter');
  await expect(row(page, 'own-lokal')).toContainText('inte godkänd för interna uppgifter');
  await choose(page, 'Uppgifter', 'sekretessbelagda uppgifter');
  await expect(page.getByText('Ingen språkmodell får svara.')).toBeVisible();
});

test('an owner makes a profile, changes it and removes it', async () => {
  test.slow();
  await page.getByRole('link', { name: 'Skapa en profil' }).click();
  await page.getByLabel('Namn', { exact: true }).fill('sparsam');
  await page.getByLabel('Beskrivning på svenska').fill('Billigast först.');
  await page.getByLabel('Turordning').fill('0');
  await page.getByRole('button', { name: 'Skapa en profil' }).click();
  await expect(page.getByText('Ge minst ett tal som är större än 0.')).toBeVisible();
  await page.getByLabel('Kostnad').fill('1');
  await expectAccessible(page, 'a profile');
  await page.getByRole('button', { name: 'Skapa en profil' }).click();
  await expect(row(page, 'sparsam')).toContainText('Billigast först.');
  await page.goto(`${root}/routing?model=sparsam`);
  await expect(page.getByText('own-fjarran svarar först.')).toBeVisible();

  await page.getByRole('link', { name: 'Ändra sparsam' }).click();
  await page.getByLabel('Måste köras i').fill('se');
  await page.getByRole('button', { name: 'Spara profilen' }).click();
  await expect(row(page, 'sparsam')).toContainText('Körs i Sverige');
  await page.getByRole('button', { name: 'Ta bort sparsam' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort profilen' }).click();
  await expect(row(page, 'sparsam')).toHaveCount(0);
});

test('a provider that goes down is seen in the list, without a reload', async () => {
  test.slow();
  const made = await call(page, 'keys.create', {
    tenant: slug,
    type: 'secret',
    name: 'Ett program',
    scopes: ['messages'],
  });
  const secret = /"(rs_[^"]+)"/.exec(made)?.[1] ?? '';
  const ask = () =>
    page.request.post('/openai/v1/chat/completions', {
      headers: { authorization: `Bearer ${secret}` },
      data: { model: 'own-fjarran', messages: [{ role: 'user', content: 'Hej' }] },
    });
  expect((await ask()).status()).toBe(200);

  await page.goto(`${root}/models`);
  await expect(row(page, 'own-fjarran')).toContainText('Fungerar');
  await gate.close();
  for (let times = 0; times < 5; times += 1) expect((await ask()).status()).toBeGreaterThanOrEqual(500);
  await expect(row(page, 'own-fjarran')).toContainText('Vilar efter fel till');
  await expect(row(page, 'own-lokal')).toContainText('Fungerar');
  await expectAccessible(page, 'models, one of which rests');
  await page.goto(`${root}/routing`);
  await expect(row(page, 'own-fjarran')).toContainText('Modellen vilar efter fel');
  gate = await openGate(provider.url);
});

test('an owner sees what was used, and sets a budget', async () => {
  test.slow();
  await page.goto(`${root}/usage`);
  const ledger = page.getByRole('table', { name: 'Senaste försöken' });
  await expect(ledger.getByText('Ingen tog emot').first()).toBeVisible();
  await expect(ledger.getByText('Nyckeln godkändes inte')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Per API-nyckel' })).toContainText('Ett program');
  await expect(page.getByRole('table', { name: 'Per modell' })).toContainText('own-lokal');
  await expect(page.getByRole('link', { name: 'Hämta som CSV Per modell' })).toHaveAttribute('href', /own-fjarran%3B/);

  await page.getByRole('button', { name: 'Sätt en budget' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'a budget that is set');
  await dialog.getByLabel('Belopp').fill('100');
  await dialog.getByLabel('Stoppa när den är slut').check();
  await dialog.getByRole('button', { name: 'Sätt en budget' }).click();
  await expect(row(page, '100,00\u00a0SEK per månad')).toContainText('Inga modeller frågas.');

  await page.getByRole('button', { name: 'Sätt en budget' }).click();
  await dialog.getByLabel('Belopp').fill('5');
  await dialog.getByLabel('Räknas i').fill('EUR');
  await dialog.getByRole('button', { name: 'Sätt en budget' }).click();
  await expect(dialog.getByText('Skriv samma valuta')).toBeVisible();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();

  await page.getByRole('button', { name: 'Ändra' }).click();
  await dialog.getByLabel('Belopp').fill('250');
  await dialog.getByRole('button', { name: 'Spara budgeten' }).click();
  await expect(row(page, '250,00\u00a0SEK per månad')).toBeVisible();
  await expectAccessible(page, 'usage');

  await page.getByRole('link', { name: '7 dagar' }).click();
  await expect(page).toHaveURL(/from=.*&to=/);
  await expect(page.getByRole('link', { name: '7 dagar' })).toHaveAttribute('aria-current', 'true');
});

test('an auditor sees it all, and can change nothing', async ({ browser }) => {
  test.slow();
  const auditor = await letIn(browser, page, { slug, email: colleague, role: 'auditor' }, problems);
  for (const [path, text] of [
    ['models', 'own-lokal'],
    ['models/own-lokal', 'Modellby, Sverige'],
    ['routing', 'own-lokal svarar först.'],
    ['usage', 'Hela organisationen'],
  ] as const) {
    await auditor.goto(`${root}/${path}`);
    await expect(auditor.getByText(text).first()).toBeVisible();
    await expect(
      auditor.getByRole('main').getByRole('button', { name: /Testa|Spara|Ta bort|Ändra|Sätt|Skapa/ }),
    ).toHaveCount(0);
    await expect(auditor.getByRole('main').getByRole('link', { name: /^(Lägg till|Skapa|Ändra)/ })).toHaveCount(0);
    await expectAccessible(auditor, `${path}, for an auditor`);
  }
  await auditor.goto(`${root}/models/new`);
  await expect(auditor.getByText('Det finns inget på den här adressen')).toBeVisible();
  await auditor.context().close();
});

test('an owner removes a model, and the log has it all in words', async () => {
  await page.goto(`${root}/models/own-fjarran`);
  await page.getByRole('button', { name: 'Ta bort modellen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vill du ta bort own-fjarran?' });
  await expect(dialog.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Ta bort modellen' }).click();
  await expect(page).toHaveURL(/\/models$/);
  await expect(row(page, 'own-fjarran')).toHaveCount(0);
  await page.goto(`${root}/log`);
  for (const deed of ['Egen modell togs bort', 'Budget sattes', 'Profil för vägval skapades', 'Modell testades'])
    await expect(page.getByText(deed, { exact: true }).first()).toBeVisible();
});
