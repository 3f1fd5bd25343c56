import { expect, test } from 'vitest';
import { decided, type Improvement, type Passage, passagesOf, rewritten, standingOf, wordingOf } from './passages';

const text = 'Hej!\n\nEmellertid skall du erlägga avgiften. Ring oss.\n\nHälsningar';
const proposal = (before: string, after: string) => ({
  index: 1,
  start: text.indexOf(before),
  end: text.indexOf(before) + before.length,
  before,
  after,
  kept: [],
  lost: [],
  isSafe: true,
  source: 'list' as const,
  isAccepted: null,
});
const improvement: Improvement = {
  text,
  language: 'sv',
  measures: {
    language: 'sv',
    words: 9,
    sentences: 4,
    lix: 30,
    ovix: null,
    nominalRatio: null,
    wordsPerSentence: 3,
    longestSentence: 5,
    lettersPerWord: 5,
    passives: 0,
    officialese: 2,
  },
  sentences: [],
  proposals: [proposal('skall', 'ska'), proposal('erlägga', 'betala')],
  dropped: 0,
  grade: 'without_model',
};
const sentence = 'Emellertid skall du erlägga avgiften.';
const whole: Improvement = {
  ...improvement,
  sentences: [{ sentence, start: text.indexOf(sentence), end: text.indexOf(sentence) + sentence.length, findings: [] }],
};
const only = (from: Improvement): Passage => {
  const [passage] = passagesOf(from).filter((part) => part.kind === 'passage');
  if (!passage) throw new Error('no passage');
  return passage;
};

test('nothing of the text is lost, and its paragraphs begin where they did', () => {
  const parts = passagesOf(whole);
  expect(parts.map((part) => part.text)).toEqual(['Hej!', sentence, 'Ring oss.', 'Hälsningar']);
  expect(parts.map((part) => part.startsParagraph)).toEqual([true, true, false, true]);
});

test('what is accepted stands in the sentence, what is rejected does not', () => {
  const passage = only(whole);
  const [first, second] = passage.proposals;
  const all = decided(decided(whole.proposals, first ? [first] : [], true), second ? [second] : [], false);
  const now = only({ ...whole, proposals: all });
  expect(wordingOf(now)).toBe('Emellertid ska du erlägga avgiften.');
  expect(standingOf(passage)).toBe('open');
  expect(standingOf(now)).toBe('accepted');
});

test('one’s own wording takes the place of all that was proposed for the sentence', () => {
  const proposals = rewritten(whole, only(whole), 'Du ska betala.', { kept: [], lost: [] });
  const now = only({ ...whole, proposals });
  expect(proposals).toHaveLength(1);
  expect(standingOf(now)).toBe('own');
  expect(wordingOf(now)).toBe('Du ska betala.');
});
