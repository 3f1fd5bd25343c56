import { expect, test } from 'vitest';
import { breakableParts } from './breakable-parts';

test('addresses break before dots and at signs, identifiers after their prefix', () => {
  expect(breakableParts('e-tjanster.lindvik.example')).toEqual(['e-tjanster', '.lindvik', '.example']);
  expect(breakableParts('maria.ekdal@lindvik.example')).toEqual(['maria', '.ekdal', '@lindvik', '.example']);
  expect(breakableParts('member:mem_01k8')).toEqual(['member:', 'mem_', '01k8']);
});

test('nothing is lost, and a word without such a place stays whole', () => {
  for (const text of ['', 'lindvik', '.lindvik', 'asst_', 'http://localhost:3000'])
    expect(breakableParts(text).join('')).toBe(text);
  expect(breakableParts('lindvik')).toEqual(['lindvik']);
  expect(breakableParts('.lindvik')).toEqual(['.lindvik']);
});
