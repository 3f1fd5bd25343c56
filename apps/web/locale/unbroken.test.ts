import { expect, it } from 'vitest';
import { unbroken } from './unbroken';

it('keeps the thousands of a number together, and nothing else', () => {
  expect(unbroken('2 480 kronor, 12 345 678, rum 4 12, år 2026 1200')).toBe(
    '2\u00a0480 kronor, 12\u00a0345\u00a0678, rum 4 12, år 2026 1200',
  );
});
