import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { call } from './installation.ts';
import { signInLink } from './sign-in.ts';

const run = Date.now().toString(36);
const slug = `regler-${run}`;
const question = 'Vad kostar sophämtningen?';

test.describe.configure({ mode: 'serial' });

let page: Page;
let knowledgeBase = '';
const problems: string[] = [];
const idIn = (text: string): string => /"id":"([^"]+)"/.exec(text)?.[1] ?? '';

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(await signInLink('agare@lindvik.example'));
  knowledgeBase = idIn(await call(page, 'knowledgeBases.create', { tenant: 'lindvik', name: `Regler ${run}` }));
  const entries = [{ question, answer: 'Sophämtningen kostar 2 480 kronor om året.' }];
  await call(page, 'sources.add', {
    tenant: 'lindvik',
    knowledgeBaseId: knowledgeBase,
    source: { type: 'faq', entries },
  });
  await call(page, 'assistants.create', {
    tenant: 'lindvik',
    name: `Regler ${run}`,
    slug,
    audience: 'citizen',
    knowledgeBaseIds: [knowledgeBase],
  });
  await call(page, 'assistants.publish', { tenant: 'lindvik', id: slug });
});
test.afterAll(async () => {
  await call(page, 'assistants.delete', { tenant: 'lindvik', id: slug });
  await page.context().close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

/** What the assistant answers, as its widget asks: the session opens the API for our own pages. */
async function ask(text: string): Promise<{ outcome: string; text: string }> {
  const answer = await page.request.post(`/api/v1/assistants/${slug}/messages`, {
    data: { text },
    headers: {
      origin: `http://localhost:${process.env['E2E_PORT']}`,
      'radrum-tenant': 'lindvik',
      'sec-fetch-site': 'same-origin',
      accept: 'application/json',
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}
const assistantRules = async (): Promise<void> => {
  await page.goto('/t/lindvik/rules');
  await page.getByLabel('Regler för').selectOption({ label: `Regler ${run}` });
  await page.getByRole('button', { name: 'Visa' }).click();
  await expect(page).toHaveURL(/rules\?for=asst_/);
};

test('each rule stands beside the sentence for the website', async () => {
  await page.goto('/t/lindvik/rules');
  await expect(page.getByRole('heading', { level: 1, name: 'Regler' })).toBeVisible();
  await expect(page.getByText('Samtal sparas i 365 dagar. Sedan raderas de.')).toBeVisible();
  await expectAccessible(page, 'rules');
});

test('an assistant’s rules are tightened, compared, published, and hold for the next question', async () => {
  expect((await ask(question)).outcome).toBe('answered');
  await assistantRules();
  const topic = page.locator('.rule').filter({ hasText: 'Ämnen som assistenten avböjer' });
  await topic.getByRole('button', { name: 'Lägg till' }).click();
  await topic.getByLabel('Ämne').fill('avgifter');
  await topic.getByLabel('Ord och fraser').fill('kostar\navgift*');
  await topic.getByLabel('Svar').fill('Ring kontaktcenter om avgifter.');
  await expect(topic.getByText('Assistenten svarar inte på frågor om avgifter.')).toBeVisible();
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible();
  await expectAccessible(page, 'rules with a draft');
  expect((await ask(question)).outcome).toBe('answered'); // a draft holds nowhere

  await page.getByRole('link', { name: 'Granska 1 ändring' }).click();
  await expect(page.getByRole('heading', { name: 'Det här ändras' })).toBeVisible();
  await page.getByText('Skriv egna frågor', { exact: true }).click();
  await page.getByLabel('Frågor att prova').fill(`${question}\nNär öppnar badhuset?`);
  await page.getByRole('button', { name: 'Prova på mina frågor' }).click();
  await expect(page.getByText('2 egna frågor')).toBeVisible();
  const declined = page.getByRole('listitem').filter({ hasText: question }).first();
  await expect(declined).toContainText('Annat svar');
  await expect(declined).toContainText('Ring kontaktcenter om avgifter.');
  await expect(page.getByRole('button', { name: 'Visa alla 2' })).toBeVisible();
  await expectAccessible(page, 'review of the rules');
  await page.getByRole('button', { name: 'Publicera reglerna' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publicera reglerna?' });
  await dialog.getByLabel('Anteckning').fill('Avgifter tas i telefon');
  await dialog.getByRole('button', { name: 'Publicera reglerna' }).click();
  await expect(page.getByText('Version 1 gäller.')).toBeVisible();
  expect(await ask(question)).toMatchObject({ outcome: 'declined', text: 'Ring kontaktcenter om avgifter.' });
});

test('what another tab saved meanwhile is shown, and nothing is lost', async () => {
  await assistantRules();
  const subject = new URL(page.url()).searchParams.get('for') ?? '';
  const now = await page.request.get(
    `/api/trpc/policies.get?input=${encodeURIComponent(JSON.stringify({ tenant: 'lindvik', subject }))}`,
  );
  const { result }: { result: { data: { draft: object; updatedAt: string } } } = await now.json();
  const { draft, updatedAt } = result.data;
  await call(page, 'policies.update', {
    tenant: 'lindvik',
    subject,
    change: { rules: { ...draft, conversationDays: 60 }, updatedAt },
  });
  await page.getByRole('button', { name: 'Formell' }).click();
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByRole('alert').locator('ins')).toContainText('60');
  await expectAccessible(page, 'rules that were changed meanwhile');
  await page.getByRole('button', { name: 'Spara mitt i stället' }).click();
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Svaren är formellt skrivna.')).toBeVisible();
  await expect(page.getByText('Samtal sparas i 60 dagar. Sedan raderas de.')).toBeVisible();
});

test('versions tell what held when, and one of them holds again', async () => {
  await page.getByRole('link', { name: /^Granska \d ändringar$/ }).click();
  await page.getByRole('button', { name: 'Publicera reglerna' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publicera reglerna' }).click();
  await expect(page.getByText('Version 2 gäller.')).toBeVisible();
  await page.getByRole('link', { name: 'Versioner' }).click();
  await expect(page.getByText('Avgifter tas i telefon')).toBeVisible();
  await expectAccessible(page, 'versions of the rules');
  await page.getByRole('button', { name: 'Gå tillbaka hit Version 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gå tillbaka hit' }).click();
  await expect(page.getByText('Version 3 gäller.')).toBeVisible();
});

test('the rules that hold are a text for the website', async () => {
  await page.goto('/t/lindvik/rules/page-for-site');
  await expect(page.getByRole('heading', { name: 'Så använder Lindviks kommun AI' })).toBeVisible();
  await expectAccessible(page, 'the text for the website');
  await page.getByRole('button', { name: /Kopiera/ }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('<h1>Så använder Lindviks kommun AI</h1>');
});
