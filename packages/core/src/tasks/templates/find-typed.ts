import { dateInText } from './dates.ts';
import type { Field, FieldType } from './template.ts';
import { fold, isWrong, type Language, type ReadValue, readValue } from './values.ts';

/** A value of a field's type in a text. */
export interface TypedValue extends ReadValue {
  /** As it stands in the text. */
  raw: string;
  at: number;
}

const group = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)(?:,\d{1,2})?`;
/** Two to five words as names are written; particles between them. */
const nameSource = String.raw`\p{Lu}[\p{L}'’-]+(?:[ \u00a0](?:(?:af|av|von|van|de|der|den|al|el|bin|ibn)[ \u00a0])?\p{Lu}[\p{L}'’-]*\.?){0,4}`;
export const nameAtStart = new RegExp(`^${nameSource}`, 'u');

const patterns: Readonly<Partial<Record<FieldType, RegExp>>> = {
  amount: new RegExp(
    String.raw`(?<![\d.,/:-])(?:(?:SEK|kr)[ \u00a0]${group}|${group}[ \u00a0]?(?:(?:mnkr|tkr|mkr|(?:miljoner|tusen)[ \u00a0]kr(?:onor)?|kronor|krona|kr|sek)(?![\p{L}/])|:-|,-))`,
    'giu',
  ),
  number: new RegExp(String.raw`(?<![\d.,/:\p{L}-])-?${group}(?![\d/:]|[.,]\d|-\d)`, 'gu'),
  date: dateInText,
  email: /(?<![^\s<(:;,])[^\s@<>"():;,]{1,64}@[^\s@<>"():;,]{1,190}\.[a-z]{2,24}(?![\p{L}\d-])/giu,
  phone: /(?<![\d/:-])(?:\+46[\s-]?|0046[\s-]?|0)\d{1,3}(?:[\s-]{0,3}\d{2,3}){2,4}(?![\d/:])/g,
  case_number: /(?<![\p{L}\d])(?:\p{Lu}{1,6}[ -]?)?(?:19|20)\d{2}[/:-]\d{1,6}(?![\d/-])(?: ?[A-Z]{1,4}(?![\p{L}]))?/gu,
};

/** All values of the field's type in a text, in order. Texts have no type that could be told. */
export function findTyped(field: Field, text: string, language: Language): TypedValue[] {
  if (field.type === 'choice') return findChoices(field, text);
  const pattern = field.pattern === undefined ? patterns[field.type] : (patterns[field.type] ?? /\S+(?: \S+)?/g);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap((found) => {
    const raw = found[0].trim();
    if (field.type === 'number' && !isPlainNumber(field, text, found.index + found[0].length)) return [];
    const reading = readValue(field, raw, language);
    return reading === null || isWrong(reading) ? [] : [{ ...reading, raw, at: found.index }];
  });
}

/** A number that counts something else: money, a share, a section of a law, part of a date. */
function isPlainNumber({ format }: Field, text: string, end: number): boolean {
  const rest = text.slice(end, end + 20);
  if (format?.unit !== undefined) return rest.trimStart().toLowerCase().startsWith(format.unit.toLowerCase());
  return !/^[ \u00a0]?(?:kr|sek|mnkr|tkr|%|procent|§|kap|:-|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/i.test(
    rest,
  );
}

function findChoices({ choices = [] }: Field, text: string): TypedValue[] {
  const folded = text.toLowerCase();
  const found = choices.flatMap((choice) => {
    const word = choice.toLowerCase();
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const around = `${folded[at - 1] ?? ' '}${folded[at + word.length] ?? ' '}`;
      if (!/[\p{L}\d]/u.test(around))
        return [{ plain: choice, written: choice, raw: text.slice(at, at + word.length), at }];
    }
    return [];
  });
  // "Delvis bifall" holds "bifall": the longer one is meant.
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.raw.length > one.raw.length &&
          other.at <= one.at &&
          one.at < other.at + other.raw.length,
      ),
  );
}

/** Whether a value stands in a quote: as it is, or written in another way. */
export function standsIn(field: Field, value: ReadValue, raw: string, quote: string, language: Language): boolean {
  switch (field.type) {
    case 'number':
    case 'amount':
    case 'date':
    case 'choice':
    case 'phone':
      return findTyped(field, quote, language).some(({ plain }) => plain === value.plain);
    case 'yes_no':
      return new RegExp(
        value.plain === 'true' ? '(?<!\\p{L})(?:ja|yes|x)(?!\\p{L})' : '(?<!\\p{L})(?:nej|no)(?!\\p{L})',
        'iu',
      ).test(quote);
    default:
      return hasWords(quote, raw);
  }
}

/** Whether words stand in a text whole: "Ann" does not stand in "Anna" or "Ann-Marie". */
function hasWords(text: string, searched: string): boolean {
  const [whole, part] = [fold(text), fold(searched)];
  if (part === '') return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole[at - 1] ?? ' ', whole[at + part.length] ?? ' '];
    const isWholeWord =
      !(/[\p{L}\d-]/u.test(before) && /^[\p{L}\d]/u.test(part)) &&
      !(/[\p{L}\d-]/u.test(after) && /[\p{L}\d]$/u.test(part));
    if (isWholeWord) return true;
  }
  return false;
}
