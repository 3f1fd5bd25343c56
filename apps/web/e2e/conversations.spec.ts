import { expect, type Page, test } from '@playwright/test';
import { openReceiver } from '../../server/test/webhook-receiver.ts';
import { expectAccessible } from './accessible.ts';
import { call, mailsTo } from './installation.ts';
import { found, letIn } from './own-organisation.ts';
import { sitePort } from './ports.ts';
import { mailedSignIn } from './sign-in.ts';

/** A run may meet what an earlier one left behind: this one has an organisation of its own. */
const run = Date.now().toString(36);
const owner = `karin.${run}@sjoby.example`;
const communicator = `elin.${run}@sjoby.example`;
const slug = `sjoby-${run}`;
const root = `/t/${slug}`;

test.describe.configure({ mode: 'serial' });

/** The communicator's: what only an owner may do is done on the owner's. */
let page: Page;
let ownersPage: Page;
let key = '';
const problems: string[] = [];
const dialog = () => page.getByRole('dialog');
const textIn = (name: string, text: string): string => new RegExp(`"${name}":"([^"]+)"`).exec(text)?.[1] ?? '';

interface Answer {
  outcome: string;
  text: string;
  conversationId: string;
}

/** A call of the API, as a system of the organisation makes it. */
async function post(path: string, data: object) {
  const answer = await page.request.post(`/api/v1${path}`, {
    data,
    headers: { authorization: `Bearer ${key}`, accept: 'application/json' },
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer;
}
const ask = async (text: string): Promise<Answer> => (await post('/assistants/fraga/messages', { text })).json();

test.beforeAll(async ({ browser }) => {
  ownersPage = await found(browser, { name: `Sjöby ${run}`, slug, owner }, problems);
  page = await letIn(browser, ownersPage, { slug, email: communicator, role: 'editor' }, problems);
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  const tenant = slug;
  const knowledgeBaseId = textIn('id', await call(page, 'knowledgeBases.create', { tenant, name: 'sjoby.example' }));
  const entries = [{ question: 'Vad kostar sophämtningen?', answer: 'Sophämtningen kostar 2 480 kronor om året.' }];
  await call(page, 'sources.add', {
    tenant,
    knowledgeBaseId,
    source: { type: 'faq', title: 'Vanliga frågor', entries },
  });
  await call(page, 'assistants.create', {
    tenant,
    name: 'Fråga Sjöby',
    slug: 'fraga',
    audience: 'citizen',
    knowledgeBaseIds: [knowledgeBaseId],
  });
  await call(page, 'assistants.publish', { tenant, id: 'fraga' });
  const made = await call(ownersPage, 'keys.create', { tenant, name: 'Prov', type: 'secret', scopes: ['messages'] });
  key = textIn('key', made);
});
test.afterAll(() => Promise.all([page, ownersPage].map((opened) => opened.context().close())));
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('screens that have nothing yet say what will stand there', async () => {
  for (const [path, heading] of [
    ['conversations', 'Inga samtal än'],
    ['handoffs', 'Ingen väntar på en person'],
    ['gaps', 'Inga obesvarade frågor'],
  ] as const) {
    await page.goto(`${root}/${path}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible(page, `${path}, empty`);
  }
});

test('a gap becomes a question with its answer, and the next citizen is answered', async () => {
  const question = 'Var lämnar jag julgranen?';
  expect((await ask(question)).outcome).toBe('unanswered');
  await page.goto(`${root}/gaps`);
  const row = page.getByRole('listitem').filter({ hasText: question });
  await expect(row).toContainText('1 den senaste veckan');
  await expectAccessible(page, 'gaps');

  await row.getByRole('button', { name: /^Stäng ämnet/ }).click();
  await expect(page.getByText(/är stängt\. 1.fråga räknas som omhändertagna/)).toBeVisible();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(row).toBeVisible();

  await row.getByRole('button', { name: /^Skriv ett svar/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Skriv ett svar' })).toBeVisible();
  await expect(page.getByLabel('Fråga', { exact: true })).toHaveValue(question);
  await page.getByRole('button', { name: 'Använd svaret' }).click();
  await expect(page.getByText('Skriv ett svar innan det används.')).toBeVisible();
  await expect(page.getByLabel('Svar', { exact: true })).toBeFocused();
  await expectAccessible(page, 'a draft without an answer');
  await page.getByLabel('Svar', { exact: true }).fill('Julgranen lämnar du vid återvinningscentralen på Hamngatan.');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible();
  expect((await ask(question)).outcome).toBe('unanswered'); // a draft answers nobody

  await page.goto(`${root}/gaps`);
  await page.getByRole('listitem').filter({ hasText: question }).first().waitFor();
  await page.goBack();
  await expect(page.getByLabel('Svar', { exact: true })).toHaveValue(/Hamngatan/);
  await page.getByRole('button', { name: 'Använd svaret' }).click();
  await expect(page.getByText('Svaret används från och med nu.')).toBeVisible();
  expect(await ask(question)).toMatchObject({ outcome: 'answered', text: expect.stringContaining('Hamngatan') });
  await page.getByRole('link', { name: 'Till de obesvarade' }).click();
  await expect(page.getByRole('heading', { name: 'Inga obesvarade frågor' })).toBeVisible(); // it was asked twice
});

test('a conversation is corrected, cleared of what should not be there, and marked as resolved', async () => {
  const question = 'Hur dags öppnar simhallen i Björkdungen?';
  const { outcome, conversationId } = await ask(question);
  expect(outcome).toBe('unanswered');
  await page.goto(`${root}/conversations`);
  await expectAccessible(page, 'conversations');
  await page.getByLabel('Sök i frågorna').fill('simhallen');
  await expect(page).toHaveURL(/search=simhallen/);
  await page.getByLabel('Utfall').selectOption({ label: 'Obesvarad' });
  await expect(page).toHaveURL(/outcome=unanswered/);
  await page.getByRole('link', { name: question }).click();
  await expect(page).toHaveURL(new RegExp(`search=simhallen&outcome=unanswered&open=${conversationId}$`));
  const thread = page.getByRole('region', { name: 'Det valda samtalet' });
  await expect(thread).toBeFocused(); // whoever does not see the page hears what was opened
  await expect(page.getByText('Att du öppnade samtalet står i loggen.')).toBeVisible();
  await page.getByText('Så kom svaret till').click();
  await expect(page.getByText(/Gällde då: version 1/)).toBeVisible();
  await expectAccessible(page, 'conversation');

  await page.getByRole('button', { name: 'Rätta svaret' }).click();
  await expect(dialog().getByLabel('Fråga', { exact: true })).toHaveValue(question);
  await expectAccessible(page, 'correcting an answer');
  await dialog().getByLabel('Svar', { exact: true }).fill('Simhallen öppnar klockan 6 på vardagar.');
  await dialog().getByRole('button', { name: 'Spara rättelsen' }).click();
  await expect(page.getByText('Frågan används i svar från och med nu.')).toBeVisible();
  await expect(page.getByText('Rättat med en fråga med svar')).toBeVisible();
  expect(await ask('Hur dags öppnar simhallen?')).toMatchObject({ text: expect.stringContaining('klockan 6') });

  await page.getByRole('button', { name: 'Dölj en uppgift' }).click();
  await dialog().getByLabel('Text att dölja').fill('Granbacken');
  await expect(dialog().getByText('Texten står inte i samtalet.')).toBeVisible();
  await dialog().getByLabel('Text att dölja').fill('Björkdungen');
  await expect(dialog().getByText(/Texten står på 1.ställe/)).toBeVisible();
  await expectAccessible(page, 'hiding a text');
  await dialog().getByRole('button', { name: 'Dölj uppgiften' }).click();
  await expect(page.getByText(/Uppgiften är dold på/)).toBeVisible();
  await expect(thread.getByRole('heading', { level: 2 })).toContainText('[maskerat]');
  await expect(page.locator('main')).not.toContainText('Björkdungen');

  await page.getByRole('button', { name: 'Markera som klart' }).click();
  await expect(page.getByText('Samtalet är markerat som klart.')).toBeVisible();
  await expectAccessible(page, 'a conversation that was resolved');
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(page.getByRole('button', { name: 'Markera som klart' })).toBeVisible();
});

test('whoever leaves a conversation goes on in the list at its row, and one that was deleted is not gone back to', async () => {
  const question = 'Får jag tälta på ön?';
  await ask(question);
  const row = page.getByRole('link', { name: question });
  const list = /\/conversations\?outcome=unanswered$/;
  for (const [width, leave] of [
    [700, () => page.getByRole('link', { name: 'Till alla samtal' }).press('Enter')],
    [700, () => page.goBack()],
    [1280, () => page.goBack()],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${root}/conversations?outcome=unanswered`, { waitUntil: 'networkidle' }); // alive, so that it is the page that goes on
    await row.press('Enter');
    await expect(page.getByRole('region', { name: 'Det valda samtalet' })).toBeFocused();
    await leave();
    await expect(page).toHaveURL(list);
    await expect(row).toBeFocused();
  }
  await row.press('Enter');
  await page.getByRole('button', { name: 'Ta bort samtalet' }).click();
  await dialog().getByRole('button', { name: 'Ta bort samtalet' }).click();
  await expect(page).toHaveURL(list); // as it stood
  await expect(row).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Samtal' })).toBeVisible();
});

test('the list comes as a file that a spreadsheet in Swedish reads', async () => {
  await page.goto(`${root}/conversations`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta som CSV' }).click(),
  ]);
  const text = (await (await download.createReadStream()).toArray()).join('');
  expect(text.split('\r\n')[0]).toContain('Senaste frågan;Första frågan;Utfall');
  expect(text).toContain(';Var lämnar jag julgranen?;');
});

test('a hand-off is found, taken and answered with the keyboard alone', async () => {
  const citizen = `anna.${run}@brev.example`;
  const handOff = async (letter: object) => {
    const { conversationId } = await ask('Jag vill tala med en människa');
    await post(`/conversations/${conversationId}/handoff`, letter);
  };
  await handOff({
    reason: 'Fakturan är fel',
    text: 'Fakturan för vattnet är dubbelt så hög som i fjol.',
    email: citizen,
  });
  await handOff({ reason: 'Vill bli uppringd', text: 'Ring mig.', phone: '0400-12 34 00' });
  await page.goto(root);
  await expect(page.getByRole('navigation', { name: 'Konsolen' })).toContainText('2 väntar på en person');
  await page.goto(`${root}/handoffs`);
  await expectAccessible(page, 'hand-offs');

  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await link('Alla').focus();
  await page.keyboard.press('Tab');
  await expect(link('Vill bli uppringd')).toBeFocused();
  await page.keyboard.press('j');
  await expect(link('Fakturan är fel')).toBeFocused();
  await page.keyboard.press('k');
  await expect(link('Vill bli uppringd')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('t');
  await expect(page.getByText('Ärendet är ditt.')).toBeVisible();
  await link('Fakturan är fel').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Ärende från/ })).toBeVisible();
  await expect(page.getByText('dubbelt så hög som i fjol')).toBeVisible();
  await expectAccessible(page, 'hand-off');

  await page.getByLabel('Ditt svar').focus();
  await page.keyboard.type('Vi har rättat fakturan. En ny kommer på fredag.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skicka svaret' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Svaret är skickat.')).toBeVisible();
  await expect(page.getByText(new RegExp(`${communicator} svarade`))).toBeVisible();
  const mails = await mailsTo(citizen);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain('Vi har rättat fakturan.');
  await page.getByRole('button', { name: 'Stäng ärendet' }).click();
  await expect(page.getByRole('button', { name: 'Öppna ärendet igen' })).toBeVisible();

  await page.goto(`${root}/handoffs`);
  await link('Vill bli uppringd').click();
  await expect(page.getByText('Medborgaren lämnade ingen e-postadress.')).toBeVisible();
  await expectAccessible(page, 'a hand-off without an address');
  await page.getByLabel('Anteckning').fill('Ringde, de är nöjda.');
  await page.getByRole('button', { name: 'Spara anteckningen' }).click();
  await expect(page.getByText('Anteckningen är sparad.')).toBeVisible();
});

