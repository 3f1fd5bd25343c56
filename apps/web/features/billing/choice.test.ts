import { describe, expect, it } from 'vitest';
import type { PlanOffer } from '../../api/shapes';
import { choiceAddress, readChoice, readInhabitants } from './choice';

const offer = (size: PlanOffer['size']): PlanOffer => ({
  id: 'municipality',
  version: 1,
  name: { sv: 'Kommun', en: 'Municipality' },
  currency: 'SEK',
  inhabitants: 40_000,
  size,
  prices: { year: 8_900_000 },
  included: { answers: 1, tasks: 1, modelSpend: 1, members: 1, pages: 1 },
  features: [],
  extra: null,
  support: 'phone',
  grace: { overDays: 14, unpaidDays: 30, readOnlyDays: 30 },
});
const query = { plan: 'municipality', version: '1', interval: 'year' };

describe('a choice in an address', () => {
  it('comes back as it was, with the number of inhabitants that was said', () => {
    const asked = { ...query, inhabitants: '23000' };
    const choice = readChoice(asked, [offer('told')]);
    expect(choice).toMatchObject({ plan: 'municipality', inhabitants: 23_000 });
    if (choice)
      expect(choiceAddress('', choice)).toBe('/plans?plan=municipality&version=1&interval=year&inhabitants=23000');
  });

  it('is none before somebody has said for how many, and says nothing of it where it is known', () => {
    expect(readChoice(query, [offer('unknown')])).toBeNull();
    expect(readChoice({ ...query, inhabitants: '5' }, [offer('known')])?.inhabitants).toBeUndefined();
  });
});

it.each([
  ['23 000', 23_000],
  ['23\u00a0000', 23_000],
  ['0', undefined],
  ['många', undefined],
  ['99999999', undefined],
  [undefined, undefined],
])('the number of inhabitants that somebody writes as %s is %s', (written, many) => {
  expect(readInhabitants(written)).toBe(many);
});
