import type { Wording } from './problem.ts';
import { readDate, writeDate } from './dates.ts';
import { withoutMarks } from './marks.ts';
import { noBreak, readAmount, readNumber, writeAmount, writeNumber } from './numbers.ts';
import type { Field, FieldValue } from './template.ts';

export type Language = 'sv' | 'en';

/** A value that was understood. */
export interface ReadValue {
  /** For comparing: a number's digits, a date as 2026-11-24, a choice as the template spells it, "true" or "false". */
  plain: string;
  /** As it stands in a letter. */
  written: string;
}

/** A value, nothing at all, or what is wrong with it. */
export type ValueReading = ReadValue | null | { wrong: Wording };

export const isWrong = (reading: ValueReading): reading is { wrong: Wording } => reading !== null && 'wrong' in reading;

const longestText = 20_000;
const yes = /^(?:ja|j|yes|y|true|sant|x|1)$/i;
const no = /^(?:nej|n|no|false|falskt|0)$/i;

/** Reads what was given for a field; never throws. */
export function readValue(field: Field, given: FieldValue | undefined, language: Language): ValueReading {
  if (given === null || given === undefined) return null;
  if (typeof given === 'number' && !Number.isFinite(given)) return null;
  const raw = typeof given === 'string' ? given : String(given);
  const text = tidy(raw, field.type === 'long_text');
  if (text === '') return null;
  if (text.length > longestText) return wrong(field, 'är för långt', 'is too long');
  if (field.pattern !== undefined && !toPattern(field.pattern).test(text))
    return wrong(field, `ser inte ut som ${field.pattern}`, `does not look like ${field.pattern}`);
  switch (field.type) {
    case 'number': {
      const number = typeof given === 'number' ? given : readNumber(withoutUnit(text, field), language);
      if (number === null)
        return wrong(field, `är inget entydigt tal: ”${short(text)}”`, `is no plain number: “${short(text)}”`);
      const unit = field.format?.unit;
      const written = writeNumber(number, language, field.format?.decimals);
      return { plain: String(number), written: unit === undefined ? written : `${written}${noBreak}${unit}` };
    }
    case 'amount': {
      const amount = typeof given === 'number' ? given : readAmount(text, language);
      if (amount === null)
        return wrong(field, `är inget entydigt belopp: ”${short(text)}”`, `is no plain amount: “${short(text)}”`);
      return { plain: String(amount), written: writeAmount(amount, language, field.format?.decimals) };
    }
    case 'date': {
      const date = readDate(text, language);
      if (date === null)
        return wrong(field, `är inget entydigt datum: ”${short(text)}”`, `is no plain date: “${short(text)}”`);
      return { plain: date, written: writeDate(date, language, field.format?.date) };
    }
    case 'choice': {
      const choice = field.choices?.find((one) => fold(one) === fold(text));
      if (choice === undefined)
        return wrong(field, `är inget av alternativen: ”${short(text)}”`, `is none of the choices: “${short(text)}”`);
      return { plain: choice, written: choice };
    }
    case 'yes_no':
      if (yes.test(text)) return { plain: 'true', written: language === 'sv' ? 'ja' : 'yes' };
      if (no.test(text)) return { plain: 'false', written: language === 'sv' ? 'nej' : 'no' };
      return wrong(field, `ska vara ja eller nej: ”${short(text)}”`, `must be yes or no: “${short(text)}”`);
    case 'email':
      if (!/^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[a-zåäö]{2,24}$/i.test(text))
        return wrong(field, `är ingen e-postadress: ”${short(text)}”`, `is no e-mail address: “${short(text)}”`);
      return { plain: text.toLowerCase(), written: text };
    case 'phone':
      if (!/^\+?[\d\s()/–-]{5,24}$/.test(text) || text.replace(/\D/g, '').length < 5)
        return wrong(field, `är inget telefonnummer: ”${short(text)}”`, `is no telephone number: “${short(text)}”`);
      return { plain: text.replace(/\D/g, '').replace(/^(?:00)?46/, '0'), written: text };
    case 'case_number':
      if (!/\d/.test(text))
        return wrong(field, `är inget ärendenummer: ”${short(text)}”`, `is no case number: “${short(text)}”`);
      return { plain: fold(text), written: text };
    case 'person':
    case 'text':
    case 'long_text':
      return { plain: fold(text), written: text };
  }
}

function wrong(field: Field, sv: string, en: string): { wrong: Wording } {
  return { wrong: { sv: `${field.label} ${sv}.`, en: `${field.label} ${en}.` } };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)} …` : text);

/** White space collapsed, line breaks kept where a text may have several; nothing that looks like a mark or that no reader sees. */
function tidy(text: string, keepsLines: boolean): string {
  const clean = withoutMarks(
    text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/gu, ''),
  );
  if (!keepsLines) return clean.replace(/[ \t\n\r\f]+/g, ' ').trim();
  return clean
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t\f]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** For comparing words: case and white space do not count. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

function withoutUnit(text: string, { format }: Field): string {
  const unit = format?.unit;
  return unit !== undefined && fold(text).endsWith(fold(unit)) ? text.slice(0, text.length - unit.length).trim() : text;
}

/** A pattern of letters and digits as an expression that takes time in proportion to the text. */
function toPattern(pattern: string): RegExp {
  const source = Array.from(pattern)
    .map((sign) => {
      if (sign === '9') return String.raw`\d`;
      if (sign === 'A') return String.raw`\p{L}`;
      if (sign === '*') return String.raw`[\p{L}\p{N}]{1,40}`;
      if (sign === ' ') return String.raw`[\s\u00a0]`;
      return sign.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
    })
    .join('')
    // Two runs beside each other are one: nothing is tried twice.
    .replace(/(?:\[\\p\{L\}\\p\{N\}\]\{1,40\})+/g, String.raw`[\p{L}\p{N}]{1,40}`);
  return new RegExp(`^${source}$`, 'u');
}
