import { expect, test } from 'vitest';
import type { PolicyRules } from '../../api/shapes';
import { differingRules, effectiveRules, ruleNames, withRulesOf } from './effective';

const above: PolicyRules = {
  declinedTopics: [{ name: 'Partipolitik', phrases: ['parti*'], reply: 'Nej.' }],
  maxSourceAgeMonths: null,
  personalData: { identity_number: 'mask', coordination_number: 'mask', card: 'mask', email: 'mask', phone: 'mask' },
  modelPlaces: null,
  models: null,
  languages: null,
  tone: 'plain',
  readingLevel: 'plain',
  answerLength: 'medium',
  crisisContacts: [],
  crisisNote: '',
  aiNotice: null,
  whenUnanswered: { text: '', closestPages: true, contact: true },
  referrals: [],
  conversationDays: 365,
  conversationReaders: null,
  usesConversations: true,
  reusesAnswers: false,
  tracesContent: false,
  workDays: 90,
  leastWorkClass: 'open',
  tools: ['calculate', 'reckon_date'],
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
