import { createMasker, findLiterals } from '@radrum/safeguards';
import { z } from 'zod';
import { NEGATIONS } from './findings.ts';
import { languageOf, type TextLanguage } from './language.ts';
import { wordsOf } from './sentences.ts';

export const literalKinds = ['figure', 'date', 'time', 'contact', 'identifier', 'law', 'name', 'negation'] as const;

/** A fact that a rewritten sentence has to keep as it is. */
export const keptLiteral = z.object({
  kind: z.enum(literalKinds),
  /** As it stands in the sentence, or its normal form where it is spelt in many ways. */
  text: z.string(),
});
export type KeptLiteral = z.infer<typeof keptLiteral>;

/** How two sentences compare: what both hold, what is gone, what came from nowhere. */
export interface Comparison {
  readonly kept: KeptLiteral[];
  readonly lost: KeptLiteral[];
  readonly added: KeptLiteral[];
}

const LAW =
  /(?<![\p{L}\p{N}])(?:\d{1,3}(?: ?[a-z])? ?(?:kap\.?|§§?)|§§? ?\d{1,3}(?: ?[a-z])?(?!\p{L})|\p{L}{4,}(?:lagen|balken|förordningen|stadgan)(?!\p{L}))/giu;
const PLACEHOLDER = /\[\p{Lu}{2,20}-\d{1,6}(?:\.\d{1,4})?\]/gu;
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{2,8}(?![\p{L}\p{N}])/gu;

/** Compares the facts of a sentence with those of its rewriting in the same language. */
export function compareLiterals(before: string, after: string, language: TextLanguage): Comparison {
  const [old, fresh] = [literalsOf(before, language), literalsOf(after, language)];
  // A word that merely moved to or from the beginning of a sentence has got or lost a capital: no name came or went.
  const [oldWords, freshWords] = [wordsIn(before), wordsIn(after)];
  const isMoved = ({ kind, text }: KeptLiteral, other: ReadonlySet<string>): boolean =>
    kind === 'name' && text.split(' ').every((word) => other.has(stem(word)));
  const inOld = keyed(old);
  const inFresh = keyed(fresh);
  const negations = (all: readonly KeptLiteral[]) => all.filter(({ kind }) => kind === 'negation').length;
  const lost = old.filter((one) => one.kind !== 'negation' && !inFresh.has(keyOf(one)) && !isMoved(one, freshWords));
  const added = fresh.filter((one) => one.kind !== 'negation' && !inOld.has(keyOf(one)) && !isMoved(one, oldWords));
  // "ej" may become "inte": they are counted.
  const [said, saidNow] = [negations(old), negations(fresh)];
  if (saidNow < said) lost.push(...old.filter(({ kind }) => kind === 'negation').slice(saidNow));
  if (saidNow > said) added.push(...fresh.filter(({ kind }) => kind === 'negation').slice(said));
  return { kept: without(old, lost), lost, added };
}

/** Compares a sentence with its translation: its figures in digits, its addresses and placeholders; words say nothing there. */
export function compareTranslated(before: string, after: string): Comparison {
  const [old, fresh] = [digitsOf(before), digitsOf(after)];
  const lost = beyond(old, fresh);
  return { kept: without(old, lost), lost, added: beyond(fresh, old) };
}

/** What of one side has no counterpart on the other, each counted once for each time that it stands there. */
function beyond(those: readonly KeptLiteral[], others: readonly KeptLiteral[]): KeptLiteral[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return those.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

function without(all: readonly KeptLiteral[], some: readonly KeptLiteral[]): KeptLiteral[] {
  const left = new Set(some);
  return all.filter((one) => !left.has(one));
}

/** Compares by the means that there are: in two languages only what is written in figures. */
export const compareFacts = (before: string, after: string, isTranslated: boolean): Comparison =>
  isTranslated ? compareTranslated(before, after) : compareLiterals(before, after, languageOf(before));

function literalsOf(text: string, language: TextLanguage): KeptLiteral[] {
  const found: KeptLiteral[] = findLiterals(text).map(({ key }) => {
    const [kind = '', ...value] = key.split(':');
    return { kind: LITERAL_KINDS[kind] ?? 'figure', text: value.join(':') };
  });
  for (const { 0: law } of text.matchAll(LAW))
    found.push({
      kind: 'law',
      text: law
        .toLowerCase()
        .replace(/[\s.]+/g, ' ')
        .trim(),
    });
  for (const { 0: mark } of text.matchAll(PLACEHOLDER)) found.push({ kind: 'identifier', text: mark });
  for (const { kind, original } of createMasker().mask(text).parts)
    found.push({ kind: kind === 'name' ? 'name' : 'identifier', text: original });
  for (const { 0: name } of text.matchAll(ACRONYM)) found.push({ kind: 'name', text: name });
  for (const { text: word, start } of wordsOf(text))
    if (/^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, start - 2), start)))
      found.push({ kind: 'name', text: word });
  for (const { 0: negation } of text.matchAll(NEGATIONS[language]))
    found.push({ kind: 'negation', text: negation.toLowerCase() });
  return unique(found);
}

const LITERAL_KINDS: Readonly<Record<string, KeptLiteral['kind']>> = {
  number: 'figure',
  version: 'figure',
  time: 'time',
  date: 'date',
  month: 'date',
  weekday: 'date',
  phone: 'contact',
  email: 'contact',
  link: 'contact',
  street: 'identifier',
};

function digitsOf(text: string): KeptLiteral[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    // 1 000, 1.000 and 1,000 are one number in different languages.
    .replace(/(?<=\d)[ \u00a0\u202f.,'’](?=\d{3}(?!\d))/g, '');
  const found: KeptLiteral[] = [...plain.matchAll(/\d+/g)].map(({ 0: digits }) => ({
    kind: 'figure',
    text: digits.replace(/^0+(?=\d)/, ''),
  }));
  for (const { key } of findLiterals(text))
    if (/^(?:email|link):/.test(key)) found.push({ kind: 'contact', text: key.slice(key.indexOf(':') + 1) });
  for (const { 0: mark } of text.matchAll(PLACEHOLDER)) found.push({ kind: 'identifier', text: mark });
  return found;
}

function keyOf({ kind, text }: KeptLiteral): string {
  return `${kind}:${kind === 'name' ? text.split(' ').map(stem).join(' ') : text.toLowerCase().replace(/\s+/g, ' ')}`;
}

function keyed(literals: readonly KeptLiteral[]): Set<string> {
  return new Set(literals.map(keyOf));
}

/** Negations are counted; of everything else once is enough. */
function unique(literals: readonly KeptLiteral[]): KeptLiteral[] {
  const seen = new Set<string>();
  return literals.filter((one) => {
    if (one.kind === 'negation') return true;
    const isNew = !seen.has(keyOf(one));
    seen.add(keyOf(one));
    return isNew;
  });
}

/** Without the genitive's s. */
function stem(word: string): string {
  return word.toLowerCase().replace(/['’]?s$/u, '');
}

function wordsIn(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ text: word }) => stem(word)));
}
