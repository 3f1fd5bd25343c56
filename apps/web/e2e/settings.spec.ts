import { createServer } from 'node:http';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { openProvider } from '../../server/test/oidc-provider.ts';
import { expectAccessible } from './accessible.ts';
import { ageSignIns, call, linkInMailTo, radrum } from './installation.ts';
import { sitePort } from './lindvik-site.ts';
import { signInLink } from './sign-in.ts';

/** A run may meet what an earlier one left behind: this one has an organisation of its own. */
const run = Date.now().toString(36);
const owner = `karin.${run}@ostby.example`;
const colleague = `elin.${run}@ostby.example`;
const slug = `ostby-${run}`;
const root = `/t/${slug}/settings`;

test.describe.configure({ mode: 'serial' });

let page: Page;
let guest: Page;
const problems: string[] = [];

async function openBrowser(browser: Browser, address: string): Promise<Page> {
  const opened = await (await browser.newContext()).newPage();
  opened.on('pageerror', (error) => problems.push(error.message));
  await opened.goto(address);
  return opened;
}
/** Some deeds want a sign-in of the last five minutes. */
const signInAnew = async () => page.goto(await signInLink(owner));
const dialog = () => page.getByRole('dialog');
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

test.beforeAll(async ({ browser }) => {
  await radrum('tenant', `Östby ${run}`, slug, owner);
  page = await openBrowser(browser, await signInLink(owner));
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('an owner finds every screen of the settings', async () => {
  test.slow(); // each screen is looked at four times
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
    'Driftens åtkomst',
    'Logg',
    'Ta ut data',
  ]);
  await expect(places.first()).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page, 'organisation');
  for (const path of [
    'contact',
    'members',
    'roles',
    'sign-in',
    'sign-in/new',
    'keys',
    'webhooks',
    'access',
    'log',
    'export',
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
  await expect(page.getByText('Någon annan har sparat samma fält')).toBeVisible();
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
  guest = await openBrowser(browser, await linkInMailTo(colleague));
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

test('the rules of signing in do not overwrite what another tab has saved', async () => {
  await signInAnew();
  await page.goto(`${root}/sign-in`);
  const other = await page.context().newPage();
  await other.goto(`${root}/sign-in`);
  const idle = (at: Page) => at.getByLabel(/^Logga ut efter/);
  const before = await idle(page).inputValue();
  await idle(other).fill('45');
  await other.getByRole('button', { name: 'Spara kraven' }).click();
  await expect(other.getByText('Kraven är sparade')).toBeVisible();
  await other.close();

  await idle(page).fill('50');
  await page.getByRole('button', { name: 'Spara kraven' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Någon annan har sparat' });
  await expect(conflict).toContainText('45');
  await expect(idle(page)).toHaveValue('50');
  await expectAccessible(page, 'rules that were changed from elsewhere');
  await conflict.getByRole('button', { name: 'Spara mitt i stället' }).click();
  await expect(page.getByText('Kraven är sparade')).toBeVisible();
  await page.reload();
  await expect(idle(page)).toHaveValue('50');
  await idle(page).fill(before);
  await page.getByRole('button', { name: 'Spara kraven' }).click();
  await expect(page.getByText('Kraven är sparade')).toBeVisible();
});

test('an owner connects the sign-in service and tests it', async ({ baseURL }) => {
  const provider = await openProvider(baseURL, sitePort);
  try {
    await signInAnew();
    await page.goto(`${root}/sign-in`);
    await page.getByRole('link', { name: 'Lägg till en anslutning' }).click();
    await page.getByRole('radio', { name: 'Keycloak' }).check();
    await expect(page.getByText('Full group path av')).toBeVisible();
    await page.getByLabel('Namn').fill('Östbys inloggning');
    await page.getByLabel('Utfärdare').fill('http://10.0.0.1/realms/ostby');
    await page.getByLabel('Klient-id').fill(provider.client_id);
    await page.getByLabel('Klientens hemlighet').fill(provider.client_secret);
    await page.getByRole('button', { name: 'Lägg till en rad' }).click();
    await page.getByLabel('Värde 1').fill('redaktion');
    await page.getByLabel('Roll 1').selectOption({ label: 'Redaktör' });
    await page.getByRole('button', { name: 'Spara anslutningen' }).click();
    await expect(page.getByText('Adressen går inte att nå härifrån.')).toBeVisible();
    await expect(page.getByLabel('Utfärdare')).toBeFocused();
    await expectAccessible(page, 'a connection with a wrong address');

    await page.getByLabel('Utfärdare').fill(provider.issuer);
    await page.getByRole('button', { name: 'Spara anslutningen' }).click();
    await expect(page.getByText('Lägg in adressen för omdirigering')).toBeVisible();
    await expect(page.getByText(/\/api\/auth\/callback\/con_/)).toBeVisible();
    await expectAccessible(page, 'a connection');

    provider.signsIn({ sub: 'elin', email: colleague, email_verified: false, groups: ['annat'] });
    await page.getByRole('button', { name: 'Prova', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Så gick provet av Östbys inloggning' })).toBeFocused();
    await expect(page.getByText('E-postadressen är inte bekräftad.')).toBeVisible();
    await expect(page.getByText('Inget av värdena ger en roll.')).toBeVisible();
    await expectAccessible(page, 'a test that found something');

    await page.context().clearCookies({ domain: '127.0.0.1' }); // the service remembers who signed in
    provider.cancels();
    await page.getByRole('button', { name: 'Prova igen' }).click();
    await expect(page.getByText('Tjänsten sa nej.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Bara med Östbys inloggning' })).toBeDisabled();

    provider.signsIn({ sub: 'elin', email: colleague, email_verified: true, groups: ['redaktion'] });
    await page.getByRole('button', { name: 'Prova igen' }).click();
    await expect(page.getByText('Anslutningen fungerar.')).toBeVisible();
    await expect(page.getByRole('region', { name: /Så gick provet/ }).getByText('Redaktör')).toBeVisible();
    await expectAccessible(page, 'a test that worked');
  } finally {
    await provider.close();
  }
});

test('a service that is down is explained, and requiring one is asked about first', async () => {
  await page.goto(`${root}/sign-in`);
  await page.getByRole('radio', { name: 'Bara med Östbys inloggning' }).check();
  await page.getByRole('button', { name: 'Spara kraven' }).click();
  await expect(dialog().getByText('kommer en ägare in med passkey')).toBeVisible();
  await expect(dialog().getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await expectAccessible(page, 'requiring a connection');
  await dialog().getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('radio', { name: 'På alla sätt' }).check();
  await page.getByLabel('Logga ut efter så här många minuter').fill('3');
  await page.getByRole('button', { name: 'Spara kraven' }).click();
  await expect(page.getByText('Skriv ett helt tal från 5 till 1440.')).toBeVisible();
  await page.getByLabel('Logga ut efter så här många minuter').fill('60');
  await page.getByRole('button', { name: 'Spara kraven' }).click();
  await expect(page.getByText('Kraven är sparade')).toBeVisible();

  await page.getByRole('button', { name: 'Prova Östbys inloggning' }).click();
  await expect(page.getByText('Tjänsten svarar inte.')).toBeVisible();
});

test('an owner adds a domain by an address there, and deletes the connection', async () => {
  await signInAnew();
  await page.goto(`${root}/sign-in`);
  const address = page.getByLabel('En adress vid domänen');
  await address.fill('ostby');
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await expect(page.getByText('Skriv hela adressen, till exempel it@lindvik.example.')).toBeVisible();
  await address.fill('ostby.kommun@gmail.com');
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await expect(page.getByText('Det är en privat brevlåda.')).toBeVisible();
  await address.fill(`it@${run}.example`);
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await expect(page.getByText(`En länk är skickad till it@${run}.example.`)).toBeVisible();
  await expect(row(`it@${run}.example`)).toContainText('Väntar sedan');
  await page.getByRole('button', { name: `Skicka ny länk ${run}.example` }).click();
  await expectAccessible(page, 'a domain that waits');
  await page.getByRole('button', { name: `Ta bort ${run}.example` }).click();
  await dialog().getByRole('button', { name: 'Ta bort domänen' }).click();
  await expect(row(`it@${run}.example`)).toHaveCount(0);

  await page.getByRole('link', { name: 'Ändra Östbys inloggning' }).click();
  await page.getByRole('button', { name: 'Ta bort anslutningen' }).click();
  await dialog().getByRole('button', { name: 'Ta bort anslutningen' }).click();
  await expect(page.getByText('Ingen anslutning än')).toBeVisible();
});

test('a key is made, seen once, rotated with an overlap, and revoked', async () => {
  await signInAnew();
  await page.goto(`${root}/keys`);
  await page.getByLabel('Vad ska nyckeln användas till?').fill('Ärendesystemet');
  await page.getByRole('radio', { name: 'Hemlig' }).check();
  await expect(page.getByLabel('Hur länge ska den gälla?')).toHaveValue('365');
  for (const scope of ['ställa frågor', 'söka']) await page.getByLabel(scope).uncheck();
  await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
  await expect(page.getByText('Kryssa i minst en rättighet.')).toBeVisible();
  await page.getByLabel('läsa förbrukning').check();
  await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
  await expect(page.getByRole('heading', { name: 'Nyckeln är skapad. Spara den nu.' })).toBeFocused();
  const shown = page.getByRole('region', { name: 'Nyckeln är skapad' });
  const first = (await shown.locator('code').textContent()) ?? '';
  await expectAccessible(page, 'a new key');
  const use = async (key: string) =>
    (await page.request.get('/api/v1/usage', { headers: { authorization: `Bearer ${key}`, cookie: '' } })).status();
  expect(await use(first)).toBe(200);

  await page.getByRole('button', { name: 'Byt Ärendesystemet' }).click();
  await dialog().getByLabel('Hur länge ska den gamla fungera?').selectOption({ label: '7 dygn' });
  await expectAccessible(page, 'a key that is rotated');
  await dialog().getByRole('button', { name: 'Skapa den nya nyckeln' }).click();
  await expect(page.getByText('Den gamla fungerar i 7 dygn till.')).toBeVisible();
  await expect(row(`Ersätts av …`)).toHaveCount(1);
  const second = (await shown.locator('code').textContent()) ?? '';
  expect([await use(first), await use(second)]).toEqual([200, 200]);

  await row('Ersätts av …').getByRole('button', { name: 'Stäng av' }).click();
  await dialog().getByRole('button', { name: 'Stäng av nyckeln' }).click();
  await expect(row('Ersätter en äldre nyckel')).toHaveCount(1);
  await expect.poll(() => use(first)).toBe(401);
  expect(await use(second)).toBe(200);
  await page.reload();
  await expect(shown).toHaveCount(0);
});

test('operators are let in for a time, and out again', async () => {
  await page.goto(`${root}/access`);
  await page.getByLabel('Varför?').fill('Hjälp med webbplatsen');
  await page.getByRole('button', { name: 'Släpp in driften' }).click();
  await expect(page.getByText(/^Driften får komma in till /)).toBeVisible();
  await expectAccessible(page, 'operators let in');
  await page.getByRole('button', { name: 'Stäng direkt' }).click();
  await expect(page.getByRole('button', { name: 'Släpp in driften' })).toBeVisible();
});

test('an auditor finds in the log what was done with keys, and takes it along', async () => {
  await call(page, 'members.update', { tenant: slug, id: await memberId(), changes: { role: 'auditor' } });
  await guest.goto(`${root}/log`);
  await guest.getByLabel('Vad', { exact: true }).selectOption({ label: 'API-nycklar' });
  await guest.getByLabel('Vem (e-post)').fill('karin');
  await guest.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(guest).toHaveURL(/action=key/);
  const table = guest.getByRole('table', { name: 'Logg' });
  await expect(table.getByText('Nyckel byttes')).toBeVisible();
  await expect(table.getByText('Roll byttes')).toHaveCount(0);
  await expect(table.getByText(owner).first()).toBeVisible();
  const event = guest.getByRole('row').filter({ hasText: 'Nyckel byttes' });
  await event.getByText('Detaljer').click();
  await expect(event.getByText('overlapHours')).toBeVisible();
  await expectAccessible(guest, 'log with details');
  await event.getByRole('link', { name: 'Visa allt som gäller samma sak' }).click();
  await expect(guest.getByText('Bara det som gäller')).toBeVisible();
  await expect(table.getByText('Nyckel skapades')).toBeVisible();
  await expectAccessible(guest, 'log of one thing');
  await guest.goBack();
  await expect(guest).toHaveURL(/action=key/);

  const [download] = await Promise.all([
    guest.waitForEvent('download'),
    guest.getByRole('button', { name: 'Hämta som JSON-rader' }).click(),
  ]);
  const lines = await (await download.createReadStream()).toArray();
  expect(lines.join('')).toContain('"action":"key.rotated"');
  expect(lines.join('')).not.toContain('role.created');

  await guest.getByLabel('Till och med').fill('2020-01-01');
  await guest.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(guest.getByRole('heading', { name: 'Inga händelser stämmer' })).toBeVisible();
  await expectAccessible(guest, 'nothing in the log');
  await guest.getByRole('link', { name: 'Rensa urvalet' }).click();
  await expect(table.getByText('Loggen hämtades').first()).toBeVisible();
});

test('files want a fresh sign-in, which is asked for in place, and come when it is given', async () => {
  // a passkey in the browser's own authenticator, so that whoever confirms stays on the page
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInAnew();
  await page.goto('/account');
  await page.getByLabel('Namn', { exact: true }).fill('Provdatorn');
  await page.getByRole('button', { name: 'Lägg till en passkey' }).click();
  await expect(page.getByText('Din passkey är tillagd.')).toBeVisible();

  for (const [path, button, expected] of [
    ['log', 'Hämta som JSON-rader', '"action":"key.rotated"'],
    ['export', 'Hämta allt', '"kind":"settings"'],
  ] as const) {
    await ageSignIns(owner);
    await page.goto(`${root}/${path}`);
    await expect(async () => {
      await page.getByRole('button', { name: button }).click();
      await expect(dialog().getByText('de senaste fem minuterna')).toBeVisible({ timeout: 2_000 });
    }).toPass(); // a session that was just used is remembered for a moment
    await expectAccessible(page, `${path}, asked who it is`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog().getByRole('button', { name: 'Bekräfta med passkey' }).click(),
    ]);
    expect((await (await download.createReadStream()).toArray()).join('')).toContain(expected);
    await expect(page.getByText(`${download.suggestedFilename()} är hämtad.`)).toBeVisible();
  }
});

/** The colleague's identifier, as the console's own list has it. */
async function memberId(): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ tenant: slug, limit: 100 }));
  const text = await (await page.request.get(`/api/trpc/members.list?input=${input}`)).text();
  return /"id":"(mem_[^"]+)","email":"elin/.exec(text)?.[1] ?? '';
}
