import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks } from './read-blocks.ts';

test('Paragraphs, headings and lists are told apart', () => {
  expect(readBlocks('Hej!\nDu kan:\n- ringa\n- skriva\n\n1. Först\n2) Sedan\n\n## Avgifter\nText')).toEqual([
    { type: 'text', text: 'Hej!\nDu kan:' },
    { type: 'list', isOrdered: false, items: ['ringa', 'skriva'] },
    { type: 'list', isOrdered: true, items: ['Först', 'Sedan'] },
    { type: 'text', text: '**Avgifter**' },
    { type: 'text', text: 'Text' },
  ]);
});

test('Rows of a table become labels and values, also as list items and over empty lines', () => {
  const rows = [
    [
      { label: 'Kärl', value: '140 liter' },
      { label: 'Avgift', value: '2 480 kr [1]' },
    ],
  ];
  expect(readBlocks('Kärl: 140 liter | Avgift: 2 480 kr [1]')).toEqual([{ type: 'rows', rows }]);
  expect(readBlocks('- Kärl: 140 liter | Avgift: 2 480 kr [1]')).toEqual([{ type: 'rows', rows }]);
  expect(readBlocks('| Kärl | Avgift |\n|---|---:|\n| 140 liter | 2 480 kr [1] |')).toEqual([{ type: 'rows', rows }]);
  expect(readBlocks('A: 1 | B: 2\n\nA: 3 | B: 4')).toMatchObject([{ type: 'rows', rows: [{}, {}] }]);
});

test('A line with a bar that is no row stays what it is', () => {
  expect(readBlocks('öppet | stängt')).toEqual([{ type: 'text', text: 'öppet | stängt' }]);
});

test('Whatever a model writes, it can be read', () => {
  const pieces = fc.constantFrom('- ', '1. ', '|', ': ', '# ', '---', 'ord', ' ', '\n', '**', '[1]');
  fc.assert(fc.property(fc.array(pieces), (parts) => Array.isArray(readBlocks(parts.join('')))));
});
