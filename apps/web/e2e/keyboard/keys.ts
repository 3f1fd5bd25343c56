import { expect, type Locator, type Page } from '@playwright/test';
import { lookAtFocus } from './look-at-focus.ts';

type Role = Parameters<Page['getByRole']>[0];
/** A screen that takes more presses than this to come round has too many stops. */
const most = 150;

/** Opens an address, and waits until the page listens to keys. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
}

/** Presses Tab until what has this role and name is focused. Every stop on the way has to be seen, and none may be nothing. */
export function tabTo(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  return tabOnto(page, target, `${role} ${String(name)}`);
}

/** Goes to a button, link or box by Tab, and presses it: with Enter, or as boxes want it, with the space bar. */
export async function press(page: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press(role === 'checkbox' || role === 'radio' || role === 'switch' ? 'Space' : 'Enter');
}

/** Goes to a field by Tab, and writes in the place of what stood there. */
export async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Goes to a list of choices by Tab, and chooses the one that begins so. @param begins without å, ä, ö, which the driver puts into text only */
export async function choose(page: Page, name: string, begins: string): Promise<void> {
  await tabTo(page, 'combobox', name);
  await page.keyboard.type(begins);
}

/** Opens what is folded in under such a title. */
export async function unfold(page: Page, title: string): Promise<void> {
  await tabOnto(page, page.locator('summary').filter({ hasText: title }), title);
  await page.keyboard.press('Enter');
}

/** What was done must not take the focus away: whoever does not see the page would be at its beginning again. */
export async function expectFocusKept(page: Page, after: string): Promise<void> {
  const where = async () => (await page.evaluate(lookAtFocus)).where;
  await expect.poll(where, { message: `the focus after ${after}`, timeout: 5_000 }).not.toBe('');
}

/** Walks on from where one is to the end of the screen. @returns every stop */
export async function walkToEnd(page: Page): Promise<string[]> {
  const stops: string[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const { where, isAtStart } = await seenStop(page, stops.at(-1) ?? 'where it was');
    if (isAtStart && stops.length > 0) return stops;
    stops.push(where);
  }
  throw new Error(`Tab comes to no end: ${stops.join(', ')}`);
}

async function tabOnto(page: Page, target: Locator, what: string): Promise<void> {
  await expect(target.first(), what).toBeAttached();
  const focused = target.and(page.locator(':focus'));
  const stops: string[] = [];
  while (stops.length < most) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
    stops.push((await seenStop(page, stops.at(-1) ?? 'where it was')).where);
  }
  throw new Error(`Tab does not come to ${what}, but to ${stops.join(', ')}`);
}

/** The stop that has the focus now. At the end of the page the browser's own stops follow: from there it goes on at the beginning. */
async function seenStop(page: Page, before: string): Promise<{ where: string; isAtStart: boolean }> {
  let focus = await page.evaluate(lookAtFocus);
  const isPastEnd = focus.where === '';
  if (isPastEnd) {
    await page.keyboard.press('Tab');
    focus = await page.evaluate(lookAtFocus);
    expect(focus.where, `after ${before} nothing has the focus`).not.toBe('');
    expect(focus.isFurther, `between ${before} and ${focus.where} nothing has the focus`).toBe(false);
  }
  const isAtStart = isPastEnd || !focus.isFurther;
  // what is scrolled into sight may take a moment
  for (let tried = 0; focus.problem !== '' && tried < 10; tried++) {
    await page.waitForTimeout(50);
    focus = await page.evaluate(lookAtFocus);
  }
  expect(focus.problem, `the focus cannot be seen on ${focus.where}, after ${before}`).toBe('');
  return { where: focus.where, isAtStart };
}
