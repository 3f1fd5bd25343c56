import { detectAll } from 'tinyld';
import { languageOf } from './languages.ts';
import { stopWordsOf } from './stop-words.ts';

export interface DetectOptions {
  /** The language when the text is too short or undecided: the page's or the interface's. */
  fallback: string;
  /** Languages that are likely here (the assistant's, the browser's); they win when the evidence is close. */
  hints?: readonly string[];
  /** Whether a word is one of a language's own words for what municipalities do. */
  isKnown?: (word: string, language: string) => boolean;
}

/** Letters that decide the language family on their own; where two languages share a script, words decide further down. */
const scripts: readonly { test: RegExp; languages: readonly string[] }[] = [
  { test: /\p{Script=Ethiopic}/u, languages: ['ti'] },
  { test: /\p{Script=Thai}/u, languages: ['th'] },
  { test: /\p{Script=Han}/u, languages: ['zh'] },
  { test: /\p{Script=Greek}/u, languages: ['el'] },
  { test: /\p{Script=Hebrew}/u, languages: ['he'] },
  { test: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ckb'] },
  { test: /\p{Script=Cyrillic}/u, languages: ['uk', 'ru'] },
];

const latin = ['sv', 'en', 'fi', 'so', 'de', 'pl', 'es', 'fr', 'no', 'da', 'tr', 'bs', 'ku', 'se', 'fit'];
// What tinyld knows of the Latin ones; Somali, Kurdish, Bosnian, Sámi and Meänkieli are told by their own words and letters.
const libraryLatin = ['sv', 'en', 'fi', 'de', 'pl', 'es', 'fr', 'no', 'da', 'tr'];

/** Letters that only some languages use: evidence worth several words. */
const letters: readonly { test: RegExp; language: string; weight: number }[] = [
  { test: /[åÅ]/u, language: 'sv', weight: 0.6 },
  { test: /[öä]/iu, language: 'sv', weight: 0.5 },
  { test: /[öä]/iu, language: 'de', weight: 0.3 },
  { test: /[öä]/iu, language: 'fi', weight: 0.4 },
  { test: /[æø]/iu, language: 'no', weight: 0.8 },
  { test: /[æø]/iu, language: 'da', weight: 0.8 },
  { test: /[üß]/iu, language: 'de', weight: 0.8 },
  { test: /[ąęłńśźż]/iu, language: 'pl', weight: 2 },
  { test: /[ñ¿¡]/iu, language: 'es', weight: 2 },
  { test: /[çèêàùœ]/iu, language: 'fr', weight: 1 },
  { test: /[ğışİ]/u, language: 'tr', weight: 1.5 },
  { test: /[čćžšđ]/iu, language: 'bs', weight: 1 },
  { test: /(?:[ŋŧ]|á\p{L}*[čđšž]|[čđšž]\p{L}*á|\p{L}{2,}(?:iidda|iin|ii)(?:\s|$))/iu, language: 'se', weight: 1.6 },
  { test: /[îûêş]/iu, language: 'ku', weight: 0.8 },
  { test: /(?:aa|ii|uu|oo)\p{L}*\s.*(?:x|dh|kh|waa|ayaa|aan)/iu, language: 'so', weight: 1 },
  { test: /(?:yy|ää|öö|uu|ii|ko\b|kö\b)/iu, language: 'fi', weight: 0.4 },
];

/** What a word of a language's vocabulary tells, a function word telling 2. */
const vocabularyTells = 1.5;

/**
 * The language of a question or a text.
 *
 * Script first; then stop words, letters and the n-gram profiles of tinyld together; a text of few letters without any
 * stop word stays with the fallback, since profiles guess wildly there (measured: "Hej" is read as Danish).
 * @returns a code of the language table, or the fallback's
 */
export function detectLanguage(text: string, { fallback, hints = [], isKnown = () => false }: DetectOptions): string {
  const sample = text.slice(0, 1_000).normalize('NFC').toLowerCase();
  const total = sample.match(/\p{L}/gu)?.length ?? 0;
  const home = languageOf(fallback).code === 'und' ? fallback : languageOf(fallback).code;
  if (total === 0) return home;
  for (const { test, languages } of scripts) {
    const share = (sample.match(new RegExp(test.source, 'gu'))?.length ?? 0) / total;
    if (share > 0.3)
      return languages.length === 1 ? (languages[0] ?? home) : withinScript(sample, languages, home, hints, isKnown);
  }
  return best(sample, total, latin, home, hints, isKnown);
}

function withinScript(
  sample: string,
  candidates: readonly string[],
  home: string,
  hints: readonly string[],
  isKnown: (word: string, language: string) => boolean,
): string {
  if (candidates.includes('uk')) {
    if (/[іїєґ]/u.test(sample)) return 'uk';
    if (/[ыэъё]/u.test(sample)) return 'ru';
  } else {
    if (/[ێۆڵڕە]/u.test(sample)) return 'ckb';
    if (/[پچژگ]|(?:^|\s)(?:است|آیا|برای|که|در|را)(?:\s|$)/u.test(sample)) return 'fa';
    if (/[ةىأإ]|(?:^|\s)ال/u.test(sample)) return 'ar';
  }
  return best(sample, 100, candidates, candidates.includes(home) ? home : (candidates[0] ?? home), hints, isKnown);
}

function best(
  sample: string,
  total: number,
  candidates: readonly string[],
  home: string,
  hints: readonly string[],
  isKnown: (word: string, language: string) => boolean,
): string {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = new Map<string, number>(candidates.map((code) => [code, 0]));
  const add = (code: string, weight: number) => scores.set(code, (scores.get(code) ?? 0) + weight);
  let functionWords = 0;
  let namedWords = 0;
  for (const code of candidates) {
    const stops = stopWordsOf(code);
    const found = words.filter((word) => word.length > 1 && stops.has(word)).length;
    functionWords = Math.max(functionWords, found);
    add(code, (2 * found) / Math.sqrt(words.length + 1));
    const named = words.filter((word) => word.length > 2 && !stops.has(word) && isKnown(word, code)).length;
    namedWords = Math.max(namedWords, named);
    add(code, (vocabularyTells * named) / Math.sqrt(words.length + 1));
  }
  if (total < 12 && functionWords === 0 && namedWords === 0) return home;
  for (const { test, language, weight } of letters)
    if (scores.has(language) && test.test(sample)) add(language, weight);
  const only = libraryLatin.filter((code) => scores.has(code));
  if (only.length > 0 && total >= 8) {
    for (const { lang, accuracy } of detectAll(sample, { only })) if (scores.has(lang)) add(lang, 1.5 * accuracy);
  }
  // The languages that are likely here win where the evidence is close.
  add(home, 0.35);
  for (const hint of hints) if (scores.has(languageOf(hint).code)) add(languageOf(hint).code, 0.15);
  let winner = home;
  for (const [code, score] of scores) if (score > (scores.get(winner) ?? 0)) winner = code;
  return winner;
}
