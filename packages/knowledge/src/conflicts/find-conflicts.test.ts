import { describe, expect, test } from 'vitest';
import { findConflicts, type StatedPage } from './find-conflicts.ts';

const now = new Date('2026-06-01');
let number = 0;
const page = (title: string, text: string, more: Partial<StatedPage> = {}): StatedPage => ({
  documentId: `doc_${++number}`,
  url: `https://lindvik.example/${number}`,
  title,
  language: 'sv',
  changedAt: null,
  passages: [{ headings: [], text }],
  ...more,
});
const found = (...pages: StatedPage[]) => findConflicts(pages, now).map(({ line, otherLine }) => [line, otherLine]);

describe('two pages that state different figures for one thing', () => {
  test('in rows of one label and column: the newer page is the one that holds', () => {
    const older = page('Simhallen', 'Biljett: Vuxen | Pris: 65 kr', { changedAt: '2024-05-01' });
    const newer = page('Simhallen priser', 'Biljett: Vuxen | Pris: 70 kr', { changedAt: '2026-01-01' });
    expect(found(older, newer)).toEqual([['Biljett: Vuxen | Pris: 70 kr', 'Biljett: Vuxen | Pris: 65 kr']]);
  });

  test('in sentences that are alike but for the figure', () => {
    const one = page('Bygglov', 'Avgiften för ett bygglov för garage är 5 900 kronor.');
    const other = page('Garage och bygglov', 'Avgiften för ett bygglov för garage är 6 200 kronor.');
    expect(found(one, other)).toHaveLength(1);
  });

  test('where one of them names the year that it is', () => {
    const dated = page('Vatten och avlopp', 'Avgifter 2026\nAvgift: Fast avgift | Villa: 3 240 kr per år');
    const undated = page('Vatten och avlopp i Lindvik', 'Avgift: Fast avgift | Villa: 3 100 kr per år');
    expect(found(dated, undated)).toHaveLength(1);
  });

  test('in news: the page holds, the news do not', () => {
    const news = page('Simhallen får nya priser', 'Biljett: Vuxen | Pris: 75 kr', {
      url: 'https://lindvik.example/nyheter/2',
      changedAt: '2026-05-01',
    });
    const own = page('Simhallen', 'Biljett: Vuxen | Pris: 70 kr', { changedAt: '2026-01-01' });
    expect(found(news, own)).toEqual([['Biljett: Vuxen | Pris: 70 kr', 'Biljett: Vuxen | Pris: 75 kr']]);
  });
});

describe('what is no contradiction', () => {
  test.each<[string, StatedPage, StatedPage]>([
    ['the same figure', page('Simhallen', 'Vuxen | 70 kr'), page('Simhallen', 'Vuxen | 70 kr')],
    ['other places', page('Biblioteket', 'Måndag | 10.00–18.00'), page('Simhallen', 'Måndag | 06.30–20.00')],
    [
      'other years',
      page('Avgifter 2025', 'Kärl: 140 liter | Pris: 2 300 kr'),
      page('Avgifter 2026', 'Kärl: 140 liter | Pris: 2 480 kr'),
    ],
    [
      'what is to hold from next year on',
      page('Simhallen', 'Från 1 januari 2027 kostar ett bad för vuxna i simhallen 80 kronor.'),
      page('Simhallen', 'Från 1 januari kostar ett bad för vuxna i simhallen 75 kronor.'),
    ],
    [
      'rows that another cell tells apart',
      page('Avfallstaxa', 'Hämtning: Sorterat | Kärl: 140 liter | Pris: 2 310 kr'),
      page('Avfallstaxa för villa', 'Hämtning: Sorterat | Kärl: 190 liter | Pris: 2 680 kr'),
    ],
    [
      'what a page itself says of two things',
      page('Simhallen', 'Biljett: Vuxen | Pris: 70 kr\nÅrskort: Vuxen | Pris: 2 650 kr'),
      page('Simhallen i Lindvik', 'Biljett: Vuxen | Pris: 65 kr'),
    ],
    [
      'other headings',
      page('Simhallen', 'Vuxen | 70 kr', { passages: [{ headings: ['Bastu'], text: 'Vuxen | 70 kr' }] }),
      page('Simhallen', 'Vuxen | 60 kr', { passages: [{ headings: ['Gym'], text: 'Vuxen | 60 kr' }] }),
    ],
    [
      'an archived page',
      page('Simhallen', 'Vuxen | 60 kr', { url: 'https://lindvik.example/arkiv/simhallen' }),
      page('Simhallen', 'Vuxen | 70 kr'),
    ],
    ['other columns', page('Simhallen', 'Vuxen | Ordinarie: 70 kr'), page('Simhallen', 'Vuxen | Rabatterat: 50 kr')],
    [
      'more of the same',
      page('Simhallen', 'Måndag | 06.30–20.00'),
      page('Simhallen', 'Måndag | 06.30–20.00 och 21.00–22.00'),
    ],
    ['a sentence that says little', page('Kaffe', 'Kaffe kostar 10 kronor.'), page('Kaffe', 'Kaffe kostar 12 kronor.')],
  ])('%s', (_, one, other) => {
    expect(found(one, other)).toEqual([]);
  });
});

test('ten thousand rows are read in one go', () => {
  const rows = Array.from({ length: 20 }, (_, at) => `Rad ${at} | Pris: ${at} kr`).join('\n');
  const pages = Array.from({ length: 500 }, (_, at) => page(`Verksamhet${at}`, rows));
  expect(found(...pages)).toEqual([]);
});
