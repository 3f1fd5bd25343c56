import { expect, type Page, test } from '@playwright/test';
import { openReceiver } from '../../server/test/webhook-receiver.ts';
import { linkInMailTo, mailsTo } from './installation.ts';
import { arrive, choose, expectFocusKept, press, tabTo, unfold, walkToEnd, write } from './keyboard/keys.ts';
import { ask, openVillage, type Village } from './keyboard/village.ts';
import { openBrowser } from './own-organisation.ts';
import { modelPort } from './ports.ts';
import { downloadedParts, wordText } from './work-files.ts';

/* What an owner sets up, and a work of a member of staff, without a mouse: only keys are pressed. */

test.describe.configure({ mode: 'serial' });

let village: Village;
const problems: string[] = [];
test.beforeAll(async ({ browser }) => {
  village = await openVillage(browser, problems);
});
test.afterAll(() => village.close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

/** To a part of the settings, through the rail and the settings' own list. */
async function settings(page: Page, place: string): Promise<void> {
  await arrive(page, village.root);
  await press(page, 'link', 'Inställningar');
  await press(page, 'link', place);
  await expect(page.getByRole('link', { name: place, exact: true })).toHaveAttribute('aria-current', 'page');
  await expectFocusKept(page, `going to ${place}`);
}

test('an owner makes a webhook, tests it, sees what was delivered and takes it away again', async () => {
  const { owner: page } = village;
  const receiver = await openReceiver(modelPort);
  try {
    await settings(page, 'Webhookar');
    await write(page, 'Adress', receiver.url);
    await press(page, 'checkbox', /^Medborgare bad om en person/);
    await press(page, 'button', 'Skapa webhooken');
    await expect(page.getByRole('heading', { name: 'Webhooken är skapad. Spara hemligheten nu.' })).toBeFocused();

    const visitor = await village.visit();
    await ask(visitor, 'Kan jag få prata med en människa?');
    await expect.poll(() => receiver.received.length).toBe(1);
    await visitor.context().close();

    await press(page, 'link', receiver.url);
    await expect(page.getByRole('heading', { level: 2, name: receiver.url })).toBeVisible();
    await expectFocusKept(page, 'opening a webhook');
    await press(page, 'button', 'Skicka ett prov');
    await expect(page.getByText(/Mottagaren svarade 204 efter/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Skicka ett prov' })).toBeFocused();
    await unfold(page, 'Innehåll');
    await expect(page.getByText('handoff.created').first()).toBeVisible();
    await press(page, 'button', /^Skicka igen/);
    await expect(page.getByText(/Leveransen skickas igen/)).toBeVisible();
    await expect.poll(() => receiver.received.length).toBe(3);
    await expectFocusKept(page, 'sending again');

    await press(page, 'button', 'Stäng av webhooken');
    await expect(page.getByText('Webhooken är avstängd.', { exact: true })).toBeVisible();
    await expectFocusKept(page, 'switching off');
    await press(page, 'button', 'Ta bort webhooken');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Avbryt' })).toBeFocused();
    await press(page, 'button', 'Ta bort webhooken');
    await expect(page.getByText('Inga webhookar än.')).toBeVisible();
    await expectFocusKept(page, 'taking it away');
  } finally {
    await receiver.close();
  }
});

test('an owner makes a key with the arrows, and switches it off', async () => {
  const { owner: page } = village;
  await settings(page, 'API-nycklar');
  await write(page, 'Vad ska nyckeln användas till?', 'Ärendesystemet');
  await tabTo(page, 'radio', /^Publik/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Hemlig/ })).toBeFocused();
  await expect(page.getByRole('radio', { name: /^Hemlig/ })).toBeChecked();
  await press(page, 'checkbox', /^läsa förbrukning/);
  await press(page, 'button', 'Skapa nyckeln');
  await expect(page.getByRole('heading', { name: 'Nyckeln är skapad. Spara den nu.' })).toBeFocused();
  await press(page, 'button', 'Stäng av Ärendesystemet');
  await press(page, 'button', 'Stäng av nyckeln');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Stäng av Ärendesystemet' })).toHaveCount(0);
  await expectFocusKept(page, 'switching a key off');
});

test('an owner invites a colleague, who accepts, signs out, and signs in by a link in a mail', async ({ browser }) => {
  const { owner: page, root, slug } = village;
  const [colleague, mistaken] = [`per@${slug}.example`, `par@${slug}.example`];
  await settings(page, 'Medlemmar');
  await write(page, 'E-postadresser', `${colleague}, ${mistaken}`);
  await choose(page, 'Roll', 'Handl');
  await press(page, 'button', 'Skicka inbjudan');
  await expect(page.getByText(`${colleague}: inbjuden`)).toBeVisible();
  await expectFocusKept(page, 'inviting');

  const guest = await openBrowser(browser, await linkInMailTo(colleague), problems);
  await press(guest, 'button', 'Tacka ja');
  await expect(guest).toHaveURL(new RegExp(`${root}(/work)?$`));
  await guest.context().clearCookies();
  await arrive(guest, '/sign-in');
  const mails = (await mailsTo(colleague)).length;
  await tabTo(guest, 'textbox', 'E-post i tjänsten');
  await guest.keyboard.type(colleague);
  await guest.keyboard.press('Enter');
  await expect(guest.getByRole('heading', { name: 'Hur vill du logga in?' })).toBeFocused();
  await press(guest, 'button', 'Skicka en länk');
  await expect(guest.getByRole('heading', { name: 'Kolla din e-post' })).toBeFocused();
  await expect.poll(async () => (await mailsTo(colleague)).length).toBe(mails + 1);
  await arrive(guest, await linkInMailTo(colleague));
  await press(guest, 'button', 'Logga in');
  await expect(guest).toHaveURL(new RegExp(`${root}(/work)?$`));
  await guest.context().close();

  await arrive(page, page.url());
  await press(page, 'button', `Ändra ${colleague}`);
  await choose(page, 'Roll', 'Granskare');
  await press(page, 'button', 'Ge rollen');
  await expect(page.getByRole('row').filter({ hasText: colleague })).toContainText('Granskare');
  await expect(page.getByRole('button', { name: `Ändra ${colleague}` })).toBeFocused();
  await press(page, 'button', `Ta tillbaka ${mistaken}`);
  await expect(page.getByRole('row').filter({ hasText: mistaken })).toHaveCount(0);
  await expectFocusKept(page, 'taking an invitation back');
});

test('a member of staff makes a decision plain, from the start to the finished text', async () => {
  const { communicator: page, root } = village;
  await arrive(page, `${root}/work`);
  await press(page, 'link', /^Förbättra en text|^Klarspråk/);
  await write(
    page,
    'Text',
    'Med anledning av vad som anförts beviljas sökanden 12 400 kronor. Beloppet skall utbetalas så snart beslutet vunnit laga kraft.',
  );
  await write(page, 'Namn på arbetet', 'Beslut om bidrag');
  await press(page, 'button', 'Starta');
  await expect(page.getByText(/^Ställe 1 av/)).toBeVisible();
  await expectFocusKept(page, 'starting a work');
  await press(page, 'button', 'Godta');
  await expect(page.getByRole('button', { name: '2 av 2', exact: true })).toBeFocused();
  await press(page, 'button', 'Skriv om');
  await expect(page.getByLabel('Din formulering')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '2 av 2', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Godtagen 1 av 2' })).toBeFocused();
  await press(page, 'button', 'Godta det som är kvar');
  await expect(page.getByText('Du har gått igenom alla förslag.')).toBeVisible();
  await expectFocusKept(page, 'accepting the rest');
  await expect(page.getByText('Sparat', { exact: true })).toBeVisible();
  const parts = await downloadedParts(page, () => press(page, 'button', 'Word (DOCX)'));
  expect(wordText(parts)).toContain('Beloppet ska ');

  // where the proposal lies over the foot of the window
  await page.setViewportSize({ width: 360, height: 640 });
  await walkToEnd(page);
  await press(page, 'button', 'Åtgärder');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Åtgärder' })).toBeFocused();
});
