import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectCrisis } from './crisis.ts';
import { foldLookalikes } from './lookalikes.ts';

describe('letters that only look right', () => {
  test.each([
    ['sоphämtning', 'sophämtning'],
    ['Vаd kοstar dаgis?', 'Vad kostar dagis?'],
    ['СОМMUN', 'COMMUN'],
    ['детский caд', 'детский сад'],
    ['садик', 'садик'],
    ['Ελλάδα', 'Ελλάδα'],
    ['förskola', 'förskola'],
  ])('%s is read as %s', (given, read) => {
    expect(foldLookalikes(given)).toBe(read);
  });

  test('hide no danger', () => {
    expect(detectCrisis(foldLookalikes('jag vill ta mitt livеt, jag vill dö nu, självmоrd'))?.kind).toBeDefined();
  });

  test('text of one script is left alone, and nothing is folded twice', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zåäö ]{0,40}$/), (text) => foldLookalikes(text) === text));
    fc.assert(fc.property(fc.stringMatching(/^[а-я ]{0,40}$/), (text) => foldLookalikes(text) === text));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldLookalikes(foldLookalikes(text)) === foldLookalikes(text),
      ),
    );
  });
});
