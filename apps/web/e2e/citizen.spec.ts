import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeViolations } from './axe-in-isolation.ts';
import { foreignOrigin, type ForeignSite, serveForeignSite } from './foreign-site.ts';

const host = `http://localhost:${process.env['E2E_PORT']}`;
const widget = (page: Page): Locator => page.locator('radrum-assistant');
const panel = (page: Page): Locator => page.getByRole('dialog', { name: /AI-assistent|AI assistant/ });
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Din fråga' });

async function openByKeyboard(page: Page): Promise<void> {
  await widget(page).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
}
async function ask(page: Page, question: string): Promise<Locator> {
  await field(page).fill(question);
  await page.keyboard.press('Enter');
  const exchange = page.getByRole('article').filter({ hasText: question }).last();
  await expect(exchange).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skicka', exact: true })).toBeVisible();
  return exchange;
}

test.describe('on the municipality’s own page', () => {
  // the first start reads the demo website; a publishable key may ask 20 times a minute
  test.beforeAll(async ({ request }) => {
    const file = path.resolve(import.meta.dirname, '../../..', process.env['E2E_DATA'] ?? '', 'demo.json');
    const { publishableKey, assistant }: { publishableKey: string; assistant: string } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    await expect
      .poll(
        async () => {
          const response = await request.post(`${host}/api/v1/assistants/${assistant}/messages`, {
            headers: { authorization: `Bearer ${publishableKey}` },
            data: { text: 'Vad kostar sophämtningen?' },
          });
          return response.ok() ? (await response.json()).outcome : response.status();
        },
        { timeout: 60_000, intervals: [500, 5_000, 10_000] },
      )
      .toBe('answered');
  });

  test('a citizen asks by keyboard, checks the source, gives an opinion and finds the conversation again', async ({
    page,
  }) => {
    await page.goto('/demo');
    await openByKeyboard(page);
    await expect(panel(page)).toContainText('Du skriver med en AI. Den kan ha fel: kontrollera källan.');
    const exchange = await ask(page, 'Vad kostar sophämtningen?');
    await expect(exchange.getByRole('list', { name: 'Källor' })).toContainText('kronor');
    await expect(exchange.getByRole('link', { name: /^Källa 1: / }).first()).toBeVisible();

    await exchange.getByRole('button', { name: 'Ja' }).click();
    await expect(exchange.getByRole('button', { name: 'Ja' })).toHaveAttribute('aria-pressed', 'true');
    await expect(exchange).toContainText('Tack, det hjälper oss att bli bättre.');

    await field(page).fill('Ett utkast');
    await page.reload();
    await expect(page.getByRole('article')).toContainText('Vad kostar sophämtningen?');
    await expect(page.getByRole('button', { name: 'Ja' })).toHaveAttribute('aria-pressed', 'true');
    await expect(field(page)).toHaveValue('Ett utkast');

    await page.getByRole('list', { name: 'Källor' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/demo\/.+\.html$/);
    await expect(page.getByRole('article')).toContainText('Vad kostar sophämtningen?');

    await field(page).press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(widget(page).getByRole('button')).toBeFocused();
  });

  test('a citizen whose network is gone keeps the question and asks it again', async ({ page }) => {
    await page.goto('/demo');
    await openByKeyboard(page);
    await page.context().setOffline(true);
    await field(page).fill('När är återvinningscentralen öppen?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Ingen kontakt med nätet.');
    await expect(field(page)).toHaveValue('När är återvinningscentralen öppen?');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(page.getByRole('article')).toContainText('När är återvinningscentralen öppen?');
    await expect(field(page)).toHaveValue('');
  });

  test('a citizen who wants a person gets ways to one, and one in danger gets 112', async ({ page }) => {
    await page.goto('/demo');
    await openByKeyboard(page);
    const person = await ask(page, 'Kan jag få prata med en människa?');
    await expect(person.getByRole('link', { name: /^Ring 0400-12 30 00/ })).toHaveAttribute('href', 'tel:0400123000');
    await expect(person).toContainText('Vi har noterat att du vill ha kontakt med en människa.');
    const crisis = await ask(page, 'jag orkar inte leva längre');
    await expect(crisis.getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
    await expect(crisis.getByText('Hjälpte svaret?')).toHaveCount(0);
  });
});

test.describe('on somebody else’s page', () => {
  test.describe.configure({ mode: 'serial' });
  let site: ForeignSite;
  test.beforeAll(async () => {
    site = await serveForeignSite(host);
  });
  test.afterAll(() => site.close());

  test('the widget works whole under a strict policy, moves nothing, and asks nobody else', async ({
    page,
    context,
  }) => {
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      const seen: unknown[] = [];
      const told: unknown[] = [];
      Object.assign(window, { seen, told });
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
      // what moves because somebody has just pressed something is no shift (web.dev/articles/cls)
      const moved = (entry: PerformanceEntry) => !('hadRecentInput' in entry && entry.hadRecentInput);
      new PerformanceObserver((list) =>
        seen.push(
          ...list
            .getEntries()
            .filter(moved)
            .map((entry) => entry.toJSON()),
        ),
      ).observe({
        type: 'layout-shift',
        buffered: true,
      });
      for (const name of ['opened', 'asked', 'answered', 'feedback', 'closed'])
        document.addEventListener(`radrum:${name}`, (event) =>
          told.push({ name, ...(event instanceof CustomEvent ? event.detail : {}) }),
        );
    });
    await page.goto(site.address);
    const launcher = widget(page).getByRole('button', { name: 'Ställ en fråga' });
    await expect(launcher).toBeVisible();
    expect(asked.filter((url) => url.startsWith(host))).toEqual([`${host}/widget.js`]);

    await launcher.click();
    await page.getByRole('button', { name: 'När har simhallen öppet?' }).click();
    const exchange = page.getByRole('article').last();
    await expect(exchange.getByRole('list', { name: 'Källor' })).toContainText('klockan 7 till 20');
    await exchange.getByRole('button', { name: 'Nej' }).click();
    await exchange.getByRole('textbox').fill('Jag undrade över lördagar.');
    await exchange.getByRole('button', { name: 'Skicka kommentaren' }).click();
    await expect(exchange.getByRole('textbox')).toHaveCount(0);
    await page.getByRole('button', { name: 'Nytt samtal' }).click();
    await expect(page.getByRole('article')).toHaveCount(0);
    await page.getByRole('button', { name: 'In English' }).click();
    await expect(page.getByRole('textbox', { name: 'Your question' })).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();

    expect(complaints).toEqual([]);
    const { seen, told } = await page.evaluate(() => ({
      seen: 'seen' in window ? window.seen : undefined,
      told: 'told' in window ? window.told : undefined,
    }));
    expect(seen).toEqual([]);
    expect(told).toMatchObject([
      { name: 'opened' },
      { name: 'asked', turn: 1 },
      { name: 'answered', outcome: 'answered' },
      { name: 'feedback', rating: 'down' },
      { name: 'feedback', rating: 'down' },
      { name: 'closed' },
    ]);
    expect(JSON.stringify(told)).not.toContain('simhallen');
    expect(asked.map((url) => new URL(url).origin).filter((origin) => ![host, foreignOrigin].includes(origin))).toEqual(
      [],
    );
    expect(await context.cookies()).toEqual([]);
  });

  test('every state of the widget can be used by everybody: light, dark, narrow, forced colours', async ({ page }) => {
    await page.goto(site.address);
    const states: [string, () => Promise<unknown>][] = [
      ['closed', () => expect(widget(page).getByRole('button')).toBeVisible()],
      [
        'welcome',
        async () => (
          await openByKeyboard(page), expect(page.getByRole('list', { name: 'Förslag på frågor' })).toBeVisible()
        ),
      ],
      ['answered', async () => (await ask(page, 'Vad kostar ett bad?')).getByRole('button', { name: 'Nej' }).click()],
      ['unanswered', () => ask(page, 'Vilken färg har kyrktuppen?')],
      ['crisis', () => ask(page, 'jag vill inte leva')],
      [
        'right to left',
        async () => expect((await ask(page, 'متى يفتح المسبح؟')).locator('.answer')).toHaveAttribute('dir', 'rtl'),
      ],
      [
        'offline',
        async () => {
          await page.context().setOffline(true);
          await ask(page, 'Hur dags?').catch(() => {});
          await expect(page.getByRole('alert')).toBeVisible();
        },
      ],
    ];
    for (const [name, reach] of states) {
      await reach();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          expect(await axeViolations(page, 'radrum-assistant'), `${name}, ${width} wide, ${colorScheme}`).toEqual([]);
        }
        const beyond = await panel(page).evaluateAll((all) =>
          all.map((element) => element.scrollWidth - element.clientWidth),
        );
        expect(Math.max(0, ...beyond), `${name} scrolls sideways at ${width}`).toBe(0);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    expect(await axeViolations(page, 'radrum-assistant')).toEqual([]);
  });

  test('on a small screen the panel fills it and keeps the focus; Tab comes round', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(site.address);
    await openByKeyboard(page);
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    await expect(panel(page)).toHaveAttribute('aria-modal', 'true');
    await page.getByRole('button', { name: 'In English' }).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Nytt samtal' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'In English' })).toBeFocused();
  });

  test('what arrives late takes no message away', async ({ page }) => {
    const { promise: isTold, resolve: go } = Promise.withResolvers<void>();
    await page.route('**/appearance', async (route) => {
      await isTold;
      await route.continue();
    });
    await page.route('**/messages', (route) => route.abort());
    await page.goto(site.address);
    await openByKeyboard(page);
    await field(page).fill('Vad kostar ett bad?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    go();
    await expect(page.getByRole('button', { name: 'När har simhallen öppet?' })).toBeVisible();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute('**/messages');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(page.getByRole('article').last()).toContainText('65 kronor');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('what arrives late takes the focus from nobody', async ({ page }) => {
    const { promise: isFocused, resolve: go } = Promise.withResolvers<void>();
    await page.route('**/appearance', async (route) => {
      await isFocused;
      await route.continue();
    });
    await page.goto(site.address);
    await openByKeyboard(page);
    await page.getByRole('button', { name: 'In English' }).focus();
    go();
    await expect(page.getByRole('button', { name: 'När har simhallen öppet?' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'In English' })).toBeFocused();
  });

  test('an endless question is stopped at its limit, and says by how much', async ({ page }) => {
    await page.goto(site.address);
    await openByKeyboard(page);
    await field(page).fill('å'.repeat(3990));
    await expect(panel(page)).toContainText('10 tecken kvar');
    await field(page).fill('å'.repeat(4007));
    await expect(panel(page)).toContainText('7 tecken för mycket');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toHaveCount(0);
  });

  test('a citizen who asks too much is told when to come back', async ({ page }) => {
    await page.goto(site.address);
    await openByKeyboard(page);
    await page.route('**/messages', (route) =>
      route.fulfill({
        status: 429,
        headers: {
          'retry-after': '23',
          'access-control-allow-origin': foreignOrigin,
          'access-control-expose-headers': 'retry-after',
        },
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'rate_limited', detail: 'x', status: 429 }),
      }),
    );
    await field(page).fill('En fråga till');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Försök igen om 23 sekunder.');
    await expect(field(page)).toHaveValue('En fråga till');
  });

  test('an answer that stops short says so, and the question can be asked again', async ({ page }) => {
    await page.goto(site.address);
    await openByKeyboard(page);
    await page.route('**/messages', () => {}); // never answered
    await field(page).fill('Vad kostar ett bad?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toContainText('Letar på kommunens sidor');
    await page.getByRole('button', { name: 'Stoppa' }).click();
    await expect(page.getByRole('article')).toContainText('Du stoppade svaret.');

    await page.unroute('**/messages');
    await page.route('**/messages', (route) =>
      route.fulfill({
        headers: { 'access-control-allow-origin': foreignOrigin },
        contentType: 'text/event-stream',
        body: 'data: {"type":"start","messageId":"msg_1","messageMetadata":{"conversationId":"conv_1"}}\n\ndata: {"type":"text-delta","id":"0","delta":"Ett bad kostar"}\n\n',
      }),
    );
    await page.getByRole('button', { name: 'Ställ frågan igen' }).click();
    const exchange = page.getByRole('article').last();
    await expect(exchange).toContainText('Ett bad kostar');
    await expect(exchange).toContainText('Svaret avbröts och är inte fullständigt.');

    // the conversation of that answer is unknown to the server: a new one begins without a word
    await page.unroute('**/messages');
    await exchange.getByRole('button', { name: 'Ställ frågan igen' }).click();
    await expect(page.getByRole('article').last().getByRole('list', { name: 'Källor' })).toContainText('65 kronor');
  });
});
