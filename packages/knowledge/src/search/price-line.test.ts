import { expect, test } from 'vitest';
import { piecesOf } from './lines.ts';
import { headsPrices, priceOf } from './price-line.ts';

const prices = { title: 'Badhuset', headings: ['Entré'] };
const table = piecesOf(
  'Öppet alla dagar.\nBiljett: Ett bad | Pris: 80 kr\nBiljett: Tio bad | Pris: 640 kr\nBiljett: Årskort, vuxna | Pris: 2 400 kr',
);

test('the first price of a list counts for most, and an adult’s as much', () => {
  expect(table.map((_, place) => priceOf(prices, table, place))).toEqual([0, 1, 0.8, 1]);
});

test('an amount under another heading is no price of the thing, nor is a supplement', () => {
  const course = piecesOf('En kurs kostar 900 kronor.');
  expect(priceOf({ title: 'Badhuset', headings: ['Simskola'] }, course, 0)).toBe(0);
  expect(priceOf({ title: 'Badhuset', headings: ['Tilläggsavgifter'] }, course, 0)).toBe(0);
  expect(priceOf(prices, course, 9)).toBe(0);
});

test('a caption or a column heads prices as a heading does', () => {
  const rows = piecesOf('Ärende: Bygglov | Avgift: 9 000 kr');
  expect(priceOf({ title: 'Bygga', headings: ['Ansökan'] }, rows, 0)).toBe(1);
  expect(headsPrices({ title: 'Fees', headings: [] })).toBe(true);
  expect(headsPrices({ title: 'Badhuset', headings: ['Simskola'] })).toBe(false);
});
