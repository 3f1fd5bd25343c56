import { expect, it } from 'vitest';
import { slugOf } from './slug';

it.each([
  ['Fråga Lindvik', 'fraga-lindvik'],
  ['  Bibblan svarar! ', 'bibblan-svarar'],
  ['Ærø', 'aero'],
  ['***', ''],
  ['a'.repeat(80), 'a'.repeat(60)],
])('makes an address of %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
