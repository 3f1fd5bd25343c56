import { expect, test } from 'vitest';
import { lineOf, linesOf } from './json-lines.ts';

const text = `{
  "models": [
    { "id": "a, \\"b\\" {[",
      "price": [
        { "currency": "SEK" },
        { "currency":
            "EUR" }
      ]
    },
    {
      "id": "c"
    }
  ],
  "exchangeRates": {}
}`;

test('fields and elements are found on the lines on which they begin', () => {
  const lines = linesOf(text);
  const at = (place: string) => lineOf(place, lines);
  expect(['models', 'models[0]', 'models[0].id', 'models[0].price'].map(at)).toEqual([2, 3, 3, 4]);
  expect(['models[0].price[1].currency', 'models[1]', 'models[1].id', 'exchangeRates'].map(at)).toEqual([
    6, 10, 11, 14,
  ]);
});

test('what is missing is told by what is around it', () => {
  const lines = linesOf(text);
  expect(lineOf('models[1].price.currency', lines)).toBe(10);
  expect(lineOf('models[7]', lines)).toBe(2);
  expect(lineOf('other', lines)).toBe(1);
  expect(lineOf('', linesOf('[]'))).toBe(1);
});
