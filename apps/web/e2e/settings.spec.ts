import { createServer } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { call, linkInMailTo } from './installation.ts';
import { found, openBrowser, ownOrganisation } from './own-organisation.ts';
import { sitePort } from './ports.ts';
import { mailedSignIn } from './sign-in.ts';

const { run, owner, colleague, slug, settings: root } = ownOrganisation('ostby');

test.describe.configure({ mode: 'serial' });

let page: Page;
let guest: Page;
const problems: string[] = [];
/** Some deeds want a sign-in of the last five minutes. */
const signInAnew = async () => page.goto(await mailedSignIn(owner));
const dialog = () => page.getByRole('dialog');
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

test.beforeAll(async ({ browser }) => {
  page = await found(browser, { name: `Östby ${run}`, slug, owner }, problems);
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('an owner finds every screen of the settings', async () => {
  test.slow(); // each screen is looked at twice
  await page.goto(root);
  const places = page.getByRole('navigation', { name: 'Inställningar' }).getByRole('link');
  await expect(places).toHaveText([
    'Organisation',
    'Kontakt och öppettider',
    'Medlemmar',
    'Roller',
    'Inloggning',
    'API-nycklar',
    'Webhookar',
    'Systemregister',
  ]);
  await expect(places.first()).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page, 'organisation');
  await page.getByRole('navigation', { name: 'Konsolen' }).getByRole('link', { name: 'Logg och insyn' }).click();
  await expect(page.getByRole('navigation', { name: 'Logg och insyn' }).getByRole('link')).toHaveText([
    'Logg',
    'Driftens åtkomst',
    'Ta ut data',
  ]);
  await expectAccessible(page, 'log');
  for (const path of [
    'contact',
    'members',
    'roles',
    'sign-in',
    'sign-in/new',
    'keys',
    'webhooks',
    '../log/access',
    '../log/export',
  ]) {
    await page.goto(`${root}/${path}`);
    await expectAccessible(page, path);
  }
});

test('an owner names the organisation, and a colour that cannot be read is only taken corrected', async () => {
  await page.goto(root);
  await page.getByLabel('Namn', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(page.getByText('Skriv organisationens namn.')).toBeVisible();
  await expect(page.getByLabel('Namn', { exact: true })).toBeFocused();
  await page.getByLabel('Namn', { exact: true }).fill(`Östby stad ${run}`);

  await page.getByLabel('Organisationens färg').fill('#77777e');
  await expect(page.getByText('Text på färgen går inte att läsa tillräckligt bra.')).toBeVisible();
  await page.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(page.getByText('Godkänn den läsbara färgen, eller välj en annan.')).toBeVisible();
  await expectAccessible(page, 'a colour that cannot be read');
  await page.getByRole('button', { name: /^Använd #.* i stället$/ }).click();
  await expect(page.getByText('Färgen används som den är.')).toBeVisible();

  await page.getByLabel('Webbplatser').fill('www.ostby.example/start');
  await page.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(page.getByText('Inställningarna är sparade')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Namn', { exact: true })).toHaveValue(`Östby stad ${run}`);
  await expect(page.getByLabel('Webbplatser')).toHaveValue('https://www.ostby.example');
});

test('two tabs do not overwrite each other, and nothing that was typed is lost', async () => {
  await page.goto(`${root}/contact`);
  await page.getByLabel('E-post').fill('ingen adress');
  await page.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(page.getByText('Skriv hela e-postadressen')).toBeVisible();
  await page.getByLabel('E-post').fill('');
  await page.getByLabel('Öppettider').fill('Vardagar 8–16');
  await page.getByLabel('Kontaktsida').fill('https://www.ostby.example/kontakt');

  const other = await page.context().newPage();
  await other.goto(`${root}/contact`);
  await other.getByLabel('Öppettider').fill('Dygnet runt');
  await other.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(other.getByText('Inställningarna är sparade')).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(page.getByText('Någon annan har sparat efter att du öppnade sidan.')).toBeVisible();
  await expect(page.getByLabel('Öppettider')).toHaveValue('Vardagar 8–16');
  await page.evaluate(() => window.scrollTo(0, 0)); // what lies half under the bar at the top is no smaller for it
  await expectAccessible(page, 'contact ways that were changed from elsewhere');
  await page.getByRole('button', { name: 'Hämta det som är sparat' }).click();
  await expect(page.getByLabel('Öppettider')).toHaveValue('Dygnet runt');
  await expect(page.getByLabel('Kontaktsida')).toHaveValue('https://www.ostby.example/kontakt');

  await page.getByRole('button', { name: 'Lägg till en kontakt' }).click();
  await page.getByLabel('Namn 1').fill('Jourhavande präst');
  await page.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(page.getByText('Skriv ett telefonnummer.')).toBeVisible();
  await page.getByLabel('Telefon 1').fill('0400-11 11 11');
  await page.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(page.getByText('Inställningarna är sparade')).toBeVisible();
});

test('a logo is looked at before it is saved; what is no picture is refused in words', async () => {
  await page.goto(root);
  const file = page.getByLabel('Välj en bild');
  await expect(async () => {
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('ingen bild') });
    await expect(page.getByText('Filen är ingen bild som vi kan läsa.')).toBeVisible({ timeout: 2_000 });
  }).toPass(); // the page must be alive before it can look at a file
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.alloc(1_000_001) });
  await expect(page.getByText('Filen är större än 1 MB.')).toBeVisible();
  const circle =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><script>alert(1)</script><circle cx="40" cy="40" r="40" fill="#1f5a3c"/></svg>';
  await file.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(circle) });
  await expect(page.getByText('Den är inte sparad än.')).toBeVisible();
  await page.getByRole('button', { name: 'Spara logotypen' }).click();
  await expect(page.getByText('Logotypen är sparad.')).toBeVisible();
  expect((await page.request.get(`/api/logo/${slug}`)).headers()['content-type']).toBe('image/png');
  await expect(page.locator('.look image')).toHaveCount(2); // in the picture of the chat, light and dark
  await page.goto(root); // what was saved is on its way into the page: it is checked when it has come
  await expect(page.getByRole('button', { name: 'Ta bort logotypen' })).toBeVisible();
  await expectAccessible(page, 'logo');
  await expectLogoInWidget(page);
  await page.getByRole('button', { name: 'Ta bort logotypen' }).click();
  await dialog().getByRole('button', { name: 'Ta bort logotypen' }).click();
  await expect(page.getByText('Ingen logotyp än.')).toBeVisible();
});

