import { expect, it } from 'vitest';
import { detailFacts } from './detail-facts';

it('writes what an event holds as lines', () => {
  expect(detailFacts({ from: 'editor', to: 'owner', fields: ['name', 'accent'], hours: 4, by: null })).toEqual([
    ['from', 'editor'],
    ['to', 'owner'],
    ['fields', 'name, accent'],
    ['hours', '4'],
    ['by', 'null'],
  ]);
  expect(detailFacts({})).toEqual([]);
  expect(detailFacts(null)).toEqual([]);
});
