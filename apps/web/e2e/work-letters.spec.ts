import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { archiveOf, xlsxParts } from '../../../packages/knowledge/src/files/test/make-office.ts';
import { expectAccessible } from './accessible.ts';
import { call } from './installation.ts';
import { found, ownOrganisation } from './own-organisation.ts';
import { downloadedParts, wordText } from './work-files.ts';

const { run, owner, slug } = ownOrganisation('brevby');

/** A class of 25, of whom two have no time yet. */
const head = ['Mottagare', 'Barn eller elev', 'Verksamhet', 'Förskola eller skola', 'Dag', 'Tid', 'Plats', 'Lärare'];
const pupil = (number: number) => [
  `Vårdnadshavare Exempel${number}`,
  `Elev Exempel${number}`,
  'Grundskola',
  'Exempelskolan',
  '2026-12-08',
  number === 3 || number === 17 ? '' : `kl. ${8 + (number % 8)}.00`,
  'sal 12',
  'Lärare Exempel',
];
const contact = ['Telefon', 'E-post'];
const sheet = archiveOf(
  xlsxParts([
    {
      name: 'Klass 5A',
      rows: [
        [...head, ...contact, 'Skåp'],
        ...Array.from({ length: 25 }, (_, at) => [
          ...pupil(at + 1),
          '0400-12 34 00',
          'skola@brevby.example',
          String(at + 1),
        ]),
      ],
    },
  ]),
);

test.describe.configure({ mode: 'serial' });

let page: Page;
const problems: string[] = [];
test.beforeAll(async ({ browser }) => {
  page = await found(browser, { name: `Brevby ${run}`, slug, owner }, problems);
  page.setDefaultTimeout(15_000);
  await call(page, 'commons.adopt', { tenant: slug, id: 'seed_mall_utvecklingssamtal' });
});
test.afterAll(() => page.context().close());
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

test('a teacher makes 25 letters out of a spreadsheet, and is told what is missing', async () => {
  test.slow();
  await page.goto(`/t/${slug}/work/templates`, { waitUntil: 'networkidle' });
  await page.getByLabel('Sök mall').fill('utvecklingssamtal');
  await page.getByRole('link', { name: 'Skriv från mallen Kallelse till utvecklingssamtal' }).click();
  await page.getByRole('button', { name: 'Ur kalkylark, många brev' }).click();
  await page.getByLabel('Filer').setInputFiles({
    name: 'klass-5a.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(sheet),
  });
  await page.getByRole('button', { name: 'Starta' }).click();
  await expect(page.getByRole('heading', { name: '25 brev. 2 saknar uppgifter.' })).toBeVisible();
  await expect(page.getByText('Kolumner som inget fält frågar efter: Skåp.')).toBeVisible();
  await expect(page.getByText('Elev Exempel1', { exact: false }).first()).toBeVisible();
  await expectAccessible(page, 'letters out of a spreadsheet');
});

test('what is missing is marked in its letter, and filled in there', async () => {
  await page.getByRole('button', { name: 'De som saknar något' }).click();
  await page.getByRole('button', { name: /Exempel3 saknar Tid/ }).click();
  await expect(page.getByRole('heading', { name: '1 uppgift saknas' })).toBeVisible();
  const letter = page.getByRole('region', { name: 'Brevet' });
  await expect(letter).toContainText('SAKNAS: Tid');
  await page.getByLabel('Tid', { exact: true }).fill('kl. 15.30');
  await expect(letter).toContainText('kl. 15.30');
  await expect(page.getByRole('heading', { name: 'Alla uppgifter finns' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '25 brev. 1 saknar uppgifter.' })).toBeVisible();
  await expect(page.getByText('Sparat', { exact: true })).toBeVisible();
});

test('all letters are taken away, each a Word document', async () => {
  await page.getByRole('button', { name: 'Åtgärder' }).click();
  const files = await downloadedParts(page, () => page.getByRole('menuitem', { name: 'Alla som ZIP' }).click());
  const letters = Object.values(files).map((bytes) => wordText(unzipSync(bytes)));
  expect(letters).toHaveLength(25);
  expect(letters.filter((text) => text.includes('kl. 15.30'))).toHaveLength(1);
  expect(letters.filter((text) => text.includes('SAKNAS: Tid'))).toHaveLength(1);
});

test('an editor changes the template; what is wrong is said where it is', async () => {
  test.slow();
  await page.goto(`/t/${slug}/work/templates`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Kallelse till utvecklingssamtal', exact: true }).click();
  await page.getByRole('button', { name: 'Lägg till text' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Ta med {{skåpnyckel}}');
  await expect(page.getByText('Texten nämner {{skåpnyckel}}, som inte är något fält.').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Hälsa ');
  await page.getByRole('button', { name: 'Infoga fält' }).click();
  await page.getByRole('menuitem', { name: 'Barn eller elev' }).click();
  await expect(page.getByRole('region', { name: 'Så blir brevet' })).toContainText('Hälsa Förnamn Efternamn');
  await expectAccessible(page, 'the editor of a template');
  await page.getByRole('button', { name: 'Spara mallen' }).click();
  await expect(page.getByText('Mallen är sparad.')).toBeVisible();
});
