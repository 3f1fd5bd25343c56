import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';
import { languageOf, languages } from './languages.ts';
import { wantedKinds } from './question-words.ts';
import { stem } from './stemmer.ts';

describe('the language of a question', () => {
  test.each([
    ['Vad kostar sophämtningen?', 'sv'],
    ['när tömmer ni soptunnan', 'sv'],
    ['simhallen pris vuxen', 'sv'],
    ['hej', 'sv'],
    ['bygglov altan', 'sv'],
    ['What does daycare cost?', 'en'],
    ['when is the library open', 'en'],
    ['Paljonko päiväkoti maksaa kuukaudessa?', 'fi'],
    ['Milloin kirjasto on auki?', 'fi'],
    ['Wo kann ich mein Auto parken?', 'de'],
    ['Ile kosztuje przedszkole?', 'pl'],
    ['Gdzie jest biblioteka?', 'pl'],
    ['Скільки коштує дитячий садок?', 'uk'],
    ['Сколько стоит детский сад?', 'ru'],
    ['كم تكلفة الروضة؟', 'ar'],
    ['هزینه مهدکودک چقدر است؟', 'fa'],
    ['Imisa ayay ku kacdaa xanaanada ilmaha?', 'so'],
    ['¿Cuánto cuesta la guardería?', 'es'],
    ['Combien coûte la crèche ?', 'fr'],
    ['图书馆几点开门', 'zh'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text, { fallback: 'sv' })).toBe(language);
  });
  test('is the page’s when the text says nothing', () => {
    for (const text of ['', '?!', '12 345', '🗑️', 'ok']) expect(detectLanguage(text, { fallback: 'fi' })).toBe('fi');
  });
  test('is found in any string without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof detectLanguage(text, { fallback: 'sv' })).toBe('string');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the table of languages', () => {
  test('names each once, and every stemmer works', () => {
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
    for (const { code } of languages) expect(stem('bibliotek', code).length).toBeGreaterThan(0);
  });
  test('takes any BCP 47 tag and gives a neutral language for others', () => {
    expect(languageOf('sv-SE').code).toBe('sv');
    expect(languageOf('nb').code).toBe('no');
    expect(languageOf('tlh').code).toBe('und');
    expect(languageOf(null).code).toBe('und');
  });
});

describe('the kind of answer wanted', () => {
  test.each([
    ['Vad kostar en plats?', 'sv', 'amount'],
    ['hur länge är man ledig', 'sv', 'duration'],
    ['när öppnar badhuset', 'sv', 'time'],
    ['vilket telefonnummer har skolan', 'sv', 'phone'],
    ['How much is a ticket?', 'en', 'amount'],
    ['Wann ist das Amt geöffnet?', 'de', 'time'],
  ])('of "%s"', (question, language, kind) => {
    expect(wantedKinds(question, language)).toContain(kind);
  });
});
