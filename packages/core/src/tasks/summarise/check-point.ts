import { splitCompound, backgroundFrequency, stem, stopWordsOf, words } from '@radrum/knowledge';
import { checkUnit, injectionSignals } from '@radrum/safeguards';
import type { TaskRun } from '../task.ts';
import type { Draft } from './draft.ts';
import type { QuoteCheck } from './quotes.ts';

/** At least this share of a point's words must stand in its quotes, where both are in one language: less is another matter. */
const leastShared = 0.4;

/** Says that are each other's opposites. A point must not say the one where its quotes say only the other. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<!\p{L})(?:ök(?:ar|ade|ning\p{L}*|a)|stiger|höj(?:s|er|des|ning\p{L}*)|increase\p{L}*|rises?)\b/iu,
    /\b(?:minsk(?:ar|ade|ning\p{L}*|a)|sjunker|sänk(?:s|er|tes|ning\p{L}*)|decrease\p{L}*|falls?|lower\p{L}*)\b/iu,
  ],
  [/\b(?:tillstyrk\p{L}*|supports?|välkomnar)\b/iu, /\b(?:avstyrk\p{L}*|opposes?|motsätter)\b/iu],
  [
    /\b(?:bif(?:aller|alla|öll|allit)|godkän\p{L}*|approve\p{L}*)\b/iu,
    /\b(?:avsl(?:år|og|agit|ås|å)|underkän\p{L}*|reject\p{L}*)\b/iu,
  ],
  [/\b(?:inför(?:s|a|er)?|introduce\p{L}*)\b/iu, /\b(?:avskaffa\p{L}*|upphör\p{L}*|abolish\p{L}*)\b/iu],
  [/\b(?:fler|more)\b/iu, /\b(?:färre|fewer)\b/iu],
];

/** Whether a point that is quoted as it stands may be shown. */
export const standsThere = (draft: Draft, check: QuoteCheck): boolean =>
  draft.references.length > 0 && draft.references.every(check);

/**
 * Whether a model's point may be shown: its quotes stand on their pages, and every number, amount, date, name and law that it states stands
 * in them. What only might be right is left out.
 */
export function isGrounded(draft: Draft, check: QuoteCheck, language: TaskRun['language']): boolean {
  if (!standsThere(draft, check)) return false;
  const quotes = draft.references.map(({ quote }) => quote.normalize('NFKC').replace(/\s+/gu, ' '));
  const source = quotes.join('\n');
  // Whoever writes to the model does not inform the reader.
  if (injectionSignals(source).length > 0 || /https?:|www\./iu.test(draft.text)) return false;
  const isSameLanguage = language === languageOfQuotes(source);
  const passage = { number: 1, text: source, title: '', url: null };
  // Its own words as the question: literals, names, conditions and negations are checked; how many words it shares is checked below.
  const { verdict } = checkUnit(`${draft.text} [1]`, [passage], {
    question: draft.text,
    crossLanguage: !isSameLanguage,
    language,
  });
  if (verdict === 'drop') return false;
  const statesMore = [lawsIn, amountsIn, namesIn].some((read) => {
    const known = read(source);
    return read(draft.text).some((one) => !known.includes(one) && !plainly(source).includes(one));
  });
  if (statesMore) return false;
  if (!isSameLanguage) return true;
  return !saysOpposite(draft.text, source) && sharedWords(draft.text, source) >= leastShared;
}

const plainly = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');

/** "12 kap. 3 §", "2 §", "2017:900": each as one string. */
function lawsIn(text: string): string[] {
  return [...text.matchAll(/\b\d+(?: ?[a-z])?\s*(?:kap\b|§)|\b\d{4}(?:\/\d{2,4})?:\d+/giu)].map(([found]) =>
    found.toLowerCase().replace(/\s+/gu, ' '),
  );
}

const scales: readonly (readonly [string, RegExp])[] = [
  ['percent', /^(?:%|procent(?!enh)|per ?cent)/iu],
  ['points', /^(?:procentenhet|percentage point)/iu],
  ['thousand', /^(?:tkr|tusen|thousand)/iu],
  ['million', /^(?:mnkr|mkr|milj|million|msek)/iu],
  ['billion', /^(?:mdkr|mdr|billion)/iu],
];

/** Numbers with their scale: "12 mnkr" and "12 miljoner" are the same, "12 tkr" is another. */
function amountsIn(text: string): string[] {
  return [...text.matchAll(/(?<!\d)(\d[\d\u00a0 ]*(?:[.,]\d+)?)\s*(%|\p{L}+(?: point)?)/gu)].flatMap(
    ([, number = '', unit = '']) => {
      const scale = /^miljard/iu.test(unit) ? 'billion' : scales.find(([, pattern]) => pattern.test(unit))?.[0];
      return scale === undefined ? [] : [`${number.replace(/[\u00a0 ]/gu, '').replace(',', '.')} ${scale}`];
    },
  );
}

const monthsAndDays =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|swedish|sweden)$/u;

/** Words with a capital inside a sentence, as they are compared: without the genitive's s. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N},;)]\s)\p{Lu}[\p{L}-]{2,}/gu)]
    .map(([found]) => found.toLowerCase().replace(/s$/u, ''))
    .filter((one) => !monthsAndDays.test(one));
}

function saysOpposite(text: string, source: string): boolean {
  return opposites.some(([a, b]) => {
    const says = [a.test(text), b.test(text)];
    const quoted = [a.test(source), b.test(source)];
    return (
      (says[0] === true && !says[1] && quoted[1] === true && !quoted[0]) ||
      (says[1] === true && !says[0] && quoted[0] === true && !quoted[1])
    );
  });
}

const stops = { sv: stopWordsOf('sv'), en: stopWordsOf('en') };

/** By which language's small words there are most of. */
function languageOfQuotes(source: string): TaskRun['language'] {
  const found = words(source);
  const share = (language: TaskRun['language']) => found.filter((word) => stops[language].has(word)).length;
  return share('en') > share('sv') ? 'en' : 'sv';
}

function sharedWords(text: string, source: string): number {
  const known = new Set(termsOf(source));
  const said = words(text).filter((word) => word.length > 1 && !stops.sv.has(word) && !stops.en.has(word));
  if (said.length === 0) return 0;
  return said.filter((word) => termsOf(word).some((term) => known.has(term))).length / said.length;
}

const termsOf = (text: string): string[] =>
  words(text).flatMap((word) => [stem(word, 'sv'), ...(splitCompound(word, 'sv', backgroundFrequency) ?? [])]);
