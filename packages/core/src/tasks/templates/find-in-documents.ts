import type { Reference } from '../task.ts';
import { foldLabel, type FieldWords } from './field-words.ts';
import { findTyped, nameAtStart } from './find-typed.ts';
import type { Statement } from './statements.ts';
import type { Field } from './template.ts';
import { isWrong, type Language, readValue } from './values.ts';

/** A value that a document may give a field. */
export interface Candidate {
  /** As it stands in the document. */
  value: string;
  /** For telling whether two are the same. */
  plain: string;
  written: string;
  reference: Reference;
  /** How sure: a label of its own before one near by, the field's own words before others for the same. */
  strength: number;
}

export const strengths = { ownLabel: 4, otherLabel: 3, ownNearby: 2, otherNearby: 1 } as const;

/** A value that is only about so much, or is denied, is none. */
const hedged =
  /(?<!\p{L})(?:inte|ej|aldrig|inget|ingen|högst|minst|max|maximalt|mellan|cirka|ca|ungefär|omkring|drygt|knappt|uppskattningsvis|upp till|över|under|not|never|at most|at least|about|between|approximately|up to|tidigare|förra|previous)(?!\p{L})/iu;
/** How far after its label a value may stand, in characters. */
const nearby = 45;
/** Whose telephone and address it is that a sentence about the authority gives. */
const authority =
  /förvaltning|kommunen|växeln?(?!\p{L})|kundtjänst|medborgarservice|kontaktcenter|frågor besvaras|municipality/iu;
/** Said instead of a value. */
const noValue = /^[\s\-–—_.…?/]*$|^(?:ej|inte|ingen|okänd|okänt|saknas|oklart|n\/a|none|unknown|fylls i|vet ej|se )/i;

/** The values that a statement gives a field. @param labels words of all fields, to know where a value in running text ends */
export function candidatesIn(
  statement: Statement,
  field: Field,
  words: FieldWords,
  labels: LabelFinder,
  language: Language,
): Candidate[] {
  const labelled = [...statement.pairs, ...(statement.isRunning ? labels.pairsIn(statement.quote) : [])].flatMap(
    ({ label, value }) => {
      const strength = labelStrength(foldLabel(label), words);
      return strength === null ? [] : fromValue(value, field, language).map((found) => ({ ...found, strength }));
    },
  );
  const found =
    labelled.length > 0 || !statement.isRunning ? labelled : nearLabel(statement.quote, field, words, language);
  const { documentId, page, quote } = statement;
  return found.map((one) => ({ ...one, reference: { documentId, page, quote } }));
}

type Found = Omit<Candidate, 'reference'>;

function labelStrength(label: string, { own, others }: FieldWords): number | null {
  if (own.some((word) => isSameLabel(label, word))) return strengths.ownLabel;
  return others.some((word) => isSameLabel(label, word)) ? strengths.otherLabel : null;
}

/** The definite form is the same label: "beloppet", "sökanden". */
const isSameLabel = (label: string, word: string): boolean =>
  label === word || (label.startsWith(word) && /^(?:en|et|n|t|na)$/.test(label.slice(word.length)));

/** What stands beside a label, as a value of the field's type. Several, where it cannot be told which is meant. */
function fromValue(text: string, field: Field, language: Language): Omit<Found, 'strength'>[] {
  const value = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (noValue.test(value) || !/[\p{L}\p{N}]/u.test(value)) return [];
  const raw = rawValue(value, field, language);
  if (raw !== null) {
    const reading = readValue(field, raw, language);
    if (reading !== null && !isWrong(reading)) return [{ value: raw, ...reading }];
  }
  if (field.type === 'person' || field.type === 'yes_no' || hedged.test(value)) return [];
  return findTyped(field, value, language).map(({ raw: own, plain, written }) => ({ value: own, plain, written }));
}

function rawValue(value: string, field: Field, language: Language): string | null {
  switch (field.type) {
    case 'person':
      return nameAtStart.exec(value)?.[0].replace(/\.$/, '') ?? null;
    case 'yes_no':
      return /^(?:ja|nej|yes|no|x)(?!\p{L})/iu.exec(value)?.[0] ?? null;
    case 'text':
    case 'case_number':
      return value.replace(/[.;,]$/, '');
    case 'email':
      return findTyped(field, value, language)[0]?.raw ?? null;
    default:
      return value.replace(/[.;,]$/, '').replace(/(?<=:)$/, '');
  }
}

