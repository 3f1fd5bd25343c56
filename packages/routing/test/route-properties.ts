import fc from 'fast-check';
import { convert, ratesOn } from '../src/exchange-rates.ts';
import { CAPABILITIES, type CatalogueModel, DATA_CLASSES, EXTRACTIVE_MODEL, type HostedEntry } from '../src/model.ts';
import { priceAt } from '../src/price.ts';
import type { Profile } from '../src/profiles.ts';
import { route } from '../src/route.ts';
import type { RouteInput } from '../src/route-input.ts';

/*
 * What must hold of every decision, and random cases to hold it against. The tests run some thousands of them, `bench/route-decision.ts` a million.
 */

const ids = ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'];
const regions = ['se', 'eu', 'us'];
const operators = ['ours', 'theirs'];
const currencies = ['SEK', 'EUR'];
const days = ['2026-01-01', '2026-06-30', '2026-12-31'];
/** Most rules are left out of most cases: where all hold at once, no candidate is left to try them on. */
const seldom = <T, U>(usual: U, value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });
const maybe = <T>(value: fc.Arbitrary<T>) => seldom(undefined, value);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const someOf = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength });

const price = fc.record({
  currency: fc.constantFrom(...currencies),
  inputPerMillion: fc.integer({ min: 0, max: 100 }),
  outputPerMillion: fc.integer({ min: 0, max: 100 }),
  cachedInputPerMillion: fc.constant(null),
  version: fc.constant('1'),
  validFrom: fc.constantFrom(null, ...days),
});

const hosted = fc
  .record({
    region: fc.constantFrom(...regions),
    operator: fc.constantFrom(...operators),
    capabilities: seldom([...CAPABILITIES], someOf(CAPABILITIES, 1)),
    dataClasses: seldom([...DATA_CLASSES], someOf(DATA_CLASSES, 1)),
    languages: seldom(null, someOf(['sv', 'en', 'fi'], 1)),
    prices: fc.oneof(
      fc.constant([]),
      price.map((one) => [one]),
    ),
    contextTokens: seldom(null, fc.integer({ min: 256, max: 5_000 })),
    quality: orNull(fc.constantFrom(0, 0.25, 0.5, 1)),
    firstTokenMs: orNull(fc.integer({ min: 1, max: 2_000 })),
    deprecatedOn: seldom(null, fc.constantFrom(...days)),
  })
  .map((fields) => ({ ...fields, price: fields.prices[0] ?? null }));

const weights = fc.record({
  preference: fc.integer({ min: 0, max: 3 }),
  cost: fc.integer({ min: 0, max: 3 }),
  quality: fc.integer({ min: 0, max: 3 }),
  latency: fc.integer({ min: 0, max: 3 }),
});
const profile: fc.Arbitrary<Profile> = fc.record({
  name: fc.constant('own'),
  requires: fc.record({
    dataClass: maybe(fc.constantFrom(...DATA_CLASSES)),
    regions: maybe(someOf(regions, 1)),
    operators: maybe(someOf(operators, 1)),
    models: maybe(someOf(ids, 1)),
    maxFirstTokenMs: maybe(fc.integer({ min: 1, max: 2_000 })),
  }),
  weights,
});
const place = fc.record({
  region: fc.constantFrom(...regions),
  operator: fc.constantFrom(null, ...operators),
  upTo: fc.constantFrom(...DATA_CLASSES),
});

