import { ADVICE_EN, SAFE_EN } from './officialese-en.ts';
import { ADVICE_SV, SAFE_SV } from './officialese-sv.ts';
import type { TextLanguage } from './language.ts';
import { wordsOf } from './sentences.ts';

interface Entry {
  readonly words: readonly string[];
  readonly instead: readonly string[];
  readonly isSafe: boolean;
}

/** A word or phrase of officialese and where it stands. */
export interface Officialese {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Plainer words, the best one first. */
  readonly instead: readonly string[];
  /** Whether the first of them can stand in its place as it is. */
  readonly isSafe: boolean;
}

function read(safe: string, advice: string): Map<string, Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const [list, isSafe] of [[safe, true] as const, [advice, false] as const]) {
    for (const line of list.split('|')) {
      const [from = '', to = ''] = line.split('>').map((side) => side.trim());
      const words = from.toLowerCase().split(' ');
      const entries = byFirst.get(words[0] ?? '') ?? [];
      if (from === '' || entries.some((entry) => entry.words.join(' ') === from)) continue;
      entries.push({ words, instead: to.split('/').map((one) => one.trim()), isSafe });
      byFirst.set(
        words[0] ?? '',
        entries.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return byFirst;
}

const LISTS = { sv: read(SAFE_SV, ADVICE_SV), en: read(SAFE_EN, ADVICE_EN) } as const satisfies Record<
  TextLanguage,
  unknown
>;

/** How many words and phrases the list of a language has. */
export function officialeseCount(language: TextLanguage): number {
  return [...LISTS[language].values()].reduce((sum, entries) => sum + entries.length, 0);
}

/** Finds officialese in a text, the longest phrase first, without overlaps. */
export function findOfficialese(text: string, language: TextLanguage): Officialese[] {
  const words = wordsOf(text).map((word) => ({ ...word, lower: word.text.toLowerCase() }));
  const found: Officialese[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    const entry = LISTS[language].get(first?.lower ?? '')?.find((one) =>
      one.words.every((word, offset) => {
        const [last, here] = [words[at + offset - 1], words[at + offset]];
        return here?.lower === word && (offset === 0 || /^\s{1,3}$/u.test(text.slice(last?.end, here.start)));
      }),
    );
    const last = words[at + (entry?.words.length ?? 1) - 1];
    if (first !== undefined && last !== undefined && entry !== undefined) {
      const written = text.slice(first.start, last.end);
      const [best = '', ...others] = entry.instead;
      found.push({
        start: first.start,
        end: last.end,
        text: written,
        instead: [likeWritten(best, written), ...others],
        isSafe: entry.isSafe,
      });
    }
    at += entry?.words.length ?? 1;
  }
  return found;
}

function likeWritten(word: string, written: string): string {
  if (written.length > 2 && written === written.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(written) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
