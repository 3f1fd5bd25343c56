import { expect, type Page, test } from '@playwright/test';
import { axeViolations } from './axe-in-isolation.ts';
import { expectAccessible } from './accessible.ts';
import { signInLink } from './sign-in.ts';

const owner = 'agare@lindvik.example';

let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  // whatever the content security policy stops is told, on every page of this journey
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      // oxlint-disable-next-line no-console -- read by the test
      console.error(`policy: ${effectiveDirective} ${blockedURI}`),
    ),
  );
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(await signInLink(owner));
  await expect(page).toHaveURL(/\/t\/lindvik$/);
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('the parts are not for passers-by', async ({ browser }) => {
  const context = await browser.newContext();
  const stranger = await context.newPage();
  await stranger.goto('/design');
  await expect(stranger).toHaveURL(/\/sign-in\?/);
  await context.close();
});

test('every part can be read and used by everybody, in both themes, wide and narrow', async () => {
  test.setTimeout(300_000); // it is by far the largest page
  await page.goto('/design');
  await expectAccessible(page, 'design');
  await page.goto('/design?search=finns-inte');
  await expect(page.getByRole('heading', { name: 'Inget matchar' })).toBeVisible();
  expect(await axeViolations(page, '#lists')).toEqual([]);
});

test('both themes stand beside each other, whatever the reader’s own is', async () => {
  await page.goto('/design');
  const ground = (scheme: string) =>
    page.locator(`#buttons [data-theme=${scheme}]`).evaluate((pane) => getComputedStyle(pane).backgroundColor);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await ground('light')).toBe('rgb(255, 255, 255)');
    expect(await ground('dark')).toBe('rgb(18, 26, 26)');
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test('a plot is a sentence, a table and a file', async () => {
  await page.goto('/design');
  const plot = page.locator('#plots figure').first();
  await expect(plot.getByRole('img', { name: /Vardagar omkring 420/ })).toBeVisible();
  await plot.getByText('Visa som tabell').click();
  await expect(plot.getByRole('columnheader', { name: 'Obesvarad' })).toBeVisible();
  await expect(plot.getByRole('row')).toHaveCount(32);
  const download = page.waitForEvent('download');
  await plot.getByRole('link', { name: 'Hämta som CSV' }).click();
  expect((await download).suggestedFilename()).toBe('radrum-days.csv');
});

test('with the system’s own colours, what colours said is said otherwise', async () => {
  await page.goto('/design');
  await page.emulateMedia({ forcedColors: 'active' });
  const style = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((part, property) => getComputedStyle(part).getPropertyValue(property), name);
  expect(await style('#plots .d3', 'stroke')).not.toBe('none');
  expect(await style('#plots .d1', 'fill')).not.toBe(await style('#plots .d4', 'fill'));
  expect(await style('#tables tr.selected', 'outline-style')).toBe('solid');
  // the system paints after styles are computed: what axe reads is not what is seen
  const found = (await axeViolations(page, 'main')).filter((violation) => !violation.startsWith('color-contrast'));
  expect(found).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
});

test('on paper there is no navigation, and the tables of plots are open', async () => {
  await page.goto('/design');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.plain-bar')).toBeHidden();
  await expect(page.locator('#plots table').first().getByText('26 okt')).toBeVisible();
  await page.goto('/t/lindvik');
  await expect(page.locator('.rail')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
});

test('a list follows its address, with script and without', async ({ browser }) => {
  await page.goto('/design');
  const field = page.getByLabel('Sök i namn');
  await field.pressSequentially('b');
  await expect(page).toHaveURL(/\?search=b$/);
  await expect(field).toBeFocused();
  await page.getByLabel('Tillstånd').selectOption('Publicerad');
  await expect(page).toHaveURL(/search=b&state=published$/);
  await expect(page.getByText('2 assistenter')).toBeVisible();
  await page.getByRole('link', { name: 'Assistent', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Assistent', exact: true }).first()).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('link', { name: 'Rensa filtren' }).click();
  await expect(page).toHaveURL(/\/design$/);
  await expect(field).toHaveValue('');

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto('/design');
  await plain.getByLabel('Sök i namn').fill('bibblan');
  await plain.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(plain).toHaveURL(/search=bibblan/);
  await expect(plain.getByText('1 assistent', { exact: true })).toBeVisible();
  await context.close();
});

test('a menu is walked with the arrows, and gives the focus back', async () => {
  await page.goto('/design');
  const opener = page.getByRole('button', { name: 'Åtgärder för dokumentet, Ljust' });
  await opener.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Lyft fram' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Ta bort' })).toBeFocused();
  await page.keyboard.press('h');
  await expect(page.getByRole('menuitem', { name: 'Hämta igen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Du valde: Hämta igen')).toBeVisible();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('Ctrl K leads anywhere by keyboard alone', async () => {
  await page.goto('/t/lindvik');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const button = page.getByRole('button', { name: 'Sök och gå till' });
  await button.focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Gå till' });
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(palette.getByRole('group', { name: 'Assistenter' }).getByRole('option').first()).toBeVisible();
  await expect(palette.getByRole('group', { name: 'Kunskapsbaser' }).getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'palette');

  await field.fill('installningar');
  await expect(palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const second = palette.getByRole('option').nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
  await field.fill('finns inte');
  await expect(palette.getByText('Inget heter ”finns inte”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('samtal');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/t\/lindvik\/conversations$/);
  await expect(palette).toBeHidden();
});

test('where it is narrow, the palette has a button of its own', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/t/lindvik');
  await page.getByRole('button', { name: 'Sök och gå till' }).click();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.getByRole('button', { name: 'Stäng' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('the whole of it speaks English too', async () => {
  const host = new URL(page.url()).origin;
  await page.context().addCookies([{ name: 'radrum-language', value: 'en', url: host }]);
  await page.goto('/design');
  await expect(page.getByRole('heading', { level: 1, name: 'The design system' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish version 14' }).first()).toBeVisible();
  await expect(page.getByText('Ljust')).toHaveCount(0);
  await page.goto('/t/lindvik');
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible({ timeout: 1_000 });
  }).toPass(); // the page must be alive before it listens to keys
  await page.context().clearCookies({ name: 'radrum-language' });
});

test('every page is told what it may load, and none does otherwise', async () => {
  for (const path of ['/design', '/docs', '/t/lindvik', '/t/lindvik/finns-inte', '/sign-in']) {
    const answer = await page.request.get(path);
    const headers = answer.headers();
    const policy = headers['content-security-policy'] ?? '';
    const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
    expect(nonce, path).not.toBe('');
    expect(policy, path).toContain(`frame-ancestors 'none'`);
    expect(policy, path).not.toContain('unsafe');
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['permissions-policy'], path).toContain('camera=()');
    // this installation is reached by http
    expect(headers['strict-transport-security'], path).toBeUndefined();
    const html = await answer.text();
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag, path).toContain(`nonce="${nonce}"`);
    expect(html, path).not.toMatch(/<[^>]+\son[a-z]+=/);
    expect(html, path).not.toMatch(/<[^>]+\sstyle=/);
  }
  for (const path of ['assistants', 'knowledge', 'conversations', 'settings', 'settings/members', 'log']) {
    await page.goto(`/t/lindvik/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
