import { expect, test } from '@playwright/test';
import { call, mailsTo } from './installation.ts';
import { arrive, expectFocusKept, press, write } from './keyboard/keys.ts';
import { ask, openVillage, type Village } from './keyboard/village.ts';

/* What citizens asked and wrote, and what is made of it, without a mouse: only keys are pressed. */

test.describe.configure({ mode: 'serial' });

let village: Village;
const problems: string[] = [];
test.beforeAll(async ({ browser }) => {
  village = await openVillage(browser, problems);
  const { communicator, slug: tenant } = village;
  const changes = { handoff: { form: true, email: null } };
  await call(communicator, 'assistants.update', { tenant, id: 'fraga-nybro', changes });
  await call(communicator, 'assistants.publish', { tenant, id: 'fraga-nybro' });
});
test.afterAll(() => village.close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('a gap becomes a question with its answer, and the citizen who asks again is answered', async () => {
  const { communicator: page, root } = village;
  const question = 'Var lämnar jag julgranen?';
  const visitor = await village.visit();
  await ask(visitor, question);

  await arrive(page, root);
  await press(page, 'link', /^Samtal/);
  await press(page, 'link', 'Obesvarade efter ämne');
  await expect(page.getByText(question)).toBeVisible();
  await press(page, 'button', /^Skriv ett svar/);
  await expect(page.getByRole('heading', { level: 1, name: 'Skriv ett svar' })).toBeVisible();
  await expectFocusKept(page, 'beginning an answer');
  await press(page, 'button', 'Använd svaret');
  await expect(page.getByRole('textbox', { name: 'Svar', exact: true })).toBeFocused();
  await page.keyboard.type('Julgranen lämnar du vid återvinningscentralen på Hamngatan.');
  await press(page, 'button', 'Använd svaret');
  await expect(page.getByText('Svaret används från och med nu.')).toBeVisible();
  await expectFocusKept(page, 'using the answer');
  await press(page, 'link', 'Till de obesvarade');
  await expect(page.getByRole('heading', { name: 'Inga obesvarade frågor' })).toBeVisible();
  await expectFocusKept(page, 'going back to the gaps');

  await expect(await ask(visitor, 'Var lämnar man julgranen?')).toContainText('återvinningscentralen på Hamngatan');
  await visitor.context().close();
});

test('a conversation is corrected, a word in it is hidden, and it is marked as resolved', async () => {
  const { communicator: page, root } = village;
  const question = 'Hur dags öppnar bastun i Björkdungen?';
  const visitor = await village.visit();
  await ask(visitor, question);
  await visitor.context().close();

  await arrive(page, `${root}/conversations`);
  await press(page, 'link', question);
  await expect(page.getByText('Att du öppnade samtalet står i loggen.')).toBeVisible();
  await expectFocusKept(page, 'opening a conversation');
  await press(page, 'button', 'Rätta svaret');
  await expect(page.getByRole('textbox', { name: 'Svar', exact: true })).toBeFocused();
  await page.keyboard.type('Bastun öppnar klockan 6 på vardagar.');
  await press(page, 'button', 'Spara rättelsen');
  await expect(page.getByText('Frågan används i svar från och med nu.')).toBeVisible();
  await expectFocusKept(page, 'correcting an answer');

  await press(page, 'button', 'Dölj en uppgift');
  await expect(page.getByRole('textbox', { name: 'Text att dölja' })).toBeFocused();
  await page.keyboard.type('Björkdungen');
  await press(page, 'button', 'Dölj uppgiften');
  await expect(page.getByText(/Uppgiften är dold på/)).toBeVisible();
  await expectFocusKept(page, 'hiding a word');
  await expect(page.locator('main')).not.toContainText('Björkdungen');

  await press(page, 'button', 'Markera som klart');
  await expect(page.getByText('Samtalet är markerat som klart.')).toBeVisible();
  await press(page, 'button', 'Ångra');
  await expect(page.getByRole('button', { name: 'Markera som klart' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ångra' })).toHaveCount(0);
  await expectFocusKept(page, 'undoing');
});

test('a citizen writes to a person in the widget, and a colleague answers by mail and closes the matter', async () => {
  const { communicator: page, root, slug } = village;
  const citizen = `anna@${slug}.example`;
  const visitor = await village.visit();
  await ask(visitor, 'Vilken färg har kyrktuppen?');
  await press(visitor, 'button', 'Skriv till en person');
  const letter = visitor.getByRole('textbox', { name: 'Vad gäller det?' });
  await expect(letter).toBeFocused();
  await press(visitor, 'button', 'Skicka meddelandet');
  await expect(letter).toBeFocused(); // where the mistake is
  await visitor.keyboard.type('Jag vill veta vem som målade tuppen.');
  await write(visitor, 'Din e-post', citizen);
  await press(visitor, 'button', 'Skicka meddelandet');
  await expect(visitor.getByText('Ditt meddelande är skickat.')).toBeFocused();
  await visitor.keyboard.press('Escape');
  await expect(visitor.locator('radrum-assistant').getByRole('button')).toBeFocused();
  await visitor.context().close();

  await arrive(page, root);
  await press(page, 'link', /^Samtal/);
  await press(page, 'link', /^Väntar på en person/);
  await expect(page.getByRole('heading', { level: 1, name: 'Väntar på en person' })).toBeVisible();
  await expectFocusKept(page, 'going to the hand-offs');
  await press(page, 'link', /^Ärende från/);
  await expect(page.getByText('vem som målade tuppen')).toBeVisible();
  await expectFocusKept(page, 'opening a hand-off');
  await write(page, 'Ditt svar', 'Det var Karin Provsson, år 1912.');
  await press(page, 'button', 'Skicka svaret');
  await expect(page.getByText('Svaret är skickat.')).toBeVisible();
  expect(await mailsTo(citizen)).toEqual([expect.stringContaining('Det var Karin Provsson')]);
  await press(page, 'button', 'Stäng ärendet');
  await expect(page.getByRole('button', { name: 'Öppna ärendet igen' })).toBeFocused();
});
