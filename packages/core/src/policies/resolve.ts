import { DATA_CLASSES } from '@radrum/routing';
import type { PersonalDataKind } from '@radrum/safeguards';
import {
  type ModelPlace,
  personalDataActions,
  platformRules,
  type PolicyChanges,
  type PolicyRules,
  type RuleName,
  ruleNames,
} from './rules.ts';

/** Where a rule's value comes from. */
export type PolicyLevel = 'platform' | 'tenant' | 'assistant';

/** The rules that hold, and which levels each value comes from, the uppermost first. */
export interface ResolvedPolicy {
  rules: PolicyRules;
  from: Record<RuleName, PolicyLevel[]>;
}

type Merge<Value> = (above: Value, below: Value, level: PolicyLevel) => Value;
const either =
  <Value>(merge: (above: Value, below: Value) => Value): Merge<Value | null> =>
  (above, below) =>
    above === null ? below : below === null ? above : merge(above, below);
const smaller = either<number>((above, below) => Math.min(above, below));
const common = either<string[]>((above, below) => below.filter((one) => above.includes(one)));
const both = <Entry>(above: Entry[], below: Entry[]): Entry[] => {
  const known = new Set(above.map((entry) => JSON.stringify(entry)));
  return [...above, ...below.filter((entry) => !known.has(JSON.stringify(entry)))];
};
/** A level below chooses freely. */
const chosen = <Value>(_above: Value, below: Value): Value => below;
const lower = <Value>(scale: readonly Value[], one: Value, other: Value): Value =>
  scale.indexOf(one) < scale.indexOf(other) ? one : other;
const higher = <Value>(scale: readonly Value[], one: Value, other: Value): Value =>
  lower(scale, one, other) === one ? other : one;
/** Kinds that a tenant decides about itself: a service that is asked to call back must see the number. */
const ownDecision: ReadonlySet<PersonalDataKind> = new Set(['email', 'phone']);

/** What both lists let through: a model that a line of each names, up to the lower class of the two. */
const commonPlaces = either<ModelPlace[]>((above, below) =>
  above.flatMap((one) =>
    below.flatMap((other) => {
      const isSame =
        one.region === other.region &&
        (one.operator === null || other.operator === null || one.operator === other.operator);
      const operator = one.operator ?? other.operator;
      return isSame ? [{ region: one.region, operator, upTo: lower(DATA_CLASSES, one.upTo, other.upTo) }] : [];
    }),
  ),
);

/** How a level's value goes with the one above it. What protects people can only be tightened; what is taste is chosen. */
const merges: { [Name in RuleName]: { tightens: boolean; merge: Merge<PolicyRules[Name]> } } = {
  declinedTopics: { tightens: true, merge: both },
  maxSourceAgeMonths: { tightens: true, merge: smaller },
  personalData: {
    tightens: true,
    merge: (above, below, level) => {
      const strictest = (kind: PersonalDataKind) =>
        level === 'tenant' && ownDecision.has(kind)
          ? below[kind]
          : higher(personalDataActions, above[kind], below[kind]);
      return {
        identity_number: strictest('identity_number'),
        coordination_number: strictest('coordination_number'),
        card: strictest('card'),
        email: strictest('email'),
        phone: strictest('phone'),
      };
    },
  },
  modelPlaces: { tightens: true, merge: commonPlaces },
  models: { tightens: true, merge: common },
  languages: { tightens: true, merge: common },
  tone: { tightens: false, merge: chosen },
  readingLevel: { tightens: false, merge: chosen },
  answerLength: { tightens: false, merge: chosen },
  crisisContacts: { tightens: true, merge: both },
  crisisNote: { tightens: false, merge: chosen },
  aiNotice: { tightens: false, merge: chosen },
  whenUnanswered: { tightens: false, merge: chosen },
  referrals: { tightens: true, merge: both },
  conversationDays: { tightens: true, merge: smaller },
  conversationReaders: { tightens: true, merge: common },
  usesConversations: { tightens: true, merge: (above, below) => above && below },
  reusesAnswers: { tightens: false, merge: chosen },
  // nobody's texts are traced before the tenant says so; an assistant can only keep its own out
  tracesContent: { tightens: false, merge: (above, below, level) => (level === 'tenant' ? below : above && below) },
  workDays: { tightens: false, merge: chosen },
  leastWorkClass: { tightens: true, merge: (above, below) => higher(DATA_CLASSES, above, below) },
  tools: { tightens: true, merge: (above, below) => above.filter((tool) => below.includes(tool)) },
};

/** Whether a level below can only tighten a rule. */
export const canOnlyTighten = (name: RuleName): boolean => merges[name].tightens;

/**
 * The rules that hold for an assistant: the platform's, tightened or chosen anew by the tenant, then by the assistant. Pure.
 * @param below what the tenant and then the assistant set; either may be left out
 */
export function resolvePolicy(
  below: { tenant?: PolicyChanges | undefined; assistant?: PolicyChanges | undefined },
  platform: PolicyRules = platformRules,
): ResolvedPolicy {
  let rules = platform;
  const levels: Record<RuleName, PolicyLevel[]> = Object.assign(
    {},
    ...ruleNames.map((name) => ({ [name]: ['platform'] })),
  );
  for (const [level, changes] of [
    ['tenant', below.tenant],
    ['assistant', below.assistant],
  ] as const) {
    if (!changes) continue;
    for (const name of ruleNames) {
      if (changes[name] === undefined) continue;
      rules = { ...rules, [name]: mergedRule(name, rules, changes, level) };
      levels[name] = merges[name].tightens ? [...levels[name], level] : [level];
    }
  }
  return { rules, from: levels };
}

function mergedRule<Name extends RuleName>(
  name: Name,
  above: PolicyRules,
  changes: PolicyChanges,
  level: PolicyLevel,
): PolicyRules[Name] {
  const below: PolicyRules[Name] | undefined = changes[name];
  return below === undefined ? above[name] : merges[name].merge(above[name], below, level);
}
