import { describe, expect, test } from 'vitest';
import { judge, type JudgedAnswer } from './judge.ts';
import { testCase, testSetDefinition } from './test-set.ts';

const answer = (changes: Partial<JudgedAnswer> = {}): JudgedAnswer => ({
  outcome: 'answered',
  text: 'Avgiften är 1\u00A0200 kronor om året.',
  isReferred: false,
  pages: [{ title: 'Avfall', url: 'https://www.lindvik.example/avfall/taxa/' }],
  ...changes,
});
const why = (expected: object, changes: Partial<JudgedAnswer> = {}) =>
  judge(testCase.parse({ question: 'Vad kostar det?', expect: expected }), answer(changes)).why.map(({ what }) => what);

describe('an answer is held against what is expected', () => {
  test('its outcome', () => {
    expect(why({ outcome: 'answered' })).toEqual([]);
    expect(why({ outcome: 'escalated' })).toEqual(['outcome']);
  });

  test('a referral counts as one, and as unanswered', () => {
    const referred = { outcome: 'unanswered', isReferred: true } as const;
    expect(why({ outcome: 'referral' }, referred)).toEqual([]);
    expect(why({ outcome: 'unanswered' }, referred)).toEqual([]);
    expect(why({ outcome: 'referral' }, { outcome: 'unanswered' })).toEqual(['outcome']);
  });

  test.each([
    'https://lindvik.example/avfall/taxa',
    'http://www.lindvik.example/avfall/taxa/#priser',
    '/avfall/taxa',
    'avfall/taxa/',
    'taxa',
  ])('its page by the address %s', (page) => expect(why({ page })).toEqual([]));

  test('not the page whose name only ends alike, nor the one above', () => {
    expect(why({ page: 'xa' })).toEqual(['page']);
    expect(why({ page: '/avfall' })).toEqual(['page']);
    expect(why({ page: '/' })).toEqual(['page']);
  });

  test('what has no address is known by its title', () => {
    const pages = [{ title: 'Vanliga frågor', url: null }];
    expect(why({ page: 'vanliga frågor' }, { pages })).toEqual([]);
    expect(why({ page: 'frågor' }, { pages })).toEqual(['page']);
  });

  test('an address with å reads the same encoded and not', () => {
    const pages = [{ title: 'Små hus', url: 'https://lindvik.example/sm%C3%A5-hus' }];
    expect(why({ page: 'små-hus' }, { pages })).toEqual([]);
  });

  test('its words, whatever their case and spaces', () => {
    expect(why({ includes: ['1 200 Kronor'], excludes: ['1 300'] })).toEqual([]);
    expect(why({ includes: ['gratis', 'kronor'], excludes: ['OM ÅRET'] })).toEqual(['includes', 'excludes']);
  });

  test('everything that falls short is told', () =>
    expect(why({ outcome: 'declined', page: '/x', includes: ['y'] })).toEqual(['outcome', 'page', 'includes']));
});

describe('a set', () => {
  test('refuses a question of which nothing is expected', () =>
    expect(testCase.safeParse({ question: 'Hej?', expect: { includes: [] } }).success).toBe(false));

  test('has at most 2,000 questions of at most 4,000 characters', () => {
    const one = { question: 'x'.repeat(4_000), expect: { outcome: 'answered' } };
    const parse = (cases: object[]) => testSetDefinition.safeParse({ cases }).success;
    expect(parse(Array.from({ length: 2_000 }, () => one))).toBe(true);
    expect(parse(Array.from({ length: 2_001 }, () => one))).toBe(false);
    expect(parse([{ ...one, question: 'x'.repeat(4_001) }])).toBe(false);
  });
});
