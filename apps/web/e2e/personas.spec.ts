import { expect, type Page, test } from '@playwright/test';
import { axeViolations } from './axe-in-isolation.ts';
import { expectAccessible } from './accessible.ts';
import { call } from './installation.ts';
import { arrive, expectFocusKept, press, write } from './keyboard/keys.ts';
import { found, letIn, ownOrganisation } from './own-organisation.ts';

const { run, owner, colleague, slug } = ownOrganisation('skogby');
const root = `/t/${slug}`;
const host = `http://localhost:${process.env['E2E_PORT']}`;

test.describe.configure({ mode: 'serial' });

let ownersPage: Page;
/** The communicator's. */
let page: Page;
let auditor: Page;
let conversation = '';
const problems: string[] = [];
const idIn = (text: string): string => /"id":"([^"]+)"/.exec(text)?.[1] ?? '';

test.beforeAll(async ({ browser }) => {
  ownersPage = await found(browser, { name: `Skogby ${run}`, slug, owner }, problems);
  page = await letIn(browser, ownersPage, { slug, email: colleague, role: 'editor' }, problems);
  auditor = await letIn(browser, ownersPage, { slug, email: `rut.${run}@skogby.example`, role: 'auditor' }, problems);
  const base = idIn(await call(page, 'knowledgeBases.create', { tenant: slug, name: 'skogby.example' }));
  const entries = [{ question: 'Vad kostar ett bad?', answer: 'Ett bad i simhallen kostar 65 kronor.' }];
  await call(page, 'sources.add', {
    tenant: slug,
    knowledgeBaseId: base,
    source: { type: 'faq', title: 'Vanliga frågor', entries },
  });
  const assistant = { name: 'Fråga Skogby', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] };
  await call(page, 'assistants.create', { tenant: slug, ...assistant });
  await call(page, 'assistants.publish', { tenant: slug, id: 'fraga' });
  // try-outs are not listed: a citizen asks through the organisation's own system
  const made = await call(ownersPage, 'keys.create', {
    tenant: slug,
    name: 'Prov',
    type: 'secret',
    scopes: ['messages'],
  });
  const answer = await page.request.post('/api/v1/assistants/fraga/messages', {
    data: { text: 'Vad kostar ett bad?' },
    headers: {
      authorization: `Bearer ${/"key":"([^"]+)"/.exec(made)?.[1]}`,
      accept: 'application/json',
      cookie: '',
    },
  });
  conversation = /"conversationId":"([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  await call(ownersPage, 'policies.update', {
    tenant: slug,
    subject: 'tenant',
    change: { rules: { aiNotice: 'Här svarar en maskin. Läs alltid källan själv.' }, updatedAt: null },
  });
  await call(ownersPage, 'policies.publish', { tenant: slug, subject: 'tenant' });
});
test.afterAll(() => Promise.all([ownersPage, page, auditor].map((opened) => opened.context().close())));
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('a communicator changes an assistant and publishes it with the keyboard alone', async () => {
  await arrive(page, `${root}/assistants/fraga`);
  await write(page, 'Instruktion', 'Nämn alltid e-tjänsten om det finns en.');
  await press(page, 'button', 'Spara utkastet');
  await expect(page.getByText('Utkastet är sparat')).toBeVisible();
  await press(page, 'button', 'Publicera');
  const dialog = page.getByRole('dialog', { name: 'Vill du publicera utkastet?' });
  await expect(dialog.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Om e-tjänsten');
  await press(page, 'button', 'Publicera utkastet');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Publicerad: version 2')).toBeVisible();
  await expectFocusKept(page, 'publishing'); // the button that opened the dialog is gone: nothing is left to publish
});

test('a communicator tells a page’s owner, from the answer that quoted it', async () => {
  await page.goto(`${root}/conversations/${conversation}`);
  await page.getByRole('button', { name: 'Sidan är fel Vad kostar ett bad?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sidan är fel' });
  await dialog.getByRole('textbox').fill('Priset gällde i fjol.');
  await expectAccessible(page, 'a page that is wrong');
  await dialog.getByRole('button', { name: 'Skicka' }).click();
  await expect(dialog.getByRole('alert')).toContainText('sidansvarig'); // a FAQ has no page: nobody is known
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('an auditor reads what was decided, and changes nothing', async () => {
  for (const path of ['assistants', 'assistants/fraga/versions', 'knowledge', 'rules', 'log', 'help', 'help/auditor']) {
    await auditor.goto(`${root}/${path}`);
    await expect(auditor.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(
      auditor.getByRole('main').getByRole('button', { name: /^(Spara|Skapa|Publicera|Ta bort|Pausa|Lägg till)/ }),
    ).toHaveCount(0);
    await expectAccessible(auditor, `${path}, as an auditor`);
  }
  await expect(auditor.getByRole('heading', { level: 2, name: 'Registerkortet' })).toBeVisible(); // of the help, last seen
  await auditor.goto(root);
  await expect(auditor.getByRole('navigation', { name: 'Konsolen' })).not.toContainText('Samtal');
  expect((await auditor.goto(`${root}/conversations/${conversation}`))?.ok()).toBe(true);
  await expect(auditor.getByText('Vad kostar ett bad?')).toHaveCount(0);
});

/** What is looked at in every way that a page can be shown. */
const looked = () => [
  ['overview', root],
  ['assistant', `${root}/assistants/fraga`],
  ['conversations', `${root}/conversations`],
  ['conversation', `${root}/conversations/${conversation}`],
  ['rules', `${root}/rules`],
  ['rules-page', `${root}/rules/page-for-site`],
];
const ways = [
  ['english', { size: { width: 1280, height: 900 }, media: {}, language: 'en' }],
  ['zoomed', { size: { width: 320, height: 256 }, media: {}, language: 'sv' }],
  ['print', { size: { width: 800, height: 1100 }, media: { media: 'print' }, language: 'sv' }],
  ['forced-colours', { size: { width: 1280, height: 900 }, media: { forcedColors: 'active' }, language: 'sv' }],
  ['reduced-motion', { size: { width: 1280, height: 900 }, media: { reducedMotion: 'reduce' }, language: 'sv' }],
] as const;

for (const [name, { size, media, language }] of ways)
  test(`every screen can be read: ${name}`, async () => {
    await page.context().addCookies([{ name: 'radrum-language', value: language, url: host }]);
    await page.setViewportSize(size);
    await page.emulateMedia({ media: 'screen', forcedColors: 'none', reducedMotion: 'no-preference', ...media });
    for (const [screen = '', address = ''] of looked()) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await page.waitForTimeout(300);
      const folder = process.env['E2E_SHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${screen}-${name}.png`, fullPage: true });
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${screen}, ${name}: scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await axeViolations(page, 'html'), `${screen}, ${name}`).toEqual([]);
    }
  });
