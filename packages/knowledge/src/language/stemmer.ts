import { createRequire } from 'node:module';
import { languageOf, type StemmerName } from './languages.ts';
import { lightStem } from './light-stem.ts';

interface Stemmer {
  stem(word: string): string;
}

// The library ships CommonJS without types; this is the part of it that we use.
const snowball: { newStemmer(name: StemmerName): Stemmer } = createRequire(import.meta.url)('snowball-stemmers');

/**
 * Snowball's Swedish stemmer leaves two of the definite endings on: "gatlampan" and "avloppet" would not be known as "gatlampa" and
 * "avlopp". (Retrieval neither gains nor loses by it, measured; the vocabulary recognises more words.)
 */
const indefinite = (word: string): string =>
  word.replace(/(?<=^.{3,}a)ns?$/u, '').replace(/(?<=^.{3,}[^aeiouyåäöhs])ets?$/u, '');

const stemmers = new Map<StemmerName, Stemmer>();
// The library's stemmers take 2-5 µs a word; a page repeats its words. Two generations bound the memory, since words come
// from outside; a Map is several times as fast here as a cache that keeps the order of use (measured).
const generation = 40_000;
let recent = new Map<string, string>();
let older = new Map<string, string>();

/**
 * The stem of one lower-case word: Snowball's where it knows the language, else without its ending; the word itself where
 * it has digits.
 * @param language a code of the language table
 */
export function stem(word: string, language: string): string {
  if (word.length > 60 || /\p{N}/u.test(word)) return word;
  const { code, stemmer: name } = languageOf(language);
  if (name === null) return lightStem(word, code);
  const key = `${name} ${word}`;
  const cached = recent.get(key) ?? older.get(key);
  if (cached !== undefined) return cached;
  let stemmer = stemmers.get(name);
  if (stemmer === undefined) {
    stemmer = snowball.newStemmer(name);
    stemmers.set(name, stemmer);
  }
  const result = stemmer.stem(name === 'swedish' ? indefinite(word) : word) || word;
  if (recent.size >= generation) {
    older = recent;
    recent = new Map();
  }
  recent.set(key, result);
  return result;
}
