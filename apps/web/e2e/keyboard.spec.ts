import { expect, type Page, test } from '@playwright/test';
import { untaggedPdf } from '../../../packages/knowledge/src/files/test/make-pdf.ts';
import { arrive, choose, expectFocusKept, press, tabTo, unfold, write } from './keyboard/keys.ts';
import { ask, openVillage, type Village } from './keyboard/village.ts';

/* What a communicator and an owner set up, without a mouse: only keys are pressed. */

test.describe.configure({ mode: 'serial' });

let village: Village;
const problems: string[] = [];
test.beforeAll(async ({ browser }) => {
  village = await openVillage(browser, problems);
});
test.afterAll(() => village.close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a communicator changes an assistant, publishes it, compares two versions and goes back to the first', async () => {
  const { communicator: page, root } = village;
  await arrive(page, `${root}/assistants`);
  await press(page, 'link', 'Fråga Nybro');
  await expect(heading(page, 'Fråga Nybro')).toBeVisible();
  await expectFocusKept(page, 'going to an assistant');
  await write(page, 'Instruktion', 'Nämn alltid e-tjänsten om det finns en.');
  await press(page, 'button', 'Spara utkastet');
  await expect(page.getByText('Utkastet är sparat')).toBeVisible();
  await expectFocusKept(page, 'saving the draft');

  await press(page, 'link', 'Versioner');
  await expect(page.getByRole('heading', { name: 'Version 2 mot 1' })).toBeVisible();
  await expectFocusKept(page, 'another tab of the assistant');
  await expect(page.locator('ins')).toContainText('Nämn alltid e-tjänsten');
  await write(page, 'Vad är nytt? (valfritt)', 'Om e-tjänsten');
  await press(page, 'button', 'Publicera version 2');
  await expect(page.getByText('Version 2 är publicerad och svarar nu.')).toBeVisible();
  await expectFocusKept(page, 'publishing');

  await unfold(page, 'Jämför två andra');
  await choose(page, 'Från', 'Version 2');
  await choose(page, 'Till', 'Version 1');
  await press(page, 'button', 'Visa skillnaden');
  await expect(page.getByRole('heading', { name: 'Version 1 mot 2' })).toBeVisible();
  await expect(page.locator('del')).toContainText('Nämn alltid e-tjänsten');

  await press(page, 'button', 'Återställ version 1');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Återställ version 1' })).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, 'button', 'Återställ version 1');
  await expect(page.getByRole('button', { name: 'Återställ version 2' })).toBeVisible();
  await expectFocusKept(page, 'going back to a version');
});

test('an owner tightens the rules, reviews and publishes them, and a citizen meets it in the widget', async () => {
  const { owner: page, root } = village;
  const question = 'Vad kostar det att parkera?';
  const visitor = await village.visit();
  await expect(await ask(visitor, question)).toContainText('15 kronor');

  await arrive(page, root);
  await press(page, 'link', 'Regler');
  await expect(heading(page, 'Regler')).toBeVisible();
  await expectFocusKept(page, 'going to the rules');
  await press(page, 'button', 'Lägg till Ämnen som assistenten avböjer');
  await expect(page.getByRole('textbox', { name: 'Ämne', exact: true })).toBeFocused();
  await page.keyboard.type('avgifter');
  await write(page, 'Ord och fraser', 'kostar\navgift*');
  await write(page, 'Svar', 'Ring kontaktcenter om avgifter.');
  await press(page, 'button', 'Spara utkastet');
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible();
  await expectFocusKept(page, 'saving the rules');

  await press(page, 'link', 'Granska 1 ändring');
  await expect(page.getByRole('heading', { name: 'Det här ändras' })).toBeVisible();
  await expectFocusKept(page, 'going to the review');
  await press(page, 'button', 'Publicera reglerna');
  await expect(page.getByLabel('Anteckning')).toBeFocused();
  await page.keyboard.type('Avgifter tas i telefon');
  await press(page, 'button', 'Publicera reglerna');
  await expect(page.getByText('Version 1 gäller.')).toBeVisible();
  await expectFocusKept(page, 'publishing the rules');

  await expect(await ask(visitor, `${question} Nu?`)).toContainText('Ring kontaktcenter om avgifter.');
  await visitor.context().close();
});

test('a communicator uploads a PDF, and its page is cited', async () => {
  const { communicator: page, root } = village;
  await arrive(page, `${root}/knowledge`);
  await press(page, 'link', 'Byns sidor');
  await press(page, 'button', 'Lägg till en källa');
  await press(page, 'button', 'Fil');
  await write(page, 'Adress där filen kan öppnas av alla', 'https://nybro.example/hamntaxor.pdf');
  await tabTo(page, 'button', 'Filer som assistenten ska läsa');
  const pdf = untaggedPdf([
    [{ text: 'Hamnen i byn', y: 760 }],
    [{ text: 'En gästplats i hamnen har eluttag och dusch.', y: 760 }],
  ]);
  // in the place of the system's own window for files
  await page
    .locator('input[type=file]:focus')
    .setInputFiles({ name: 'hamntaxor.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
  await expect(page.getByRole('link', { name: 'hamntaxor.pdf' })).toBeVisible();
  await expectFocusKept(page, 'choosing a file');

  const visitor = await village.visit();
  await expect(async () => {
    await expect(await ask(visitor, 'Har en gästplats i hamnen eluttag?')).toContainText('dusch', { timeout: 1_000 });
  }).toPass();
  await tabTo(visitor, 'link', /^hamntaxor, s\. 2/);
  await visitor.context().close();
});

test('Ctrl K leads everywhere, from wherever one is', async () => {
  const { owner: page, root } = village;
  await arrive(page, `${root}/rules`);
  const palette = page.getByRole('dialog', { name: 'Gå till' });
  const go = async (text: string, path: string) => {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(text);
    await expect(palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`${root}/${path}`));
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectFocusKept(page, `going to ${path}`);
  };
  for (const [text, path] of [
    ['kunskap', 'knowledge$'],
    ['fråga nybro', 'assistants/fraga-nybro$'],
    ['byns sidor', 'knowledge/kb_'],
    ['samtal', 'conversations$'],
    ['webhookar', 'settings/webhooks$'],
    ['medlemmar', 'settings/members$'],
    ['modeller', 'models$'],
    ['assistenter', 'assistants$'],
  ] as const)
    await go(text, path);

  // Escape gives the focus back, in the midst of a text too
  await go('fråga nybro', 'assistants/fraga-nybro$');
  await tabTo(page, 'textbox', 'Instruktion');
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(palette.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(palette.getByRole('button', { name: 'Stäng' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Instruktion' })).toBeFocused();
});