test('the overview counts what was asked, and says how time freed is counted', async () => {
  const answered = await Promise.all(
    Array.from({ length: 8 }, () => ask('Vad kostar sophämtningen?').then(({ outcome }) => outcome)),
  );
  expect(new Set(answered)).toEqual(new Set(['answered']));
  const input = encodeURIComponent(JSON.stringify({ tenant: slug, days: 30 }));
  const response = await page.request.get(`/api/trpc/insights?input=${input}`);
  const { result }: { result: { data: { sums: { outcomes: Record<string, number> } } } } = await response.json();
  const { answered: withSource = 0, unanswered = 0, escalated = 0, declined = 0 } = result.data.sums.outcomes;
  const questions = withSource + unanswered + escalated + declined;
  expect(withSource).toBe(10); // the tree, the swimming hall, and the bin eight times
  await page.goto(root);
  const figure = page.locator('.figures > div').filter({ hasText: 'Frågor' }).first();
  await expect(figure.locator('.figure')).toHaveText(String(questions));
  await expect(page.getByRole('heading', { name: 'Frågor per dag' })).toBeVisible();
  await expectAccessible(page, 'overview with figures');

  await expect(page.getByRole('button', { name: 'Ändra minuterna' })).toHaveCount(0);
  await ownersPage.goto(root);
  await expect(ownersPage.getByText(/10.frågor fick svar med källa\. Vi räknar 4 minuter/)).toBeVisible();
  await ownersPage.getByRole('button', { name: 'Ändra minuterna' }).click();
  await ownersPage.getByLabel('Minuter som ett svar frigör').fill('200');
  await ownersPage.getByRole('button', { name: 'Spara minuterna' }).click();
  await expect(ownersPage.getByText('Skriv ett tal mellan 0 och 120.')).toBeVisible();
  await ownersPage.getByLabel('Minuter som ett svar frigör').fill('7,5');
  await ownersPage.getByRole('button', { name: 'Spara minuterna' }).click();
  await expect(ownersPage.getByText(/Vi räknar 7,5 minuter/)).toBeVisible();

  await page.getByLabel('Period').selectOption({ label: '7 dagar' });
  await expect(page).toHaveURL(/days=7/);
  await expect(figure.locator('.figure')).toHaveText(String(questions));
});

