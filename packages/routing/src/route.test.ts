import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenProperties, routeCases } from '../test/route-properties.ts';
import type { ExclusionReason } from './decision.ts';
import { EXTRACTIVE_MODEL, type HostedEntry } from './model.ts';
import type { DatedPrice } from './price.ts';
import { findProfile, type Profile } from './profiles.ts';
import { route } from './route.ts';
import type { RouteInput } from './route-input.ts';

const model = (id: string, change: Partial<HostedEntry> = {}): HostedEntry => ({
  ...EXTRACTIVE_MODEL,
  provider: 'openai-compatible',
  baseUrl: 'http://127.0.0.1/v1',
  apiKey: null,
  options: {},
  region: 'se',
  prices: [],
  price: null,
  ...change,
  id,
});
const priced = (amount: number, currency = 'SEK'): Pick<HostedEntry, 'price' | 'prices'> => {
  const price: DatedPrice = {
    currency,
    inputPerMillion: amount,
    outputPerMillion: amount,
    cachedInputPerMillion: null,
    version: '1',
    validFrom: null,
  };
  return { price, prices: [price] };
};

const decide = (models: readonly HostedEntry[], change: Partial<RouteInput> = {}) =>
  route({
    needs: { capability: 'chat', dataClass: 'open', estimatedTokens: 1_000 },
    policy: {},
    catalogue: { models: [...models, EXTRACTIVE_MODEL] },
    health: { isAvailable: () => true },
    ...change,
  });
const ids = (models: readonly HostedEntry[], change: Partial<RouteInput> = {}) =>
  decide(models, change).candidates.map(({ id }) => id);
const needs = (change: Partial<RouteInput['needs']>): Partial<RouteInput> => ({
  needs: { capability: 'chat', dataClass: 'open', estimatedTokens: 1_000, ...change },
});
const own = (requires: Profile['requires']): Partial<RouteInput> => ({
  profile: { name: 'ours', requires, weights: { preference: 1, cost: 0, quality: 0, latency: 0 } },
});

describe('the decision which models may serve a call', () => {
  it('keeps the catalogue’s order and puts the built-in model last', () => {
    const { candidates, decisions } = route({
      needs: { capability: 'chat', dataClass: 'open', estimatedTokens: 10 },
      policy: {},
      catalogue: { models: [EXTRACTIVE_MODEL, model('b'), model('a')] },
      health: { isAvailable: () => true },
    });
    expect(candidates.map(({ id }) => id)).toEqual(['b', 'a', 'extractive']);
    expect(decisions).toEqual([
      { model: 'extractive', included: true, reason: 'always_last', order: 2, score: null, isSticky: false },
      { model: 'b', included: true, reason: 'allowed', order: 0, score: null, isSticky: false },
      { model: 'a', included: true, reason: 'allowed', order: 1, score: null, isSticky: false },
    ]);
  });

  it.each<[ExclusionReason, Partial<HostedEntry>, Partial<RouteInput>, object]>([
    ['capability_missing', {}, needs({ capability: ['chat', 'tools', 'vision'] }), { missing: ['tools', 'vision'] }],
    ['language_not_supported', { languages: ['sv', 'en'] }, needs({ language: 'so' }), { language: 'so' }],
    [
      'retired',
      { deprecatedOn: '2026-03-31', replacement: 'n' },
      { today: '2026-03-31' },
      { since: '2026-03-31', replacement: 'n' },
    ],
    ['model_not_in_policy', {}, { policy: { models: [], label: 'Lindvik 3' } }, { policy: 'Lindvik 3' }],
    [
      'place_not_in_policy',
      { region: 'us', operator: 'theirs' },
      { policy: { places: [{ region: 'eu', operator: null, upTo: 'open' }] } },
      { region: 'us', operator: 'theirs', dataClass: 'open', regions: ['eu'], policy: null },
    ],
    ['data_class_not_cleared', { dataClasses: ['open'] }, needs({ dataClass: 'internal' }), { dataClass: 'internal' }],
    ['not_in_profile', {}, own({ regions: ['eu'] }), { profile: 'ours', requirement: 'regions' }],
    ['context_too_small', { contextTokens: 999 }, {}, { contextTokens: 999, neededTokens: 1_000 }],
    ['too_slow', { firstTokenMs: 900 }, needs({ latencyBudgetMs: 500 }), { firstTokenMs: 900, budgetMs: 500 }],
    ['budget_spent', {}, { budget: { left: 0, currency: 'SEK' } }, {}],
    ['budget_spent', {}, { budget: { left: null, currency: null, tokensLeft: 0 } }, {}],
    [
      'currency_not_in_budget',
      priced(10, 'EUR'),
      { budget: { left: 5, currency: 'SEK' } },
      { currency: 'EUR', budgetCurrency: 'SEK' },
    ],
    [
      'budget_too_small',
      priced(10),
      { budget: { left: 0.009, currency: 'SEK' } },
      { cost: 0.01, left: 0.009, currency: 'SEK' },
    ],
    [
      'budget_too_small',
      {},
      { budget: { left: null, currency: null, tokensLeft: 999 } },
      { cost: 1_000, left: 999, currency: null },
    ],
    ['resting', {}, { health: { isAvailable: () => false } }, {}],
  ])('says %s of a model, with what is to be known of it', (reason, fields, change, detail) => {
    const { decisions, candidates } = decide([model('m', fields)], change);
    expect(decisions[0]).toEqual({ model: 'm', included: false, reason, detail });
    expect(candidates.map(({ id }) => id)).not.toContain('m');
  });

  it('lets a model serve until the day before it is retired, and whoever names no day at all', () => {
    const old = model('old', { deprecatedOn: '2026-03-31' });
    expect(ids([old], { today: '2026-03-30' })).toContain('old');
    expect(ids([old])).toContain('old');
  });

  it('lets a model without a price, or that fits the budget to the last, serve', () => {
    const budget = { left: 0.01, currency: 'SEK' };
    expect(ids([model('free'), model('fits', priced(10))], { budget })).toEqual(['free', 'fits', 'extractive']);
  });

  it('reckons with the price of the day, and with how long the answer may be', () => {
    const [from] = priced(10).prices;
    const dearer = { ...from!, outputPerMillion: 100, validFrom: '2026-07-01', version: '2026-07-01' };
    const rising = model('m', { prices: [from!, dearer], price: from! });
    const budget = { left: 0.04, currency: 'SEK' };
    const call = needs({ outputTokens: 500 });
    expect(ids([rising], { ...call, budget, today: '2026-06-30' })).toContain('m');
    expect(ids([rising], { ...call, budget, today: '2026-07-01' })).not.toContain('m');
    expect(ids([rising], { ...needs({ outputTokens: 100 }), budget, today: '2026-07-01' })).toContain('m');
  });

  it('keeps a conversation with its model, as long as that may serve', () => {
    const models = [model('a'), model('b'), model('c')];
    const { candidates, decisions } = decide(models, { sticky: 'c' });
    expect(candidates.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'extractive']);
    expect(decisions[2]).toMatchObject({ order: 0, isSticky: true });
    const health = { isAvailable: (id: string) => id !== 'c' };
    expect(ids(models, { sticky: 'c', health })).toEqual(['a', 'b', 'extractive']);
  });
});

