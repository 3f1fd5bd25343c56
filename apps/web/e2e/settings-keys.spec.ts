import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { ageSignIns } from './installation.ts';
import { found, letIn, ownOrganisation } from './own-organisation.ts';
import { mailedSignIn } from './sign-in.ts';

const { run, owner, colleague, slug, settings: root } = ownOrganisation('norrby');

test.describe.configure({ mode: 'serial' });

let page: Page;
let guest: Page;
const problems: string[] = [];
/** Some deeds want a sign-in of the last five minutes. */
const signInAnew = async () => page.goto(await mailedSignIn(owner));
const dialog = () => page.getByRole('dialog');
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

test.beforeAll(async ({ browser }) => {
  page = await found(browser, { name: `Norrby ${run}`, slug, owner }, problems);
  guest = await letIn(browser, page, { slug, email: colleague, role: 'auditor' }, problems);
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('a key is made, seen once, rotated with an overlap, and revoked', async () => {
  await page.goto(`${root}/keys`);
  await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
  await expect(page.getByText('Skriv vad nyckeln ska användas till.')).toBeVisible();
  await expect(page.getByLabel('Vad ska nyckeln användas till?')).toBeFocused();
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

test('whoever may not see a page, and may see members, is told which owner can give the right', async () => {
  await guest.goto(`/t/${slug}/conversations`);
  await expect(guest.getByRole('heading', { name: 'Din roll får inte se den här sidan' })).toBeVisible();
  await expect(guest.getByRole('link', { name: owner })).toHaveAttribute('href', `mailto:${owner}`);
  await expectAccessible(guest, 'a page that is not for this role');
});

test('operators are let in for a time, and out again', async () => {
  await page.goto(`/t/${slug}/log/access`);
  await page.getByLabel('Varför?').fill('Hjälp med webbplatsen');
  await page.getByRole('button', { name: 'Släpp in driften' }).click();
  await expect(page.getByText(/^Driften får komma in till /)).toBeVisible();
  await expectAccessible(page, 'operators let in');
  await page.getByRole('button', { name: 'Stäng direkt' }).click();
  await expect(page.getByRole('button', { name: 'Släpp in driften' })).toBeVisible();
});

test('an auditor finds in the log what was done with keys, and takes it along', async () => {
  await guest.goto(`/t/${slug}/log`);
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
    ['log/export', 'Hämta allt', '"kind":"settings"'],
  ] as const) {
    await ageSignIns(owner);
    await page.goto(`/t/${slug}/${path}`);
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
