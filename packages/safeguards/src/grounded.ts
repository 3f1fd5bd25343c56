import { CLAIMLESS, DECIDING_WORDS, FINNISH_NEGATIONS, MUNICIPALITY_NAME, NEGATIONS } from './grounded-data.ts';
import { findLiterals, type Literal } from './literals.ts';
import { sanitizeText } from './sanitize.ts';
import { contentWords, coveredWords } from './word-cover.ts';

/** A passage that the model was given, with the number by which it may be cited. */
export interface GroundingPassage {
  readonly number: number;
  readonly text: string;
  readonly title: string;
  readonly url: string | null;
}

export interface GroundingContext {
  readonly question: string;
  /** The answer is in another language than the passages: only citation and literals can be compared. */
  readonly crossLanguage?: boolean;
  /** The answer's language (BCP 47), where it is known; decides which words negate. */
  readonly language?: string;
}

/** Why a unit is dropped. */
export type DropReason =
  | 'no_citation'
  | 'unknown_citation'
  | 'unsupported_literal'
  | 'mixed_rows'
  | 'unsupported_words'
  | 'unsupported_name'
  | 'unsupported_condition'
  | 'other_municipality'
  | 'negation'
  | 'markup_only';

export interface UnitVerdict {
  readonly verdict: 'release' | 'drop';
  /** The unit as it may be shown: markup removed, citation marks of existing passages kept as `[n]`. */
  readonly text: string;
  readonly citations: readonly number[];
  readonly why: DropReason | null;
}

/** At least this share of a unit's words must stand in the cited passages (words of the question do not count). */
const WORDS_COVERED = 0.6;
/** A passage's sentence that holds this share of a unit's words is the one that the unit restates. */
const SAME_SENTENCE = 0.6;

const MARK = /[[【]\s?(\d{1,3}(?:\s?[,;]\s?\d{1,3})*)\s?[\]】]/g;

/**
 * Checks one unit of a generated answer against the passages that it cites. Strict: what cannot be shown to stand in
 * them is dropped, and the answer goes on without it.
 *
 * @example
 * checkUnit('Tunnan kostar 2 480 kr. [1]', [{ number: 1, text: 'Pris: 2480 kr', title: 'Avgifter', url: null }], { question: 'Vad kostar tunnan?' })
 * // { verdict: 'release', text: 'Tunnan kostar 2 480 kr. [1]', citations: [1], why: null }
 */
export function checkUnit(unit: string, passages: readonly GroundingPassage[], context: GroundingContext): UnitVerdict {
  const { text, citations, hasUnknown } = readMarks(sanitizeText(unit), passages);
  const claim = text.replace(MARK, ' ').trim();
  const drop = (why: DropReason): UnitVerdict => ({ verdict: 'drop', text, citations, why });
  const release: UnitVerdict = { verdict: 'release', text, citations, why: null };

  if (!/[\p{L}\p{N}]/u.test(claim)) return unit.trim() === '' ? release : drop('markup_only');
  if (CLAIMLESS.some((pattern) => pattern.test(claim.replaceAll('**', '').replace(/^[-*•]\s/, '')))) return release;
  if (citations.length === 0) return drop(hasUnknown ? 'unknown_citation' : 'no_citation');

  const cited = passages.filter((passage) => citations.includes(passage.number));
  const source = cited.map((passage) => `${passage.title}\n${passage.text}`).join('\n');
  const unlisted = withoutListMark(claim);
  if (isQuote(unlisted, source)) return release;
  const lines = source.split('\n').map((line) => ({ isRow: line.includes(' | '), literals: findLiterals(line) }));
  if (!areSupported(findLiterals(unlisted), lines)) return drop('unsupported_literal');
  if (mixesRows(unlisted, lines)) return drop('mixed_rows');
  if (namesOtherMunicipality(unlisted, source)) return drop('other_municipality');
  if (context.crossLanguage) return release;

  if (!isCovered(unlisted, source, context.question)) return drop('unsupported_words');
  if (hasUnknownName(unlisted, source, context.language)) return drop('unsupported_name');
  if (DECIDING_WORDS.some((row) => row.test(unlisted) && !row.test(source))) return drop('unsupported_condition');
  return isNegationFlipped(unlisted, source, context.language) ? drop('negation') : release;
}

/** Keeps the marks of existing passages, as `[n]`, each once in a row; takes the others away. */
function readMarks(text: string, passages: readonly GroundingPassage[]) {
  const citations: number[] = [];
  let hasUnknown = false;
  const marked = text.replace(MARK, (_, list: string) => {
    const numbers = list.split(/[,;]/).map(Number);
    const known = numbers.filter((number) => passages.some((passage) => passage.number === number));
    hasUnknown ||= known.length < numbers.length;
    for (const number of known) if (!citations.includes(number)) citations.push(number);
    return known.map((number) => `[${number}]`).join('');
  });
  return { text: marked.replace(/ +(?=[.,!?])/g, ''), citations, hasUnknown };
}

/** "1. Fyll i blanketten": the number counts the items, it is no claim. */
function withoutListMark(claim: string): string {
  return claim.replace(/^\s*(?:[-*•–]|[1-9][.)])\s+/, '').replaceAll('**', '');
}

