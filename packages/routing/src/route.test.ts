import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPABILITIES, type CatalogueModel, DATA_CLASSES, EXTRACTIVE_MODEL } from './catalogue.ts';
import { route, type RouteInput } from './route.ts';

const allUp = { isAvailable: () => true };
const regions = ['se', 'eu', 'us'];

const model = (id: string, change: Partial<CatalogueModel> = {}): CatalogueModel =>
  // The changes are of fields that both kinds of entry have.
  ({
    ...EXTRACTIVE_MODEL,
    provider: 'openai-compatible',
    baseUrl: 'http://127.0.0.1/v1',
    apiKey: null,
    id,
    region: 'se',
    ...change,
  }) as CatalogueModel;

const modelFields = fc.record({
  region: fc.constantFrom(...regions),
  operator: fc.constantFrom('ours', 'theirs'),
  capabilities: fc.uniqueArray(fc.constantFrom(...CAPABILITIES), { minLength: 1 }),
  dataClasses: fc.uniqueArray(fc.constantFrom(...DATA_CLASSES), { minLength: 1 }),
  contextTokens: fc.option(fc.integer({ min: 256, max: 5_000 })),
});
const someIds = fc.uniqueArray(fc.constantFrom('m0', 'm1', 'm2', 'm3', 'm4'));
const cases = fc.record({
  fields: fc.array(modelFields, { maxLength: 5 }),
  needs: fc.record({
    capability: fc.constantFrom(...CAPABILITIES),
    dataClass: fc.constantFrom(...DATA_CLASSES),
    estimatedTokens: fc.integer({ min: 0, max: 6_000 }),
  }),
  models: fc.option(someIds, { nil: undefined }),
  places: fc.option(
    fc.array(
      fc.record({
        region: fc.constantFrom(...regions),
        operator: fc.constantFrom(null, 'ours', 'theirs'),
        upTo: fc.constantFrom(...DATA_CLASSES),
      }),
      { maxLength: 3 },
    ),
    { nil: undefined },
  ),
  resting: someIds,
});

function inputOf(one: typeof cases extends fc.Arbitrary<infer T> ? T : never): RouteInput {
  return {
    needs: one.needs,
    policy: { ...(one.models && { models: one.models }), ...(one.places && { places: one.places }) },
    catalogue: { models: [...one.fields.map((fields, index) => model(`m${index}`, fields)), EXTRACTIVE_MODEL] },
    health: { isAvailable: (id) => !one.resting.some((resting) => resting === id) },
  };
}
const ids = (input: RouteInput) => route(input).candidates.map((candidate) => candidate.id);

describe('the decision which models may serve a call', () => {
  it('keeps the file’s order and puts the built-in model last', () => {
    const catalogue = { models: [EXTRACTIVE_MODEL, model('b'), model('a')] };
    const needs = { capability: 'chat', dataClass: 'open', estimatedTokens: 10 } as const;
    expect(ids({ needs, policy: {}, catalogue, health: allUp })).toEqual(['b', 'a', 'extractive']);
  });

  it('gives a reason for each model', () => {
    const catalogue = {
      models: [
        model('far', { region: 'us' }),
        model('other'),
        model('open-only', { dataClasses: ['open'] }),
        model('tired'),
        EXTRACTIVE_MODEL,
      ],
    };
    const result = route({
      needs: { capability: 'chat', dataClass: 'internal', estimatedTokens: 10 },
      policy: { places: [{ region: 'se', operator: null, upTo: 'internal' }], models: ['far', 'open-only', 'tired'] },
      catalogue,
      health: { isAvailable: (id) => id !== 'tired' },
    });
    expect(result.decisions.map((decision) => decision.reason)).toEqual([
      'place_not_in_policy',
      'model_not_in_policy',
      'data_class_not_cleared',
      'resting',
      'always_last',
    ]);
  });

  it('never makes an excluded model a candidate, says why for each, and always answers a chat', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const input = inputOf(one);
        const result = route(input);
        expect(route(input)).toEqual(result);
        expect(result.decisions.map((decision) => decision.model)).toEqual(
          input.catalogue.models.map((entry) => entry.id),
        );
        const included = result.decisions.filter((decision) => decision.included).map((decision) => decision.model);
        expect(result.candidates.map((candidate) => candidate.id)).toEqual(included);
        for (const candidate of result.candidates) {
          expect(candidate.capabilities).toContain(one.needs.capability);
          if (candidate.provider === 'extractive') continue;
          expect(one.resting).not.toContain(candidate.id);
          if (one.models) expect(one.models).toContain(candidate.id);
          if (one.places) expect(one.places.map(({ region }) => region)).toContain(candidate.region);
        }
        if (one.needs.capability === 'chat') expect(result.candidates.at(-1)?.id).toBe('extractive');
      }),
      { numRuns: 3_000 },
    );
  });

  it('never loses a candidate when a rule is relaxed', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const before = ids(inputOf(one));
        const relaxed = [
          { ...one, models: undefined },
          { ...one, regions: undefined },
          { ...one, resting: [] },
          { ...one, needs: { ...one.needs, dataClass: 'open' as const } },
          { ...one, needs: { ...one.needs, estimatedTokens: 0 } },
        ];
        for (const other of relaxed) expect(ids(inputOf(other))).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 2_000 },
    );
  });
});
