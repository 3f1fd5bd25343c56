import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateParts, splitCompound } from './compounds.ts';
import { gramsOf } from './grams.ts';
import { words } from './words.ts';

describe('words', () => {
  test('join numbers that are grouped with spaces or no-break spaces', () => {
    expect(words('2 480 kr och 1\u00a0250\u00a0000 kr, inte 12 345 67')).toEqual([
      '2480',
      'kr',
      'och',
      '1250000',
      'kr',
      'inte',
      '12345',
      '67',
    ]);
  });
  test('are the same however the letters are composed, hyphenated or cased', () => {
    expect(words('SMITT\u00adSPRIDNING')).toEqual(['smittspridning']);
    expect(words('fo\u0308rskola')).toEqual(['förskola']);
  });
  test('of scripts without spaces are pairs of letters', () => {
    expect(words('图书馆')).toEqual(['图书', '书馆']);
  });
  test('are found in any string without failing, and none is endless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), (text) => {
        for (const word of words(text)) {
          expect(word.length).toBeLessThanOrEqual(60);
          expect(gramsOf(word).every((gram) => gram.isWellFormed())).toBe(true);
        }
      }),
    );
    expect(words('\ud800bygglov\udfff')).toContain('bygglov');
  });
});

describe('compounds', () => {
  const df: Record<string, number> = {
    sop: 5,
    tunn: 8,
    avfall: 9,
    kärl: 6,
    skol: 20,
    skjut: 3,
    bygglov: 40,
    bygg: 3,
    lov: 2,
    simhall: 1,
    sim: 6,
    hall: 9,
  };
  const split = (word: string) => splitCompound(word, 'sv', (stem) => df[stem] ?? 0);
  test('split where the parts are more usual than the whole', () => {
    expect(split('avfallskärl')).toEqual(['avfall', 'kärl']);
    expect(split('simhallen')).toEqual(['sim', 'hall']);
    expect(split('soptunna')).toEqual(['sop', 'tunn']);
  });
  test('stay whole where the whole is the usual word', () => {
    expect(split('bygglov')).toBeNull();
  });
  test('stay whole in languages that write them apart, and for numbers and endless words', () => {
    expect(splitCompound('firefighter', 'en', () => 9)).toBeNull();
    expect(candidateParts('a'.repeat(50), 'sv')).toEqual([]);
    expect(candidateParts('1234567890', 'sv')).toEqual([]);
  });
  test('split any word into two stems that were asked about', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        for (const word of words(text)) {
          const parts = splitCompound(word, 'sv', () => 3);
          if (parts !== null) expect(candidateParts(word, 'sv')).toEqual(expect.arrayContaining(parts));
        }
      }),
    );
  });
});