/** Values that stand shortly after a field's words in running text. */
function nearLabel(text: string, field: Field, { own, others }: FieldWords, language: Language): Found[] {
  if (['text', 'long_text', 'yes_no'].includes(field.type)) return [];
  if ((field.type === 'email' || field.type === 'phone') && authority.test(text)) return [];
  const folded = text.toLowerCase();
  const near = (words: readonly string[], strength: number): Found[] =>
    words
      .filter((word) => word.length > 2 && folded.includes(word))
      .flatMap((word) => [
        ...afterWord(text, folded, word).flatMap((rest) => valuesAtStart(rest, field, language)),
        ...(field.type === 'number' ? numberAhead(text, folded, word, field, language) : []),
      ])
      .map((found) => ({ ...found, strength }));
  const found = near(own, strengths.ownNearby);
  if (found.length > 0) return found;
  return near(others, strengths.otherNearby);
}

/** "40 timmar per vecka": what is counted stands after its number. */
function numberAhead(
  text: string,
  folded: string,
  word: string,
  field: Field,
  language: Language,
): Omit<Found, 'strength'>[] {
  const before = text.slice(0, folded.indexOf(word));
  const raw = /(?<![\d.,/:-])\d[\d \u00a0]*(?:,\d{1,2})?(?=[ \u00a0]$)/.exec(before)?.[0];
  if (raw === undefined || hedged.test(before.slice(-nearby))) return [];
  const reading = readValue(field, raw, language);
  return reading === null || isWrong(reading) ? [] : [{ value: raw, ...reading }];
}

/** What follows each time that a word stands in a text, itself or in its definite form. */
function afterWord(text: string, folded: string, word: string): string[] {
  const rests: string[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (/[\p{L}\d-]/u.test(folded[at - 1] ?? ' ')) continue;
    const ending = /^(?:en|et|n|t|na)?(?![\p{L}\d-])/u.exec(folded.slice(at + word.length, at + word.length + 12));
    if (ending) rests.push(text.slice(at + word.length + ending[0].length));
  }
  return rests;
}

function valuesAtStart(rest: string, field: Field, language: Language): Omit<Found, 'strength'>[] {
  if (field.type === 'person') {
    const name = /^\s*(?:[,:–-]\s*)?(?:(?:är|heter|is)\s+)?/iu.exec(rest)?.[0] ?? '';
    const raw = nameAtStart.exec(rest.slice(name.length))?.[0].replace(/\.$/, '');
    if (raw === undefined || !/[ \u00a0]/.test(raw)) return [];
    const reading = readValue(field, raw, language);
    return reading === null || isWrong(reading) ? [] : [{ value: raw, ...reading }];
  }
  const typed = findTyped(field, rest, language);
  const [first] = typed;
  if (!first || first.at > nearby) return [];
  const between = rest.slice(0, first.at);
  if (hedged.test(between) || /[.!?]\s/.test(between)) return [];
  // A number of another kind in between is the one that was meant.
  if (field.type !== 'date' && /\d/.test(between)) return [];
  // Two values that follow each other closely: which is meant cannot be told.
  const close = typed.filter(({ at, raw }) => at <= first.at + first.raw.length + raw.length + 25 && at <= nearby * 2);
  return close.map(({ raw, plain, written }) => ({ value: raw, plain, written }));
}

/** Finds "Label: value" in running text, where forms were read as lines after each other. */
export class LabelFinder {
  private readonly labels: readonly string[];

  /** @param words of all fields, folded */
  constructor(words: readonly string[]) {
    this.labels = [...new Set(words)].sort((a, b) => b.length - a.length);
  }

  pairsIn(text: string): { label: string; value: string }[] {
    if (!text.includes(':')) return [];
    const starts = [...text.matchAll(/:(?=\s|$)/g)].flatMap(({ index }) => {
      const label = this.labelBefore(text, index);
      return label === null ? [] : [{ from: index - label.length, label, valueFrom: index + 1 }];
    });
    return starts.map(({ label, valueFrom }, at) => {
      const next = starts[at + 1]?.from ?? text.length;
      return {
        label,
        value: text
          .slice(valueFrom, next)
          .replace(/\s*[,;|]\s*$/, '')
          .trim(),
      };
    });
  }

  /** The label that ends here: one that is known, else the words from the last capital letter. */
  private labelBefore(text: string, end: number): string | null {
    const before = text.slice(Math.max(0, end - 80), end);
    const folded = before.toLowerCase();
    const known = this.labels.find(
      (label) => folded.endsWith(label) && !/[\p{L}\d-]/u.test(folded[folded.length - label.length - 1] ?? ' '),
    );
    const unknown =
      /(?:^|[\s.;,|])(\p{Lu}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,4}(?: \([^()]{1,20}\))?)$/u.exec(before)?.[1] ?? null;
    if (known === undefined) return unknown;
    // "Sökt belopp:" is another label than "Belopp:", though it ends with it.
    return unknown !== null && unknown.length > known.length ? unknown : before.slice(before.length - known.length);
  }
}
