import { expect, type Page, test } from '@playwright/test';
import { type FakeProvider, startFakeProvider } from '../../../packages/routing/test/fake-provider.ts';
import { expectAccessible } from './accessible.ts';
import { call } from './installation.ts';
import { type Gate, gateAddress, openGate } from './model-gate.ts';
import { found, ownOrganisation } from './own-organisation.ts';

const { run, owner, slug } = ownOrganisation('verktygsvik');

test.describe.configure({ mode: 'serial' });

let page: Page;
let provider: FakeProvider;
let gate: Gate;
const problems: string[] = [];
const idIn = (text: string): string => /"id":"([^"]+)"/.exec(text)?.[1] ?? '';

test.beforeAll(async ({ browser }) => {
  provider = await startFakeProvider({
    // it reckons where it may, and says then what came of it
    script: ({ messages, body }) => {
      const [, number] =
        /<passage number="(\d+)" page="Uträkning">/.exec(JSON.stringify(messages).replaceAll('\\', '')) ?? [];
      if (number !== undefined) return `12 procent av avgiften blir 540 kronor [${number}].`;
      if (!('tools' in body)) return 'Avgiften för en kopia är 4 500 kronor [1].';
      return { calls: [{ name: 'calculate', arguments: '{"expression":"4500 * 12%"}' }] };
    },
  });
  gate = await openGate(provider.url);
  page = await found(browser, { name: `Verktygsvik ${run}`, slug, owner }, problems);
  const entry = {
    id: 'own-raknare',
    provider: 'openai-compatible',
    baseUrl: gateAddress,
    model: 'scripted',
    capabilities: ['chat', 'tools'],
    region: 'se',
    dataClasses: ['open', 'internal'],
  };
  await call(page, 'ownModels.create', { tenant: slug, entry, key: 'nyckel-4711' });
  const knowledgeBaseId = idIn(await call(page, 'knowledgeBases.create', { tenant: slug, name: 'Rutiner' }));
  const entries = [{ question: 'Vad är avgiften för en kopia?', answer: 'Avgiften för en kopia är 4 500 kronor.' }];
  await call(page, 'sources.add', {
    tenant: slug,
    knowledgeBaseId,
    source: { type: 'faq', title: 'Avgifter', entries },
  });
  const assistant = { name: 'Kollegan', slug: 'kollegan', audience: 'staff', knowledgeBaseIds: [knowledgeBaseId] };
  await call(page, 'assistants.create', { tenant: slug, ...assistant });
  await call(page, 'assistants.publish', { tenant: slug, id: 'kollegan' });
});
test.afterAll(async () => {
  await page.context().close();
  await gate.close();
  await provider.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const question = 'Vad är 12 procent av avgiften för en kopia?';
async function ask(): Promise<void> {
  await page.goto(`/t/${slug}/work/assistants/kollegan`, { waitUntil: 'networkidle' });
  await page.getByLabel('Din fråga').fill(question);
  await page.getByRole('button', { name: 'Fråga', exact: true }).click();
}
const answer = () => page.getByRole('article').last();

test('an assistant for staff reckons with a tool: the sum is a source, and how the answer came about says so', async () => {
  await ask();
  await expect(answer()).toContainText(/12 procent av avgiften blir 540\skronor/);
  await expect(answer().getByRole('listitem').filter({ hasText: 'Uträkning' })).toContainText('4500 × 12% = 540');
  const how = answer().getByText('Så kom svaret till');
  await how.focus();
  await page.keyboard.press('Enter');
  await expect(answer().getByText('Räknade:')).toContainText('4500 * 12%');
  await expect(answer().getByText('Räknade:')).toContainText(/\d+ tecken/);
  await expectAccessible(page, 'answer with tools');
});

test('what the rules take away is not used: the rules say so in a sentence, and the answer comes without', async () => {
  await page.goto(`/t/${slug}/rules`, { waitUntil: 'networkidle' });
  const rule = page.locator('#rule-tools');
  await expect(rule.locator('.quote')).toHaveText(
    /får den söka igen, läsa en sida, räkna, räkna med datum och mäta en text/,
  );
  const tools = rule.getByRole('checkbox');
  await expect(tools).toHaveCount(5);
  for (const tool of await tools.all()) await tool.uncheck();
  await expect(rule.locator('.quote')).toHaveText('Assistenten använder inga verktyg när den svarar våra medarbetare.');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible();
  await call(page, 'policies.publish', { tenant: slug, subject: 'tenant' });
  await ask();
  await expect(answer()).toContainText(/Avgiften för en kopia är 4\s500\skronor/);
  await expect(answer().getByText('Så kom svaret till')).toBeHidden();
  await page.goto(`/t/${slug}/rules/page-for-site`);
  await expect(page.getByRole('article')).toContainText('inga verktyg');
});
