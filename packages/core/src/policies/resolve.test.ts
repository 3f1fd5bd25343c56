import { DATA_CLASSES } from '@radrum/routing';
import { personalDataKinds } from '@radrum/safeguards';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedTools, declinedTopic, isYoungEnough, kindsTo, mayReadConversations, routePolicy } from './apply.ts';
import { toolNames } from '../tools/names.ts';
import { resolvePolicy } from './resolve.ts';
import { personalDataActions, platformRules, type PolicyChanges, policyRules, ruleNames } from './rules.ts';

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const topics = ['bygglov', 'politik', 'vaccin', 'skatt'];
const places = fc.array(
  fc.record({
    region: fc.constantFrom('se', 'eu', 'us'),
    operator: fc.constantFrom(null, 'ours', 'theirs'),
    upTo: fc.constantFrom(...DATA_CLASSES),
  }),
  { maxLength: 4 },
);
const action = fc.constantFrom(...personalDataActions);
const models = ['m0', 'm1', 'm2'];
const roles = ['owner', 'editor', 'reviewer'];

/** What one level may set, of everything that protects people. */
const level: fc.Arbitrary<PolicyChanges> = fc
  .record({
    declinedTopics: some(
      fc.array(
        fc.constantFrom(...topics).map((word) => ({ name: word, phrases: [word], reply: 'Nej.' })),
        { maxLength: 3 },
      ),
    ),
    maxSourceAgeMonths: some(fc.option(fc.integer({ min: 1, max: 60 }))),
    personalData: some(
      fc.record({ identity_number: action, coordination_number: action, card: action, email: action, phone: action }),
    ),
    modelPlaces: some(fc.option(places)),
    models: some(fc.option(fc.subarray(models))),
    conversationReaders: some(fc.option(fc.subarray(roles))),
    conversationDays: some(fc.option(fc.integer({ min: 1, max: 1000 }))),
    usesConversations: some(fc.boolean()),
    tools: some(fc.subarray([...toolNames])),
  })
  .map((changes) => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)));

describe('a policy', () => {
  test('is the platform’s where nobody has said anything, and says so', () => {
    const { rules, from } = resolvePolicy({});
    expect(rules).toEqual(platformRules);
    expect(ruleNames.every((name) => from[name].join() === 'platform')).toBe(true);
    expect(policyRules.parse(rules)).toEqual(rules);
  });

  test('lets a level choose what is taste, and only tighten what protects', () => {
    const { rules, from } = resolvePolicy({
      tenant: { tone: 'formal', conversationDays: 90 },
      assistant: { tone: 'warm', conversationDays: 3650 },
    });
    expect([rules.tone, from.tone]).toEqual(['warm', ['assistant']]);
    expect([rules.conversationDays, from.conversationDays]).toEqual([90, ['platform', 'tenant', 'assistant']]);
  });

  test('has nothing traced before the tenant says so, and lets an assistant keep its own out', () => {
    const traces = (tenant: PolicyChanges, assistant: PolicyChanges) =>
      resolvePolicy({ tenant, assistant }).rules.tracesContent;
    expect([traces({}, {}), traces({}, { tracesContent: true })]).toEqual([false, false]);
    const on = { tracesContent: true };
    expect([traces(on, {}), traces(on, { tracesContent: false })]).toEqual([true, false]);
  });

  test('lets a tenant allow addresses and telephone numbers, and never identity numbers', () => {
    const all = {
      identity_number: 'allow',
      coordination_number: 'allow',
      card: 'allow',
      email: 'allow',
      phone: 'allow',
    } as const;
    expect(kindsTo(resolvePolicy({ tenant: { personalData: all } }).rules, 'allow')).toEqual(['email', 'phone']);
    expect(kindsTo(resolvePolicy({ assistant: { personalData: all } }).rules, 'allow')).toEqual([]);
  });

  test('never allows what a level above refused', () => {
    fc.assert(
      fc.property(level, level, (tenant, assistant) => {
        const above = resolvePolicy({ tenant }).rules;
        const below = resolvePolicy({ tenant, assistant }).rules;
        for (const topic of topics)
          if (declinedTopic(above, `Fråga om ${topic} nu`))
            expect(declinedTopic(below, `Fråga om ${topic} nu`)).toBeDefined();
        const now = new Date('2026-11-26');
        for (const months of [0, 1, 7, 30, 61]) {
          const changed = new Date(now);
          changed.setUTCMonth(changed.getUTCMonth() - months);
          if (!isYoungEnough(above, changed.toISOString(), now))
            expect(isYoungEnough(below, changed.toISOString(), now)).toBe(false);
        }
        for (const kind of personalDataKinds) {
          if (kindsTo(above, 'refuse').includes(kind)) expect(kindsTo(below, 'refuse')).toContain(kind);
          if (!kindsTo(above, 'allow').includes(kind)) expect(kindsTo(below, 'allow')).not.toContain(kind);
        }
        for (const tool of toolNames)
          if (!allowedTools(above, 'staff').includes(tool)) expect(allowedTools(below, 'staff')).not.toContain(tool);
        expect([...allowedTools(above, 'citizen'), ...allowedTools(below, 'citizen')]).toEqual([]);
        for (const role of roles)
          if (!mayReadConversations(above, role)) expect(mayReadConversations(below, role)).toBe(false);
        for (const model of models)
          for (const region of ['se', 'eu', 'us'])
            for (const operator of ['ours', 'theirs'])
              for (const upTo of DATA_CLASSES) {
                const call = { model, region, operator, upTo };
                if (!mayServe(above, call)) expect([call, mayServe(below, call)]).toEqual([call, false]);
              }
        expect(below.conversationDays ?? Infinity).toBeLessThanOrEqual(above.conversationDays ?? Infinity);
        expect(below.usesConversations && !above.usesConversations).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is the same whether a level repeats what the one above says or is silent', () => {
    fc.assert(
      fc.property(level, (tenant) => {
        const once = resolvePolicy({ tenant }).rules;
        const twice = resolvePolicy({ tenant, assistant: tenant }).rules;
        for (const region of ['se', 'eu', 'us'])
          for (const upTo of DATA_CLASSES) {
            const call = { model: 'm0', region, operator: 'ours', upTo };
            expect(mayServe(twice, call)).toBe(mayServe(once, call));
          }
        expect({ ...twice, modelPlaces: null }).toEqual({ ...once, modelPlaces: null });
      }),
    );
  });
});

/** Whether a model would be let through, as the routing layer reads the policy. */
function mayServe(
  rules: typeof platformRules,
  call: { model: string; region: string; operator: string; upTo: (typeof DATA_CLASSES)[number] },
): boolean {
  const { models: allowed, places: where } = routePolicy(rules);
  const isPlaced = where?.some(
    ({ region, operator, upTo }) =>
      region === call.region &&
      (operator === null || operator === call.operator) &&
      DATA_CLASSES.indexOf(upTo) >= DATA_CLASSES.indexOf(call.upTo),
  );
  return (allowed?.includes(call.model) ?? true) && (isPlaced ?? true);
}
