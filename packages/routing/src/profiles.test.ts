import { describe, expect, it } from 'vitest';
import { findProfile, PROFILES, profileSchema } from './profiles.ts';

const own = {
  name: 'bara-sverige',
  describes: { sv: 'Bara modeller i Sverige.', en: 'Only models in Sweden.' },
  requires: { regions: ['se'], dataClass: 'internal', maxFirstTokenMs: 2_000 },
  weights: { preference: 0, cost: 1, quality: 2, latency: 0 },
};
const problemOf = (change: object) => profileSchema.safeParse({ ...own, ...change }).error?.issues[0]?.message ?? '';

describe('a profile', () => {
  it('of a tenant’s own is read as documented, and found beside those that everyone has', () => {
    const profile = profileSchema.parse(own);
    expect(profile).toEqual(own);
    expect(findProfile('bara-sverige', [profile])).toBe(profile);
    expect(findProfile('fast', [profile])?.name).toBe('fast');
    expect(findProfile('unknown', [profile])).toBeUndefined();
  });

  it('that everyone has is described in both languages', () => {
    for (const { describes } of PROFILES) expect(Object.values(describes).every((text) => text.length > 20)).toBe(true);
    expect(PROFILES.map(({ name }) => name)).toEqual(['auto', 'fast', 'accurate', 'confidential']);
  });

  it.each([
    ['the name of one that everyone has', { name: 'fast' }, 'is the name of a profile that everyone has'],
    ['a name with spaces', { name: 'Bara Sverige' }, 'use 1 to 40'],
    ['no weight at all', { weights: { preference: 0, cost: 0, quality: 0, latency: 0 } }, 'give at least one'],
    ['a negative weight', { weights: { ...own.weights, cost: -1 } }, 'Too small'],
    ['an unknown requirement', { requires: { colour: 'red' } }, 'Unrecognized key'],
    ['an unknown field', { secret: true }, 'Unrecognized key'],
  ])('is refused with %s', (_, change, message) => {
    expect(problemOf(change)).toContain(message);
  });
});
