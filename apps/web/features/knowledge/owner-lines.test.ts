import { expect, test } from 'vitest';
import { ownerLines, readOwners } from './owner-lines';

test('a line is a path and an address; the lines that are neither are named', () => {
  const text = '/bygga bygg@lindvik.example\n\n  /  info@lindvik.example \nbygga bygg@lindvik.example\n/skola';
  const { owners, wrong } = readOwners(text);
  expect(owners).toEqual([
    { path: '/bygga', email: 'bygg@lindvik.example' },
    { path: '/', email: 'info@lindvik.example' },
  ]);
  expect(wrong).toEqual([4, 5]);
  expect(readOwners(ownerLines(owners)).owners).toEqual(owners);
});
