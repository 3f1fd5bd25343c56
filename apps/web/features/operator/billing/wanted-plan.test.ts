import { expect, it } from 'vitest';
import type { Plan } from './shapes';
import { endOf, fitted, includedIn, intervalsOf, newestPlans } from './wanted-plan';

const included = { answers: 12_000, tasks: 25, modelSpend: null, members: 15, pages: 1_000 };
const size = { inhabitants: null, prices: {}, included };
const small: Plan = {
  id: 'small',
  version: 1,
  name: { sv: 'Liten', en: 'Small' },
  sold: { from: '2026-11-01', until: null },
  way: 'chosen',
  currency: 'SEK',
  sizes: [{ ...size, prices: { month: 100, year: 1_000 } }],
  features: [],
  extra: null,
  support: 'mail',
  lastsDays: null,
  grace: { overDays: 14, unpaidDays: 30, readOnlyDays: 30 },
};
const large: Plan = { ...small, id: 'municipality', sizes: [size, { ...size, prices: { year: 1_000 } }] };
const trial: Plan = { ...small, id: 'trial', way: 'start', lastsDays: 30, sizes: [size] };
const now = new Date('2026-11-26T12:00:00Z');

it('shows what is sold first, each in its newest version', () => {
  const newer = { ...small, version: 2 };
  expect(newestPlans([trial, small, large, newer])).toEqual([newer, large, trial]);
});

it('keeps a size and a period as long as another plan has them', () => {
  expect(intervalsOf(trial, 0)).toEqual(['year']);
  expect(fitted({ plan: large, size: 1, interval: 'month' })).toEqual({ plan: large, size: 1, interval: 'year' });
  expect(fitted({ plan: small, size: 1, interval: 'month' })).toEqual({ plan: small, size: 0, interval: 'month' });
});

it('knows when a plan ends if nobody says so', () => {
  expect(endOf({ plan: trial, size: 0, interval: 'year' }, now).toISOString()).toBe('2026-12-26T12:00:00.000Z');
  expect(endOf({ plan: small, size: 0, interval: 'month' }, now).toISOString()).toBe('2026-12-26T12:00:00.000Z');
  expect(endOf({ plan: small, size: 0, interval: 'year' }, now).toISOString()).toBe('2027-11-26T12:00:00.000Z');
});

it('gives a month a twelfth of what is used up, and all of what there is at a moment', () => {
  expect(includedIn({ plan: small, size: 0, interval: 'month' })).toEqual({
    answers: 1_000,
    tasks: 2,
    modelSpend: null,
    members: 15,
    pages: 1_000,
  });
});
