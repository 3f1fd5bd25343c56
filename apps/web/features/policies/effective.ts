import type { PolicyChanges, PolicyRules, RuleName } from '../../api/shapes';

/** The rules in the order of the page, by the groups that they stand in. */
export const groups = {
  topics: ['declinedTopics', 'referrals'],
  sources: ['maxSourceAgeMonths', 'whenUnanswered'],
  personal: ['personalData'],
  models: ['modelPlaces', 'models'],
  answers: ['languages', 'tone', 'readingLevel', 'answerLength', 'aiNotice'],
  people: ['crisisContacts', 'crisisNote'],
  records: ['conversationDays', 'conversationReaders', 'usesConversations', 'reusesAnswers'],
  staff: ['tools'],
  work: ['workDays', 'leastWorkClass'],
  traces: ['tracesContent'],
} as const satisfies Record<string, readonly RuleName[]>;
export type Group = keyof typeof groups;
// the names of a constant table are exactly its keys
export const groupNames = Object.keys(groups) as readonly Group[];
/** Groups that are the organisation's alone to decide about, and no assistant's. */
export const tenantGroups: ReadonlySet<Group> = new Set(['work', 'traces']);
export const ruleNames: readonly RuleName[] = groupNames.flatMap((group) => groups[group]);

/** Lists that a level adds to. */
const added = ['declinedTopics', 'referrals', 'crisisContacts'] as const satisfies readonly RuleName[];

/**
 * What would hold with a draft, for the sentences beside the form while somebody writes. What is saved is resolved by the server; here the lists
 * that a level adds to are joined, the smaller number counts, and everything else is the draft's.
 */
export function effectiveRules(above: PolicyRules, draft: PolicyChanges): PolicyRules {
  const rules = { ...above, ...draft };
  for (const name of added) Object.assign(rules, { [name]: [...above[name], ...(draft[name] ?? [])] });
  rules.maxSourceAgeMonths = smaller(above.maxSourceAgeMonths, rules.maxSourceAgeMonths);
  rules.conversationDays = smaller(above.conversationDays, rules.conversationDays);
  rules.usesConversations = above.usesConversations && rules.usesConversations;
  rules.tools = above.tools.filter((tool) => rules.tools.includes(tool));
  return rules;
}

const smaller = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.min(one, other);

/** The rules in which two drafts differ. */
export const differingRules = (one: PolicyChanges, other: PolicyChanges): RuleName[] =>
  ruleNames.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));

/** A draft with some rules as they stand in another one; a rule that is not set there is taken out. */
export function withRulesOf(draft: PolicyChanges, from: PolicyChanges, names: readonly RuleName[]): PolicyChanges {
  const made = { ...draft };
  for (const name of names) {
    if (from[name] === undefined) delete made[name];
    else Object.assign(made, { [name]: from[name] });
  }
  return made;
}
