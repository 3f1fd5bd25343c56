import { expect, test } from 'vitest';
import type { PolicyRules } from '../../api/shapes';
import { differingRules, effectiveRules, ruleNames, withRulesOf } from './effective';
import { usualRules } from './usual-rules';

const above: PolicyRules = {
  ...usualRules,
  declinedTopics: [{ name: 'Partipolitik', phrases: ['parti*'], reply: 'Nej.' }],
};

test('every rule stands on the page once', () => {
  expect(ruleNames.toSorted()).toEqual(Object.keys(above).toSorted());
});

test('what a level adds is joined, the smaller number counts, and taste is its own', () => {
  const own = { name: 'Vaccin', phrases: ['vaccin*'], reply: 'Ring 1177.' };
  const rules = effectiveRules(above, {
    declinedTopics: [own],
    conversationDays: 90,
    maxSourceAgeMonths: 24,
    tone: 'warm',
  });
  expect(rules.declinedTopics.map(({ name }) => name)).toEqual(['Partipolitik', 'Vaccin']);
  expect([rules.conversationDays, rules.maxSourceAgeMonths, rules.tone]).toEqual([90, 24, 'warm']);
  expect(effectiveRules(above, { conversationDays: 3000 }).conversationDays).toBe(365);
  expect(effectiveRules(above, { tools: ['measure_text', 'calculate'] }).tools).toEqual(['calculate']);
});

test('two drafts are put together rule by rule', () => {
  const opened = { tone: 'plain', conversationDays: 90 } as const;
  const theirs = { conversationDays: 90, crisisNote: 'Ring oss.' } as const;
  const mine = { tone: 'warm', conversationDays: 60 } as const;
  expect(differingRules(opened, theirs).toSorted()).toEqual(['crisisNote', 'tone']);
  expect(withRulesOf(mine, theirs, differingRules(opened, theirs))).toEqual({
    conversationDays: 60,
    crisisNote: 'Ring oss.',
  });
  expect(withRulesOf(theirs, mine, differingRules(opened, mine))).toEqual({
    tone: 'warm',
    conversationDays: 60,
    crisisNote: 'Ring oss.',
  });
});
