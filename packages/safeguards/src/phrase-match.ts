/**
 * Phrases as data. A phrase is words in order with at most two other words between each pair; `*` at a word's start or
 * end stands for any letters. Words of six letters or more may differ by one typing error.
 *
 * @example matchesAny(words('Det börjar brinna i köket'), compile('det brinner | börja* brinna')) // true
 */
export type Phrases = readonly (readonly Word[])[];

interface Word {
  readonly text: string;
  readonly anyStart: boolean;
  readonly anyEnd: boolean;
}

/** Words that may stand between two words of a phrase. */
const LARGEST_GAP = 2;
const SHORTEST_MISSPELT = 6;
/** Longer questions are read up to here; a question that needs more words than this is a document. */
const MOST_WORDS = 600;

/** Reads phrases separated by `|`. */
export function compile(list: string): Phrases {
  return list.split('|').map((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .map((word) => ({
        text: plainWord(word.replaceAll('*', '')),
        anyStart: word.startsWith('*'),
        anyEnd: word.endsWith('*'),
      })),
  );
}

/** A text's words in plain form: lower case, Arabic letters' variants and vowel marks unified, apostrophes gone. */
export function words(text: string): string[] {
  const found = plainWord(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return found.slice(0, MOST_WORDS);
}

function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0655\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى|ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ة/g, 'ه')
    .replace(/\u0307/g, '')
    .replace(/(?<=\p{L})['’ʼ`](?=\p{L})|\u200c/gu, '');
}

/** Whether any of the phrases stands in the words. */
export function matchesAny(text: readonly string[], phrases: Phrases): boolean {
  return phrases.some((phrase) => text.some((_, start) => standsAt(text, start, phrase) > 0));
}

/** Whether a text holds one of the phrases, each written as above; a `|` in one is nothing special. */
export function matchesPhrases(text: string, phrases: readonly string[]): boolean {
  const said = words(text);
  return phrases.some((phrase) => matchesAny(said, compile(phrase.replaceAll('|', ' '))));
}

/** Marks which words belong to a phrase; for texts that must consist of phrases and nothing else. */
export function coveredBy(text: readonly string[], phrases: Phrases): boolean[] {
  const covered = text.map(() => false);
  for (const phrase of phrases) {
    for (let start = 0; start < text.length; start += 1) {
      const length = standsAt(text, start, phrase, 0);
      for (let index = start; index < start + length; index += 1) covered[index] = true;
    }
  }
  return covered;
}

/** How many words of the text the phrase takes from `start` on; 0 when it does not stand there. */
function standsAt(text: readonly string[], start: number, phrase: readonly Word[], gap = LARGEST_GAP): number {
  let position = start;
  for (const [index, word] of phrase.entries()) {
    const last = index === 0 ? position : Math.min(position + gap, text.length - 1);
    while (position <= last && !isWord(text[position] ?? '', word)) position += 1;
    if (position > last || position >= text.length) return 0;
    position += 1;
  }
  return position - start;
}

function isWord(word: string, pattern: Word): boolean {
  const { text, anyStart, anyEnd } = pattern;
  if (anyStart) return anyEnd ? word.includes(text) : word.endsWith(text);
  if (word.startsWith(text) && (anyEnd || word.length === text.length)) return true;
  return (
    text.length >= SHORTEST_MISSPELT &&
    word[0] === text[0] &&
    isOneErrorAway(anyEnd ? word.slice(0, text.length) : word, text)
  );
}

/** One letter changed, added or left out, or two neighbours swapped. */
function isOneErrorAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (
    a.slice(start + 1) === b.slice(start + 1) ||
    a.slice(start) === b.slice(start + 1) ||
    a.slice(start + 1) === b.slice(start)
  )
    return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}
