import { expect, it } from 'vitest';
import { endsSoon, expiryOf } from './expiry';

const now = new Date('2026-11-24T12:00:00Z');
const zone = 'Europe/Stockholm';

it('gives a key so many days, or none at all', () => {
  expect(expiryOf('30', '', now, zone)).toBe('2026-12-24T12:00:00.000Z');
  expect(expiryOf('never', '', now, zone)).toBeUndefined();
});

it('lets a key work to the end of the day that was named, by the organisation’s own clock', () => {
  expect(expiryOf('day', '2026-12-31', now, zone)).toBe('2026-12-31T23:00:00.000Z');
  expect(expiryOf('day', '2026-11-24', now, zone)).toBe('2026-11-24T23:00:00.000Z');
  expect(expiryOf('day', '2026-11-23', now, zone)).toBeNull();
  expect(expiryOf('day', 'i morgon', now, zone)).toBeNull();
});

it('tells what ends within a month', () => {
  expect(endsSoon('2026-12-20T00:00:00Z', now)).toBe(true);
  expect(endsSoon('2027-01-20T00:00:00Z', now)).toBe(false);
});