/** Any call under any rules over any catalogue. */
export const routeCases: fc.Arbitrary<RouteInput> = fc
  .record({
    models: fc.array(hosted, { maxLength: ids.length }),
    needs: fc.record({
      capability: fc.oneof(
        { weight: 3, arbitrary: fc.constant('chat' as const) },
        fc.constantFrom(...CAPABILITIES),
        someOf(CAPABILITIES, 1),
      ),
      dataClass: fc.constantFrom(...DATA_CLASSES),
      estimatedTokens: fc.integer({ min: 0, max: 6_000 }),
      outputTokens: maybe(fc.integer({ min: 0, max: 1_000 })),
      language: maybe(fc.constantFrom('sv', 'sv-SE', 'so')),
      latencyBudgetMs: maybe(fc.integer({ min: 1, max: 2_000 })),
    }),
    policy: fc.record({ models: maybe(someOf(ids)), places: maybe(fc.array(place, { maxLength: 3 })) }),
    resting: seldom<string[], string[]>([], someOf(ids)),
    measured: fc.array(orNull(fc.integer({ min: 1, max: 2_000 })), { maxLength: ids.length }),
    budget: maybe(
      fc.record({
        left: orNull(fc.constantFrom(-1, 0, 0.001, 0.1, 1)),
        currency: fc.constantFrom(null, ...currencies),
        tokensLeft: maybe(fc.constantFrom(null, 0, 1_000, 100_000)),
      }),
    ),
    profile: fc.option(profile, { nil: undefined, freq: 2 }),
    sticky: fc.option(fc.constantFrom(...ids, 'extractive', 'gone'), { nil: undefined, freq: 2 }),
    today: fc.option(fc.constantFrom(...days), { nil: undefined, freq: 2 }),
    rates: maybe(fc.constant([{ currency: 'EUR', rate: 8, validFrom: null }])),
  })
  .map(({ models, resting, measured, rates, ...input }) => ({
    ...input,
    catalogue: { models: [...models.map((fields, index) => entry(index, fields)), EXTRACTIVE_MODEL], rates },
    health: {
      isAvailable: (id) => !resting.includes(id),
      firstTokenMs: (id) => measured[ids.indexOf(id)] ?? null,
    },
  }));

function entry(index: number, fields: Partial<HostedEntry>): HostedEntry {
  return {
    ...EXTRACTIVE_MODEL,
    provider: 'openai-compatible',
    baseUrl: 'http://127.0.0.1/v1',
    apiKey: null,
    options: {},
    ...fields,
    id: ids[index] ?? `m${index}`,
  };
}

const candidatesOf = (input: RouteInput): string[] => route(input).candidates.map(({ id }) => id);

/** The same call with one rule less or wider. */
function relaxed(input: RouteInput): RouteInput[] {
  const { needs, policy, profile: own, budget } = input;
  const looser = (change: Partial<Profile['requires']>) =>
    own ? [{ ...input, profile: { ...own, requires: { ...own.requires, ...change } } }] : [];
  return [
    { ...input, policy: { ...policy, models: undefined } },
    { ...input, policy: { ...policy, places: undefined } },
    ...(policy.models ? [{ ...input, policy: { ...policy, models: [...policy.models, 'm1'] } }] : []),
    ...(policy.places
      ? [
          {
            ...input,
            policy: {
              ...policy,
              places: policy.places.map((one) => ({ ...one, operator: null, upTo: 'confidential' as const })),
            },
          },
        ]
      : []),
    { ...input, needs: { ...needs, dataClass: 'open' } },
    { ...input, needs: { ...needs, language: undefined } },
    { ...input, needs: { ...needs, latencyBudgetMs: undefined } },
    { ...input, needs: { ...needs, estimatedTokens: 0 } },
    ...(typeof needs.capability === 'string'
      ? []
      : [{ ...input, needs: { ...needs, capability: needs.capability.slice(1) } }]),
    { ...input, health: { ...input.health, isAvailable: () => true } },
    { ...input, budget: undefined },
    ...(budget
      ? [
          { ...input, budget: { ...budget, left: null } },
          { ...input, budget: { ...budget, tokensLeft: null } },
        ]
      : []),
    ...(budget?.left ? [{ ...input, budget: { ...budget, left: Math.abs(budget.left) * 10 } }] : []),
    { ...input, profile: undefined },
    ...looser({ dataClass: undefined }),
    ...looser({ regions: undefined }),
    ...looser({ operators: undefined }),
    ...looser({ models: undefined }),
    ...looser({ maxFirstTokenMs: undefined }),
  ];
}

/**
 * Holds every property against one case.
 *
 * @returns the properties that it breaks, in words; none where all hold
 */
