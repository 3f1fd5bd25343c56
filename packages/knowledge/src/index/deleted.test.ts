import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDeleted, isDeleted, withDeleted } from './deleted.ts';

test('exactly the passages that were deleted are marked', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 99 })),
      fc.uniqueArray(fc.integer({ min: 0, max: 99 })),
      (first, second) => {
        const bitmap = withDeleted(withDeleted(new Uint8Array(0), first, 100), second, 100);
        const all = new Set([...first, ...second]);
        for (let ordinal = 0; ordinal < 100; ordinal++) expect(isDeleted(bitmap, ordinal)).toBe(all.has(ordinal));
        expect(countDeleted(bitmap)).toBe(all.size);
      },
    ),
  );
});
test('an ordinal outside the segment marks nothing', () => {
  expect(countDeleted(withDeleted(new Uint8Array(0), [-1, 8, 1e9], 8))).toBe(0);
});