describe('the order by a profile', () => {
  const models = [
    model('dear', { ...priced(90), quality: 0.9, firstTokenMs: 400 }),
    model('cheap', { ...priced(10), quality: 0.5, firstTokenMs: 900 }),
    model('unknown'),
    model('swift', { ...priced(40), quality: 0.6, firstTokenMs: 100, dataClasses: ['open', 'confidential'] }),
  ];
  const under = (profile: Profile | undefined, change: Partial<RouteInput> = {}) => ids(models, { profile, ...change });
  const weighing = (weights: Partial<Profile['weights']>): Profile => ({
    name: 'ours',
    requires: {},
    weights: { preference: 0, cost: 0, quality: 0, latency: 0, ...weights },
  });

  it('is the catalogue’s under auto, by speed under fast, by quality under accurate', () => {
    expect(under(findProfile('auto'))).toEqual(['dear', 'cheap', 'unknown', 'swift', 'extractive']);
    expect(under(findProfile('fast'))).toEqual(['swift', 'dear', 'unknown', 'cheap', 'extractive']);
    expect(under(findProfile('accurate'))).toEqual(['dear', 'unknown', 'swift', 'cheap', 'extractive']);
    expect(under(weighing({ cost: 1 }))).toEqual(['cheap', 'swift', 'unknown', 'dear', 'extractive']);
  });

  it('has only models that are cleared for confidential data under confidential', () => {
    const open = decide([model('m', { dataClasses: ['open', 'internal'] })], { profile: findProfile('confidential') });
    expect(open.decisions[0]).toMatchObject({ reason: 'not_in_profile', detail: { requirement: 'dataClass' } });
    expect(under(findProfile('confidential'))).toContain('swift');
  });

  it('takes the cheaper of two that are as fast', () => {
    const alike = [model('a', { ...priced(9), firstTokenMs: 100 }), model('b', { ...priced(3), firstTokenMs: 100 })];
    expect(ids(alike, { profile: findProfile('fast') })).toEqual(['b', 'a', 'extractive']);
  });

  it('believes what was measured before what is stated', () => {
    const health = { isAvailable: () => true, firstTokenMs: (id: string) => (id === 'cheap' ? 20 : null) };
    expect(under(findProfile('fast'), { health })[0]).toBe('cheap');
  });

  it('says what each place was reckoned from, so that the parts add up', () => {
    const { decisions } = decide(models, { profile: weighing({ quality: 3, latency: 1 }) });
    expect(decisions[0]).toMatchObject({
      order: 0,
      score: { preference: 0, cost: 0, quality: 750_000, latency: 156_250, total: 906_250 },
    });
  });

  it('does not compare amounts of two currencies', () => {
    const mixed = [model('kronor', priced(90)), model('less', priced(10)), model('euro', priced(1, 'EUR'))];
    expect(ids(mixed, { profile: weighing({ cost: 1 }) })).toEqual(['less', 'euro', 'kronor', 'extractive']);
  });

  it('compares them where the exchange rate is known', () => {
    const mixed = [model('kronor', priced(90)), model('less', priced(10)), model('euro', priced(1, 'EUR'))];
    const rates = [{ currency: 'EUR', rate: 11.2, validFrom: null }];
    const { candidates } = decide(mixed, {
      profile: weighing({ cost: 1 }),
      catalogue: { models: [...mixed, EXTRACTIVE_MODEL], rates },
    });
    expect(candidates.map(({ id }) => id)).toEqual(['less', 'euro', 'kronor', 'extractive']);
  });

  it('leaves equal ones as they stand in the catalogue, however many there are', () => {
    const many = Array.from({ length: 500 }, (_, index) => model(`m${index}`));
    const order = ids(many, { profile: weighing({ cost: 1, quality: 1, latency: 1 }) });
    expect(order).toEqual([...many.map(({ id }) => id), 'extractive']);
  });
});

describe('whatever the catalogue, the rules and the call', () => {
  it('every property holds in 20,000 random cases', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(routeCases, (input) => {
        const broken = brokenProperties(input);
        if (broken.length > 0) throw new Error(broken.join('; '));
      }),
      { numRuns: 20_000 },
    );
  });
});
