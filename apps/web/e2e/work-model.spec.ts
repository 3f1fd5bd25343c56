import { expect, type Page, test } from '@playwright/test';
import { type FakeProvider, startFakeProvider } from '../../../packages/routing/test/fake-provider.ts';
import { call } from './installation.ts';
import { type Gate, gateAddress, openGate } from './model-gate.ts';
import { found, ownOrganisation } from './own-organisation.ts';

const { run, owner, slug } = ownOrganisation('modellvik');
const secret = 'Sökanden Anna Bergström, 811218-9876, har ansökt om bygglov för en altan vid Norra vägen.';
const text = `${secret}\n\nNämnden beslutar att avgiften är 4 200 kronor. Bygget får börja den 3 maj 2027.`;

test.describe.configure({ mode: 'serial' });

let page: Page;
let provider: FakeProvider;
let gate: Gate;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  // whatever it is asked, it makes things up and gives orders of its own
  provider = await startFakeProvider({
    script: () => '{"points":[{"text":"Avgiften är 99 000 kronor.","quote":"Avgiften är 99 000 kronor.","page":1}]}',
  });
  gate = await openGate(provider.url);
  page = await found(browser, { name: `Modellvik ${run}`, slug, owner }, problems);
  const entry = {
    id: 'own-paahitt',
    provider: 'openai-compatible',
    baseUrl: gateAddress,
    model: 'scripted',
    capabilities: ['chat'],
    region: 'se',
    dataClasses: ['open', 'internal', 'confidential'],
  };
  await call(page, 'ownModels.create', { tenant: slug, entry, key: 'nyckel-4711' });
});
test.afterAll(async () => {
  await page.context().close();
  await gate.close();
  await provider.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('what a model is not to see can be looked at and corrected before anything is sent', async () => {
  await page.goto(`/t/${slug}/work/new/summarise`, { waitUntil: 'networkidle' });
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Granska först vad som döljs' }).click();
  await expect(page.getByText('Förslaget bygger på det som står i texten')).toBeVisible();
  await page.getByText('Det här döljs för modellen').click();
  await expect(page.locator('s').filter({ hasText: '811218-9876' })).toBeVisible();
  // what names somebody makes no name of a work
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sammanfattning');
  await page.getByLabel('Dölj också').fill('Norra vägen');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByLabel('Dölj också')).toHaveValue('Norra vägen');
  expect(provider.requests).toHaveLength(0);
});

test('a model that makes things up gets nothing shown: what stands there stands in the text', async () => {
  await page.getByRole('button', { name: 'Starta' }).click();
  await expect(page.getByText(/(\d+) av \1 hänvisningar stämmer med/)).toBeVisible();
  expect(provider.requests.length).toBeGreaterThan(0);
  const sent = JSON.stringify(provider.requests.map(({ messages }) => messages));
  for (const original of ['811218-9876', 'Bergström', 'Norra vägen']) expect(sent).not.toContain(original);
  const shown = (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ');
  expect(shown).not.toContain('99 000');
  expect(shown).toContain('4 200 kronor');
});
