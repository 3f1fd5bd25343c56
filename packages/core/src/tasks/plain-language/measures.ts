import { z } from 'zod';
import { ADVERBS, isNoun, isParticiple, isPassive, isVerb, PREPOSITIONS, PRONOUNS } from './grammar-sv.ts';
import { languageOf, type TextLanguage } from './language.ts';
import { findOfficialese } from './officialese.ts';
import { splitSentences, wordsOf } from './sentences.ts';

/** How a text reads, in figures. */
export const measures = z.object({
  language: z.enum(['sv', 'en']),
  words: z.number(),
  sentences: z.number(),
  /** LIX: words a sentence plus the share in percent of words over six letters (Björnsson, Läsbarhet, 1968). Under 30 very easy, over 60 very hard. */
  lix: z.number(),
  /** OVIX, how varied the words are: ln n / ln(2 − ln v / ln n), n words of v kinds (Hultman & Westman 1977); null for fewer than 50 words. */
  ovix: z.number().nullable(),
  /** Nominal ratio: (nouns + prepositions + participles) / (pronouns + adverbs + verbs) (Hultman & Westman 1977). Parts of speech are guessed by endings; Swedish only. */
  nominalRatio: z.number().nullable(),
  wordsPerSentence: z.number(),
  longestSentence: z.number(),
  lettersPerWord: z.number(),
  passives: z.number(),
  officialese: z.number(),
});
export type Measures = z.infer<typeof measures>;

/** Measures a text. Figures that need words are 0 where there are none. */
export function measure(text: string, language: TextLanguage = languageOf(text)): Measures {
  const words = wordsOf(text).map((word) => word.text);
  const lengths = splitSentences(text)
    .map((sentence) => wordsOf(sentence.text).length)
    .filter((length) => length > 0);
  const long = words.filter((word) => word.length > 6).length;
  const perSentence = ratio(words.length, lengths.length);
  return {
    language,
    words: words.length,
    sentences: lengths.length,
    lix: round(perSentence + 100 * ratio(long, words.length)),
    ovix: ovix(words),
    nominalRatio: language === 'sv' ? nominalRatio(words) : null,
    wordsPerSentence: round(perSentence),
    longestSentence: lengths.reduce((most, length) => Math.max(most, length), 0),
    lettersPerWord: round(
      ratio(
        words.reduce((sum, word) => sum + word.length, 0),
        words.length,
      ),
    ),
    passives: findPassives(text, language).length,
    officialese: findOfficialese(text, language).length,
  };
}

function ovix(words: readonly string[]): number | null {
  const kinds = new Set(words.map((word) => word.toLowerCase())).size;
  // With every word of its own kind the formula divides by nothing.
  if (words.length < 50 || kinds === words.length) return null;
  return round(Math.log(words.length) / Math.log(2 - Math.log(kinds) / Math.log(words.length)));
}

function nominalRatio(words: readonly string[]): number | null {
  let [nominal, verbal] = [0, 0];
  for (const word of words) {
    const lower = word.toLowerCase();
    if (PRONOUNS.has(lower) || ADVERBS.has(lower) || isVerb(lower)) verbal += 1;
    else if (PREPOSITIONS.has(lower) || isNoun(word)) nominal += 1;
  }
  return verbal === 0 ? null : Math.round((100 * nominal) / verbal) / 100;
}

/** Passives: verbs in -s, "blir" or "har blivit" with a participle; in English "be" with one. */
export function findPassives(text: string, language: TextLanguage): { start: number; end: number }[] {
  const words = wordsOf(text);
  const found: { start: number; end: number }[] = [];
  for (const [at, { text: word, start, end }] of words.entries()) {
    if (language === 'sv' && isPassive(word) && !isCapitalisedInside(text, start)) found.push({ start, end });
    else if (
      (language === 'sv' ? /^(?:bli|blir|blev|blivit|blivits)$/iu : /^(?:is|are|was|were|be|been|being)$/iu).test(word)
    ) {
      const participle = words
        .slice(at + 1, at + 3)
        .find(({ text: next }) => (language === 'sv' ? isParticiple(next) : isEnglishParticiple(next)));
      if (participle !== undefined && !/[.!?;:]/u.test(text.slice(end, participle.start)))
        found.push({ start, end: participle.end });
    }
  }
  return found;
}

function isEnglishParticiple(word: string): boolean {
  return (
    /(?:\p{L}{2}ed|given|taken|made|sent|paid|shown|written|known|held|done|seen|found|put|kept|set|told|built|brought)$/iu.test(
      word,
    ) && !/^(?:need|indeed|speed)$/iu.test(word)
  );
}

/** A capital inside a sentence is a name's: "Jonas". */
function isCapitalisedInside(text: string, start: number): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(start, start + 2)) && /[\p{Ll},]\s$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
