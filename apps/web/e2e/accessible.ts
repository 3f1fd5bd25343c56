import { expect, type Page } from '@playwright/test';
import { axeRun, axeSource } from './axe-in-isolation.ts';

/**
 * A wide screen in light and a narrow one in dark: each width and each theme once. What differs between the themes is the colours alone,
 * and those pairs are held to their contrast where they are defined.
 */
const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

/** Checks a screen as it stands: no violation wide and at 320 pixels, in light and in dark, and no scrolling sideways. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // pages come in a stream: what stands in for them while they are on their way is not what is checked
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/\S/);
  const size = page.viewportSize();
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
    // a title that is exchanged while a page becomes alive is missing for a moment, and a bar that stays may cover half of a button
    // where the page happens to be scrolled to: what stays wrong is wrong
    let attempts = 0;
    await expect(async () => {
      if (attempts++ > 0) await page.mouse.wheel(0, attempts % 2 === 0 ? 90 : -150);
      expect(await violationsOf(page), `${name}, ${width} wide, ${colorScheme}`).toEqual([]);
    }).toPass({ timeout: 15_000 });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (size) await page.setViewportSize(size);
}

/**
 * A document gets axe once. It runs beside the page's own scripts: a debugger's session of its own would, when it ends, take the page's
 * virtual authenticator with it. No page of ours has frames; in one that had, they would not be looked into.
 */
async function violationsOf(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(`${axeSource}; undefined`);
  const found: unknown = await page.evaluate(axeRun('html'));
  if (!Array.isArray(found)) throw new Error('axe said nothing');
  return found.map(String);
}