export function brokenProperties(input: RouteInput): string[] {
  const broken: string[] = [];
  const expect = (holds: boolean, property: string) => {
    if (!holds) broken.push(property);
  };
  const { candidates, decisions } = route(input);
  const order = candidates.map(({ id }) => id);
  const { models } = input.catalogue;
  expect(
    decisions.length === models.length && decisions.every(({ model }, index) => model === models[index]?.id),
    'every model has exactly one decision, in the catalogue’s order',
  );
  expect(
    decisions.every((one) => (one.included ? order[one.order] === one.model : !order.includes(one.model))) &&
      order.length === decisions.filter(({ included }) => included).length,
    'candidates are the included models in their order, and no excluded one',
  );
  expect(
    models.every((model) => model.provider === 'extractive' || mayServe(model, input) === order.includes(model.id)),
    'a model is a candidate exactly when it breaks no rule',
  );
  expect(
    candidates.every(({ provider }, index) => provider !== 'extractive' || index === candidates.length - 1),
    'the built-in model comes last',
  );
  if (input.needs.capability === 'chat') expect(order.includes('extractive'), 'a chat always has a candidate');
  const totals = decisions
    .filter((one) => one.included && !one.isSticky && one.score !== null)
    .toSorted((one, other) => (one.included && other.included ? one.order - other.order : 0))
    .map((one) => (one.included ? (one.score?.total ?? 0) : 0));
  expect(
    totals.every((total, index) => total <= (totals[index - 1] ?? Infinity)),
    'by a profile, no candidate stands before one with a higher score',
  );
  const spent = candidatesOf({ ...input, budget: { left: 0, currency: 'SEK' } });
  expect(
    spent.every((id) => id === 'extractive'),
    'with nothing left to spend, only the built-in model may serve',
  );
  expect(
    JSON.stringify(route(input)) === JSON.stringify({ candidates, decisions }),
    'the same input has the same output',
  );
  const free = candidatesOf({ ...input, sticky: undefined });
  const first = input.sticky !== 'extractive' && free.includes(input.sticky ?? '') ? [input.sticky] : [];
  expect(
    JSON.stringify(order) === JSON.stringify([...first, ...free.filter((id) => id !== first[0])]),
    'stickiness brings its model to the front and changes nothing else',
  );
  for (const other of relaxed(input)) {
    const more = new Set(candidatesOf(other));
    expect(
      order.every((id) => more.has(id)),
      'relaxing a rule removes no candidate',
    );
  }
  return broken;
}

/** The rules once more, written as slowly and plainly as they are meant. */
function mayServe(
  model: CatalogueModel,
  { catalogue, needs, policy, health, budget, profile: own, today }: RouteInput,
): boolean {
  const wanted = typeof needs.capability === 'string' ? [needs.capability] : needs.capability;
  const rank = (dataClass: string) => DATA_CLASSES.findIndex((one) => one === dataClass);
  const clearedFor = (dataClass: string) => model.dataClasses.some((one) => rank(one) >= rank(dataClass));
  const firstTokenMs = health.firstTokenMs?.(model.id) ?? model.firstTokenMs ?? 0;
  const requires = own?.requires ?? {};
  const price = today === undefined ? model.price : priceAt(model, today);
  const answer = Math.min(needs.outputTokens ?? needs.estimatedTokens / 4, needs.estimatedTokens);
  const cost = price
    ? ((needs.estimatedTokens - answer) * price.inputPerMillion + answer * price.outputPerMillion) / 1_000_000
    : 0;
  const converted = price
    ? convert(cost, price.currency, budget?.currency ?? price.currency, ratesOn(catalogue.rates, '2026-12-31'))
    : 0;
  return [
    wanted.every((one) => model.capabilities.includes(one)),
    needs.language === undefined || model.languages === null || model.languages.includes(needs.language.slice(0, 2)),
    today === undefined || model.deprecatedOn === null || today < model.deprecatedOn,
    policy.models === undefined || policy.models.includes(model.id),
    policy.places === undefined ||
      policy.places.some(
        ({ region, operator, upTo }) =>
          region === model.region &&
          (operator === null || operator === model.operator) &&
          rank(upTo) >= rank(needs.dataClass),
      ),
    clearedFor(needs.dataClass),
    requires.dataClass === undefined || clearedFor(requires.dataClass),
    requires.regions === undefined || requires.regions.includes(model.region),
    requires.operators === undefined || requires.operators.includes(model.operator),
    requires.models === undefined || requires.models.includes(model.id),
    requires.maxFirstTokenMs === undefined || firstTokenMs <= requires.maxFirstTokenMs,
    model.contextTokens === null || needs.estimatedTokens <= model.contextTokens,
    needs.latencyBudgetMs === undefined || firstTokenMs <= needs.latencyBudgetMs,
    (budget?.left ?? 1) > 0 && (budget?.tokensLeft ?? 1) > 0,
    needs.estimatedTokens <= (budget?.tokensLeft ?? Infinity),
    !price || typeof budget?.left !== 'number' || converted !== null,
    (converted ?? 0) <= (budget?.left ?? Infinity),
    health.isAvailable(model.id),
  ].every(Boolean);
}
