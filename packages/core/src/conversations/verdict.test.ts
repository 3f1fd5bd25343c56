import { expect, it } from 'vitest';
import { type SideAnswer, verdictOf } from './verdict.ts';

const bath = { title: 'Simhallen', url: 'https://lindvik.example/bad' };
const prices = { title: 'Avgifter', url: 'https://lindvik.example/avgifter' };
const answered: SideAnswer = { outcome: 'answered', text: 'Ett bad kostar 65 kronor.', pages: [bath], model: 'a' };
const unanswered: SideAnswer = { outcome: 'unanswered', text: 'Det hittar jag inte.', pages: [], model: 'a' };
const declined: SideAnswer = { outcome: 'declined', text: 'Ring oss.', pages: [], model: 'a' };

it('calls better what was not answered before, and worse what is not answered any more', () => {
  expect(verdictOf(unanswered, answered)).toBe('better');
  expect(verdictOf(answered, unanswered)).toBe('worse');
});

it('calls the same what says the same of the same pages, whichever model says it and in whichever order they stand', () => {
  expect(verdictOf(answered, { ...answered, model: 'b' })).toBe('same');
  const both = { ...answered, pages: [bath, prices] };
  expect(verdictOf(both, { ...both, pages: [prices, bath, bath] })).toBe('same');
  expect(verdictOf(unanswered, unanswered)).toBe('same');
});

it('leaves it to a person where both answer, with other words or other pages', () => {
  expect(verdictOf(answered, { ...answered, text: '65 kronor.' })).toBe('other');
  expect(verdictOf(answered, { ...answered, pages: [prices] })).toBe('other');
  expect(verdictOf(unanswered, { ...unanswered, text: 'Jag vet inte.' })).toBe('other');
});

it('calls what is declined neither better nor worse: that is a rule, and no lack', () => {
  expect(verdictOf(answered, declined)).toBe('other');
  expect(verdictOf(declined, answered)).toBe('other');
  expect(verdictOf(unanswered, declined)).toBe('other');
});
