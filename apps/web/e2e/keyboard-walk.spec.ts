import { expect, test } from '@playwright/test';
import { arrive, tabTo, walkToEnd } from './keyboard/keys.ts';
import { openVillage, type Village } from './keyboard/village.ts';

/* Every stop of the screens with most of them, in a window as small as one at 200 %: each can be seen, and none is lost. */

test.describe.configure({ mode: 'serial' });

let village: Village;
const problems: string[] = [];
test.beforeAll(async ({ browser }) => {
  village = await openVillage(browser, problems);
  await village.owner.setViewportSize({ width: 640, height: 450 });
});
test.afterAll(() => village.close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

for (const path of [
  '',
  'assistants',
  'knowledge',
  'conversations',
  'tests',
  'commons',
  'models/new',
  'settings/members',
  'settings/keys',
  'log',
  'work',
  'work/new/improve',
])
  test(`each stop can be seen: /${path}`, async () => {
    await arrive(village.owner, `${village.root}/${path}`);
    await expect(village.owner.getByRole('heading', { name: 'Det finns inget på den här adressen' })).toHaveCount(0);
    expect(await walkToEnd(village.owner)).not.toEqual([]);
  });

/** With something unsaved, a bar lies over the foot of the window. */
for (const [path, field] of [
  ['assistants/fraga-nybro', 'Hälsning'],
  ['rules', 'Upplysning om AI'],
  ['settings', 'Namn'],
] as const)
  test(`each stop can be seen over the bar of what is unsaved: /${path}`, async () => {
    const { owner: page, root } = village;
    await arrive(page, `${root}/${path}`);
    await tabTo(page, 'textbox', field);
    await page.keyboard.type('Något nytt.');
    await expect(page.getByRole('button', { name: 'Spara' }).last()).toBeVisible();
    await walkToEnd(page);
  });
