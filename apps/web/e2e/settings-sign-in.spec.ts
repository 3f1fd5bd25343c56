import { expect, type Page, test } from '@playwright/test';
import { openProvider } from '../../server/test/oidc-provider.ts';
import { expectAccessible } from './accessible.ts';
import { found, ownOrganisation } from './own-organisation.ts';
import { sitePort } from './ports.ts';
import { mailedSignIn } from './sign-in.ts';

const { run, owner, colleague, slug, settings: root } = ownOrganisation('vastby');

test.describe.configure({ mode: 'serial' });

let page: Page;
const problems: string[] = [];
/** Some deeds want a sign-in of the last five minutes. */
const signInAnew = async () => page.goto(await mailedSignIn(owner));
const dialog = () => page.getByRole('dialog');
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

test.beforeAll(async ({ browser }) => {
  page = await found(browser, { name: `Västby ${run}`, slug, owner }, problems);
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('the rules of signing in do not overwrite what another tab has saved', async () => {
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