/** The chat on the organisation's own site, under the strictest policy that it must bear, has the logo in its head. */
async function expectLogoInWidget(at: Page): Promise<void> {
  const host = `http://localhost:${process.env['E2E_PORT']}`;
  const site = `http://localhost:${sitePort}`;
  await signInAnew();
  const assistant = { name: 'Fråga Östby', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] };
  await call(at, 'assistants.create', { tenant: slug, ...assistant });
  await call(at, 'assistants.publish', { tenant: slug, id: 'fraga' });
  const made = await call(at, 'keys.create', { tenant: slug, name: 'Sajten', type: 'publishable', origins: [site] });
  const key = /"key":"(rp_[^"]+)"/.exec(made)?.[1] ?? '';
  const policy = `default-src 'none'; script-src ${host}; connect-src ${host}; img-src ${host}`;
  const server = createServer((_, answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .end(
        `<!doctype html><html lang="sv"><title>Östby</title><body><script src="${host}/widget.js" data-assistant="fraga" data-key="${key}" async></script>`,
      ),
  );
  await new Promise<void>((resolve) => server.listen(sitePort, 'localhost', resolve));
  const visitor = await at.context().newPage();
  await visitor.goto(`${site}/`);
  await visitor.locator('radrum-assistant').getByRole('button').click();
  const logo = visitor.locator('radrum-assistant header img');
  await expect(logo).toHaveAttribute('src', new RegExp(`^${host}/widget/logo/ten_`));
  await expect(logo).toHaveAttribute('alt', '');
  await expect.poll(() => logo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(512);
  await visitor.close();
  server.closeAllConnections();
  server.close();
  await call(at, 'assistants.delete', { tenant: slug, id: 'fraga' });
  await at.goto(root);
}

test('an owner invites many at once, and is told of each address', async ({ browser }) => {
  await page.goto(`${root}/members`);
  await page.getByLabel('E-postadresser').fill(`${colleague}, ${owner}\nper.${run}@ostby.example; inte en adress`);
  await page.getByRole('button', { name: 'Skicka inbjudan' }).click();
  const outcome = page.getByRole('status').filter({ hasText: 'Så gick det' });
  await expect(outcome.getByText(`${colleague}: inbjuden`)).toBeVisible();
  await expect(outcome.getByText(`${owner}: är redan medlem`)).toBeVisible();
  await expect(outcome.getByText('är ingen e-postadress').first()).toBeVisible();
  await expect(row(`per.${run}@ostby.example`)).toBeVisible(); // the page has come anew
  await expectAccessible(page, 'members with invitations');

  await page.getByRole('button', { name: `Ta tillbaka per.${run}@ostby.example` }).click();
  await expect(row(`per.${run}@ostby.example`)).toHaveCount(0);
  guest = await openBrowser(browser, await linkInMailTo(colleague), problems);
  await guest.getByRole('button', { name: 'Tacka ja' }).click();
  await expect(guest).toHaveURL(new RegExp(`/t/${slug}$`));
});

test('an owner changes a member’s role, and the last owner stays one', async () => {
  await page.goto(`${root}/members`);
  await page.getByRole('button', { name: `Ändra ${colleague}` }).click();
  await dialog().getByLabel('Roll').selectOption({ label: 'Granskare' });
  await dialog().getByRole('button', { name: 'Ge rollen' }).click();
  await expect(row(colleague)).toContainText('Granskare');

  await page.getByRole('button', { name: `Ändra ${owner}` }).click();
  await dialog().getByLabel('Roll').selectOption({ label: 'Redaktör' });
  await dialog().getByRole('button', { name: 'Ge rollen' }).click();
  await expect(dialog().getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'the last owner');
  await dialog().getByRole('button', { name: 'Avbryt' }).click();
  await page.reload();
  await expect(row(owner)).toContainText('Ägare');
});

test('who may only read sees the screens without buttons, and none that they may not see', async () => {
  await guest.goto(root);
  await expect(guest.getByText('Du kan läsa men inte ändra.')).toBeVisible();
  await expect(guest.getByRole('main').getByRole('button')).toHaveCount(0);
  for (const path of ['contact', 'sign-in', 'keys']) {
    await guest.goto(`${root}/${path}`);
    await expect(guest.getByText('Du kan läsa men inte ändra.')).toBeVisible();
    await expect(guest.getByRole('main').getByRole('button')).toHaveCount(0);
    await expectAccessible(guest, `${path}, read only`);
  }
});

test('every role’s rights stand in a table, and one role at a time where there is no room for it', async () => {
  await page.goto(`${root}/roles`);
  const matrix = page.getByRole('table', { name: 'Vad varje roll får göra' });
  const heads = matrix.getByRole('columnheader');
  await expect(heads.filter({ hasText: 'Granskare' })).toBeVisible();
  const auditor = (await heads.allTextContents()).indexOf('Granskare');
  expect(auditor).toBeGreaterThan(0);
  const rightsOf = (name: string) =>
    matrix
      .getByRole('row', { name })
      .getByRole('cell')
      .nth(auditor - 1);
  await expect(rightsOf('läsa loggen')).toHaveText('ja');
  await expect(rightsOf('läsa samtal')).toHaveText(/nej/);
  await page.setViewportSize({ width: 320, height: 900 });
  await expect(matrix).toBeHidden();
  await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Granskare' });
  const area = page.getByRole('region', { name: 'Uppföljning' });
  await expect(area.getByRole('listitem').filter({ hasText: 'läsa loggen' })).toContainText('ja');
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('an owner makes a role of their own by area, changes it in two tabs without loss, and deletes it', async () => {
  await page.goto(`${root}/roles`);
  await page.getByRole('button', { name: 'Skapa en roll' }).click();
  await dialog().getByLabel('Vad ska rollen heta?').fill('Bibliotekarie');
  await dialog().getByRole('button', { name: 'Spara rollen' }).click();
  await expect(dialog().getByText('Kryssa i minst en rättighet.')).toBeVisible();
  const knowledge = dialog().getByRole('group', { name: 'Kunskap' });
  await knowledge.getByLabel('Allt inom').check();
  await expect(knowledge.getByLabel('ändra kunskap')).toBeChecked();
  await knowledge.getByLabel('ändra kunskap').uncheck();
  await expect(knowledge.getByLabel('Allt inom')).not.toBeChecked();
  await expectAccessible(page, 'a role that is made');
  await dialog().getByRole('button', { name: 'Spara rollen' }).click();
  const own = page.getByRole('table', { name: 'Era egna roller' }).getByRole('row').filter({ hasText: 'ibliotek' });
  await expect(own).toContainText('läsa kunskap');

  const other = await page.context().newPage();
  await other.goto(`${root}/roles`);
  await page.getByRole('button', { name: 'Ändra Bibliotekarie' }).click();
  await dialog().getByLabel('söka').check();
  await other.getByRole('button', { name: 'Ändra Bibliotekarie' }).click();
  await other.getByLabel('Vad ska rollen heta?').fill('Stadsbiblioteket');
  await other.getByRole('button', { name: 'Spara rollen' }).click();
  await expect(other.getByRole('dialog')).toBeHidden();
  await other.close();

  await dialog().getByRole('button', { name: 'Spara rollen' }).click();
  await expect(dialog().getByText('Någon annan har sparat efter att du öppnade sidan.')).toBeVisible();
  await expect(dialog().getByText('Namn: Stadsbiblioteket')).toBeVisible();
  await expect(dialog().getByLabel('söka')).toBeChecked();
  await expectAccessible(page, 'a role that was changed from elsewhere');
  await dialog().getByRole('button', { name: 'Hämta det som är sparat' }).click();
  await expect(dialog().getByLabel('Vad ska rollen heta?')).toHaveValue('Stadsbiblioteket');
  await dialog().getByRole('button', { name: 'Spara rollen' }).click();
  await expect(own).toContainText('söka');
  await page.getByRole('button', { name: 'Ändra Stadsbiblioteket' }).click();
  await dialog().getByRole('button', { name: 'Ta bort rollen' }).click();
  await expect(own).toHaveCount(0);
});
