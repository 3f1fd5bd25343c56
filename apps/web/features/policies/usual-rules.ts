import type { PolicyRules } from '../../api/shapes';

/** Rules of which none says anything special, for tests. */
export const usualRules: PolicyRules = {
  declinedTopics: [],
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