/** Whether the claim is a whole sentence, item or row of the source, word for word. A part of one may lose its "not". */
function isQuote(claim: string, source: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[^\S\n]+/g, ' ')
      .trim();
  const quote = plain(claim).replace(/[.\s]+$/, '');
  const text = plain(source);
  for (let at = text.indexOf(quote); at >= 0 && quote.length > 0; at = text.indexOf(quote, at + 1)) {
    const startsWhole = /(?:^|[.!?:]\s|\n\s*(?:[-*•] )?)$/.test(text.slice(Math.max(0, at - 4), at)) || at === 0;
    if (startsWhole && /^(?:$|\s*\n|[.!?](?:\s|$))/.test(text.slice(at + quote.length, at + quote.length + 3)))
      return true;
  }
  return false;
}

/** A line of the cited passages, with its literals; a row is a line of a table. */
interface SourceLine {
  readonly isRow: boolean;
  readonly literals: readonly Literal[];
}

function areSupported(claimed: readonly Literal[], lines: readonly SourceLine[]): boolean {
  return claimed.every((literal) => lines.some((line) => holds(line, literal)));
}

function holds(line: SourceLine, claimed: Literal): boolean {
  return line.literals.some((known) => supports(known, claimed));
}

/**
 * Whether the claim puts one row's figure beside another row's ("140 liter" with the price of 190 liter). Looked at
 * clause by clause, between figures of different kinds, and only where both stand in tables and nowhere else.
 */
function mixesRows(claim: string, lines: readonly SourceLine[]): boolean {
  if (!lines.some((line) => line.isRow)) return false;
  for (const clause of claim.split(/[,;]\s|\s(?:och|samt|medan|and|while|und|ja)\s/u)) {
    const tabled = findLiterals(clause).filter((literal) => lines.every((line) => line.isRow || !holds(line, literal)));
    for (const [index, a] of tabled.entries())
      for (const b of tabled.slice(index + 1))
        if (kindOf(a) !== kindOf(b) && !lines.some((line) => holds(line, a) && holds(line, b))) return true;
  }
  return false;
}

function kindOf(literal: Literal): string {
  return `${literal.key.split(':')[0]}:${literal.measure ?? ''}`;
}

function supports(known: Literal, claimed: Literal): boolean {
  if (claimed.key === known.key)
    return known.measure === null || claimed.measure === null || known.measure === claimed.measure;
  // "i maj" is supported by "1 maj"; "kl. 8" and "8.00" are both time:8:00 already, but tables often say just 8–16.
  if (claimed.key.startsWith('month:')) return known.key.startsWith(`date:${claimed.key.slice('month:'.length)}-`);
  const fullHour = /^time:(\d+):00$/.exec(claimed.key)?.[1];
  if (fullHour !== undefined) return known.key === `number:${fullHour}` && known.measure === null;
  if (claimed.key.startsWith('number:') && claimed.measure === null)
    return known.key === `time:${claimed.key.slice('number:'.length)}:00`;
  return false;
}

function namesOtherMunicipality(claim: string, source: string): boolean {
  const known = source.toLowerCase();
  for (const match of claim.matchAll(MUNICIPALITY_NAME)) {
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    if (!known.includes(name) && !known.includes(name.replace(/s$/, ''))) return true;
  }
  return false;
}

/** Whether enough of the claim's words stand in the source. Words of the question are neither for nor against. */
function isCovered(claim: string, source: string, question: string): boolean {
  const words = contentWords(claim);
  const inSource = new Set(coveredWords(words, [...new Set(contentWords(source))]));
  const inQuestion = new Set(coveredWords(words, contentWords(question)));
  const counted = words.filter((word) => inSource.has(word) || !inQuestion.has(word));
  // A claim in the question's words alone ("Ja, du får elda.") has nothing of the source in it.
  if (counted.length === 0) return words.length === 0;
  return counted.filter((word) => inSource.has(word)).length >= counted.length * WORDS_COVERED;
}

/** Words written with a capital inside a sentence are names; every one must stand in the source. */
function hasUnknownName(claim: string, source: string, language: string | undefined): boolean {
  // German writes every noun so.
  if (language?.startsWith('de')) return false;
  const known = source.toLowerCase();
  for (const match of claim.matchAll(/(?<=[\p{L}\p{N},;)]\s)\p{Lu}[\p{L}-]{2,}/gu)) {
    const name = match[0].toLowerCase();
    if (!known.includes(name) && !known.includes(name.replace(/(?:s|'s|’s)$/, ''))) return true;
  }
  return false;
}

/** Whether the source's sentence that the claim restates says the opposite. */
function isNegationFlipped(claim: string, source: string, language: string | undefined): boolean {
  const words = contentWords(claim);
  if (words.length === 0) return false;
  let best = { share: 0, isNegated: false };
  const isNegated = countNegations(claim, language) % 2 === 1;
  for (const sentence of source.split(/(?<=[.!?])\s(?=\p{Lu}|\d)|\n/u)) {
    const share = coveredWords(words, contentWords(sentence)).length / words.length;
    const sentenceNegated = countNegations(sentence, language) % 2 === 1;
    // Of equally near sentences, one that agrees is the one that is restated.
    if (share > best.share || (share === best.share && sentenceNegated === isNegated))
      best = { share, isNegated: sentenceNegated };
  }
  return best.share >= SAME_SENTENCE && best.isNegated !== isNegated;
}

function countNegations(text: string, language: string | undefined): number {
  const found = text.toLowerCase().match(NEGATIONS) ?? [];
  return found.filter((word) => FINNISH_NEGATIONS.has(word) === (language?.startsWith('fi') ?? false)).length;
}
