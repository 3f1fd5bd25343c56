import { matchesPhrases } from '@radrum/safeguards';

/** Words of decisions about people: what sorting may not be used for, whatever a set calls it. */
const decisions = [
  'bevilja*',
  'bifall*',
  'avslag',
  'avslå*',
  'godkänd*',
  'godkänns',
  'underkänd*',
  'berättigad*',
  'lämplig förälder',
  'olämplig*',
  'kreditvärdig*',
  'risk för brott*',
  'fuskar*',
  'bidragsfusk*',
  'anställs',
  'anställas ej',
  'betyg a',
  'granted',
  'approved',
  'rejected',
  'eligible',
  'ineligible',
];

/** Whether the name of a category, or the purpose of a set, is a decision about somebody. */
export const decidesAboutPeople = (words: string): boolean => matchesPhrases(words, decisions);