test('a webhook is made, tested and received, and its signature is right with either secret', async () => {
  const receiver = await openReceiver(sitePort);
  try {
    await ownersPage.goto(await mailedSignIn(owner)); // secrets want a sign-in of the last five minutes
    await ownersPage.goto(`${root}/settings/webhooks`);
    await expectAccessible(ownersPage, 'webhooks, empty');
    await ownersPage.getByLabel('Adress').fill('http://10.0.0.1/hook');
    await ownersPage.getByRole('button', { name: 'Skapa webhooken' }).click();
    await expect(ownersPage.getByText('Välj minst en händelse.')).toBeVisible();
    await ownersPage.getByLabel('Medborgare bad om en person').check();
    await ownersPage.getByRole('button', { name: 'Skapa webhooken' }).click();
    await expect(ownersPage.getByText('Interna adresser går inte.')).toBeVisible();
    await ownersPage.getByLabel('Adress').fill(receiver.url);
    await ownersPage.getByRole('button', { name: 'Skapa webhooken' }).click();
    await expect(ownersPage.getByRole('heading', { name: 'Webhooken är skapad. Spara hemligheten nu.' })).toBeFocused();
    const secret = await ownersPage.locator('.newkey code').first().innerText();
    expect(secret).toMatch(/^whsec_/);
    await expectAccessible(ownersPage, 'a webhook was made');

    const { conversationId } = await ask('Jag vill tala med en människa');
    await post(`/conversations/${conversationId}/handoff`, { reason: 'Prov' });
    await expect.poll(() => receiver.received.length).toBe(1);
    expect(receiver.verifyNewest(secret)).toMatchObject({ type: 'handoff.created', data: { conversationId } });

    await ownersPage.getByRole('link', { name: receiver.url }).click();
    await ownersPage.getByRole('button', { name: 'Skicka ett prov' }).click();
    await expect(ownersPage.getByText(/Mottagaren svarade 204 efter/)).toBeVisible();
    expect(receiver.verifyNewest(secret)).toMatchObject({ type: 'webhook.test' });
    receiver.answers({ status: 500 });
    await ownersPage.getByRole('button', { name: 'Skicka ett prov' }).click();
    await expect(ownersPage.getByText(/Mottagaren svarade 500 efter/)).toBeVisible();
    receiver.answers({ status: 204 });
    await expect(ownersPage.getByRole('row').filter({ hasText: 'Medborgare bad om en person' })).toContainText(
      'Mottagen',
    );
    await ownersPage.locator('summary', { hasText: 'Innehåll' }).click();
    await expect(ownersPage.getByText(conversationId)).toBeVisible();
    await expectAccessible(ownersPage, 'webhook');

    await ownersPage.getByRole('button', { name: 'Byt hemlighet' }).click();
    await ownersPage.getByRole('dialog').getByRole('button', { name: 'Skapa den nya hemligheten' }).click();
    await expect(ownersPage.getByText(/I 24 timmar signeras varje meddelande med båda/)).toBeVisible();
    const fresh = await ownersPage.locator('.newkey code').first().innerText();
    expect(fresh).not.toBe(secret);
    const before = receiver.received.length;
    await ownersPage.getByRole('button', { name: /^Skicka igen/ }).click();
    await expect(ownersPage.getByText(/Leveransen skickas igen/)).toBeVisible();
    await expect.poll(() => receiver.received.length).toBe(before + 1);
    expect(receiver.verifyNewest(secret)).toMatchObject({ type: 'handoff.created' });
    expect(receiver.verifyNewest(fresh)).toMatchObject({ type: 'handoff.created' });

    // another tab changes the events: nothing is overwritten
    const other = await ownersPage.context().newPage();
    await other.goto(ownersPage.url());
    await other.getByLabel('Källa lästes').check();
    await other.getByRole('button', { name: 'Spara ändringarna' }).click();
    await expect(other.getByText('Ändringarna är sparade.')).toBeVisible();
    await other.close();
    await ownersPage.getByLabel('Assistent publicerades').check();
    await ownersPage.getByRole('button', { name: 'Spara ändringarna' }).click();
    await expect(ownersPage.getByText('Någon annan har sparat')).toBeVisible();
    await expectAccessible(ownersPage, 'a webhook that was changed meanwhile');
    await ownersPage.getByRole('button', { name: 'Hämta det som är sparat' }).click();
    await expect(ownersPage.getByLabel('Källa lästes')).toBeChecked();

    await ownersPage.getByRole('button', { name: 'Stäng av webhooken' }).click();
    await expect(ownersPage.getByText('Webhooken är avstängd.', { exact: true })).toBeVisible();
    await ownersPage.getByRole('button', { name: 'Slå på webhooken' }).click();
    await expect(ownersPage.getByText('Webhooken är avstängd.', { exact: true })).toHaveCount(0);
    await ownersPage.getByRole('button', { name: 'Ta bort webhooken' }).click();
    await ownersPage.getByRole('dialog').getByRole('button', { name: 'Ta bort webhooken' }).click();
    await expect(ownersPage.getByText('Inga webhookar än.')).toBeVisible();
  } finally {
    await receiver.close();
  }
});
