import { expect, test } from '@playwright/test';
import { expectFocusKept, press, tabTo, walkToEnd } from './keys.ts';

/* The measures of the journeys by keyboard, held against pages that fail them. */

const styled = (style: string, body: string): string =>
  `<!doctype html><style>:focus-visible { outline: 2px solid } button { height: 40px } ${style}</style>${body}`;
const three = '<button>Ett</button><button id="two">Två</button><button>Tre</button>';

test('a page whose stops can be seen is walked through, and each stop is found', async ({ page }) => {
  await page.setContent(styled('', three));
  expect(await walkToEnd(page)).toEqual(['button “Ett”', 'button “Två”', 'button “Tre”']);
  await tabTo(page, 'button', 'Tre');
  await expect(page.getByRole('button', { name: 'Tre' })).toBeFocused();
});

for (const [what, style, told] of [
  ['that is not drawn as focused', '#two { outline: none !important }', 'on button “Två”, after button “Ett”'],
  ['under something that stays', 'body::after { content: ""; position: fixed; inset: 0 }', 'covered by'],
  ['out of the window', '#two { position: fixed; left: -900px }', 'out of sight'],
] as const)
  test(`a stop ${what} is told`, async ({ page }) => {
    await page.setContent(styled(style, three));
    await expect(walkToEnd(page)).rejects.toThrow(told);
  });

test('a stop that gives the focus to nothing is told, and so is a deed that does', async ({ page }) => {
  await page.setContent(styled('', three));
  await page.evaluate(() => {
    const two = document.querySelector<HTMLElement>('#two');
    two?.addEventListener('focus', () => two.blur());
  });
  await expect(walkToEnd(page)).rejects.toThrow('nothing has the focus');
  await page.setContent(styled('', three));
  await page.evaluate(() => {
    const two = document.querySelector('#two');
    two?.addEventListener('click', () => two.remove());
  });
  await press(page, 'button', 'Två');
  await expect(expectFocusKept(page, 'a deed')).rejects.toThrow('the focus after a deed');
});
