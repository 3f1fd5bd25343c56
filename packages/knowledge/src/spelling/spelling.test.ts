import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correct, nearBeginnings } from './correct.ts';
import { editCost } from './edit-cost.ts';

const known: [string, number][] = [
  ['förskola', 40],
  ['bygglov', 30],
  ['bibliotek', 20],
  ['sophämtning', 20],
  ['sjukanmälan', 5],
  ['parkering', 20],
  ['simhall', 9],
  ['simhallen', 3],
  ['färdtjänst', 9],
  ['kylskåp', 2],
];

describe('what a word was meant as', () => {
  test.for([
    ['förskolla', 'förskola'],
    ['forskola', 'förskola'],
    ['föskola', 'förskola'],
    ['byglov', 'bygglov'],
    ['bilbiotek', 'bibliotek'],
    ['biblotek', 'bibliotek'],
    ['sophemtning', 'sophämtning'],
    ['schukanmälan', 'sjukanmälan'],
    ['färdtjenst', 'färdtjänst'],
    ['parkerring', 'parkering'],
    ['kylskap', 'kylskåp'],
  ])('%s is %s', ([wrong, right]) => {
    expect(correct(wrong ?? '', known)?.word).toBe(right);
  });
  test('is nothing where no word is near', () => {
    for (const word of ['zebra', 'parlament', 'bil', 'sol', 'abc1', '12345', ''])
      expect(correct(word, known)).toBeNull();
  });
  test('is the more common of two that are equally near', () => {
    expect(
      correct('hanna', [
        ['hamna', 1],
        ['handa', 9],
        ['hannas', 5],
      ])?.word,
    ).toBe('hamna');
    expect(
      correct('malarna', [
        ['målarna', 1],
        ['mälarna', 9],
      ])?.word,
    ).toBe('mälarna');
  });
  test('has a beginning that is looked up', () => {
    expect(nearBeginnings('forskola')).toContain('fö');
    expect(nearBeginnings('ofrskola')).toContain('fo');
  });
});

const word = fc.stringMatching(/^[a-zåäö]{1,12}$/);
test('the cost is nought for a word itself, the same either way, and never over the plain distance', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editCost(a, a, 9)).toBe(0);
      expect(editCost(a, b, 99)).toBeCloseTo(editCost(b, a, 99), 6);
      expect(editCost(a, b, 99)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      const exact = editCost(a, b, 99);
      expect(editCost(a, b, 1)).toBe(exact > 1 ? Number.POSITIVE_INFINITY : exact);
    }),
  );
});
