import { findPersonalData, hasLuhnChecksum, isDate } from '../personal-data.ts';
import { isNoPhone } from './find-phones.ts';
import type { MaskKind, Span } from './kinds.ts';

/** Identity and coordination numbers, cards, e-mail and telephone as findPersonalData finds them. */
export function* findKnownNumbers(text: string): Generator<Span> {
  for (const { kind, start, end } of findPersonalData(text))
    if (!(kind === 'phone' && isNoPhone(text, start, end))) yield { kind, start, end };
}

const FORMS: readonly { kind: MaskKind; form: RegExp; isRight: (digits: string, written: string) => boolean }[] = [
  // Six digits that are a date, a hyphen and four: nothing else is written so, even where the check digit is wrong.
  {
    kind: 'identity_number',
    form: /(?<![\p{L}\d-])(?:18|19|20)?\d{6} ?[-+] ?\d{4}(?![\p{L}\d])/gu,
    isRight: (digits) => identityKind(digits) === 'identity_number',
  },
  {
    kind: 'coordination_number',
    form: /(?<![\p{L}\d-])(?:18|19|20)?\d{6} ?[-+] ?\d{4}(?![\p{L}\d])/gu,
    isRight: (digits) => identityKind(digits) === 'coordination_number',
  },
  // Reserve numbers, with a letter for the first of the last four digits (SKV 704)
  {
    kind: 'identity_number',
    form: /(?<![\p{L}\d-])(?:18|19|20)?\d{6} ?[-+] ?[TRSUWXJKLMN]\d{3}(?![\p{L}\d])/gu,
    isRight: (digits) => identityKind(`${digits.slice(0, -3)}1${digits.slice(-3)}`) !== null,
  },
  // Reserve numbers of the regions, with two letters: 640823-TF98
  {
    kind: 'identity_number',
    form: /(?<![\p{L}\d-])(?:18|19|20)?\d{6} ?[-+] ?[A-Z]{2}\d{2}(?![\p{L}\d])/gu,
    isRight: (digits) => identityKind(`${digits.slice(0, -2)}1111`) !== null,
  },
  // Finland's, with its sign of control (DVV): 131052-308T
  {
    kind: 'identity_number',
    form: /(?<![\p{L}\d-])\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y](?![\p{L}\d-])/gu,
    isRight: isFinnish,
  },
  // Digits one by one: 8 1 1 2 1 8 - 9 8 7 6
  {
    kind: 'identity_number',
    form: /(?<![\p{L}\d])\d(?: {1,2}\d){5,7}(?: ?[-+] ?| {1,2})\d(?: {1,2}\d){3}(?! ?\d)/gu,
    isRight: (digits) => identityKind(digits) !== null && hasLuhnChecksum(digits.slice(-10)),
  },
  {
    kind: 'organisation_number',
    form: /(?<![\p{L}\d])[1-9] {1,2}\d {1,2}[2-9](?: {1,2}\d){3}(?: ?- ?| {1,2})\d(?: {1,2}\d){3}(?! ?\d)/gu,
    isRight: hasLuhnChecksum,
  },
  // A line break at the hyphen
  {
    kind: 'identity_number',
    form: /(?<![\p{L}\d])(?:18|19|20)?\d{6}-?[ \t]*\r?\n[ \t]*-?\d{4}(?![\p{L}\d])/gu,
    isRight: (digits) => identityKind(digits) !== null && hasLuhnChecksum(digits.slice(-10)),
  },
  // The third digit of an organisation number is at least 2 (lag 1974:174), so that it is no date.
  {
    kind: 'organisation_number',
    form: /(?<![\p{L}\d.,-])(?:16[- ]?)?[1-9]\d[2-9]\d{3}(?: ?- ?|[ ]?)\d{4}(?![\p{L}\d]|[.,]\d| ?(?:kr|kronor|sek|euro|eur)(?!\p{L}))/giu,
    isRight: (digits) => hasLuhnChecksum(digits.slice(-10)),
  },
  // 640823.9801
  {
    kind: 'identity_number',
    form: /(?<![\p{L}\d.,-])(?:18|19|20)?\d{6}\.\d{4}(?![\p{L}\d]|[-.,]\d)/gu,
    isRight: (digits) => identityKind(digits) !== null && hasLuhnChecksum(digits.slice(-10)),
  },
  // Pairs: 19 44 02 18 - 98 41
  {
    kind: 'identity_number',
    form: /(?<![\p{L}\d]|\d )(?:(?:18|19|20) ?\d{2} ?\d{2} ?\d{2} ?[-+]? ?|\d{2} ?\d{2} ?\d{2} ?[-+] ?)\d{2} ?\d{2}(?! ?\d)/gu,
    isRight: (digits) => identityKind(digits) !== null && hasLuhnChecksum(digits.slice(-10)),
  },
  // In any groups, with the hyphen: 80 24 99-4710
  // As limited companies, associations and authorities have them, right or mistyped
  {
    kind: 'organisation_number',
    form: /(?<![\p{L}\d.,-])(?:2[0-3]|5[56]|7[1-9]|8[0-4]|9[1-9])[2-9]\d{3} ?- ?\d{4}(?![\p{L}\d]|[-.,]\d)/gu,
    isRight: () => true,
  },
  {
    kind: 'organisation_number',
    form: /(?<![\p{L}\d.,-]|\d )(?:16[- ]?)?[1-9] ?\d ?[2-9](?: ?\d){3} ?- ?\d(?: ?\d){3}(?![\p{L}\d])/gu,
    isRight: (digits) => hasLuhnChecksum(digits.slice(-10)),
  },
  // 070.123.45.67, 070/123 45 67, +46(70)123 45 67, digits one by one
  {
    kind: 'phone',
    form: /(?<![\d.,])0\d{1,3}[./]\d{2,3}(?:[. ]\d{2,3}){1,3}(?![\d.]\d)/g,
    isRight: (digits) => digits.length >= 8 && digits.length <= 10,
  },
  {
    kind: 'phone',
    form: /(?<![\d+])\+\d{1,3}[ -]?\(0?\d{1,3}\)(?:[ -]{0,2}\d{2,4}){2,4}(?!\d)/g,
    isRight: (digits) => digits.length <= 15,
  },
  { kind: 'phone', form: /(?<![\d.,])0(?: \d){8,9}(?! ?\d)/g, isRight: () => true },
];

/** As VAT numbers: SE 5599 8744 18 01 */
const VAT =
  /(?<![\p{L}\d])SE[ -]?(?:\d[ -]?){10}01(?![\p{L}\d])|(?<!\p{L})(?:vat|moms)[^\d\n]{0,30}?(?<value>[A-Z]{2} ?(?:\d ?){7,11}\d(?: MVA)?)(?![\p{L}\d])/giu;

export function* findVatNumbers(text: string): Generator<Span> {
  for (const { index, 0: written, groups } of text.matchAll(VAT)) {
    const end = index + written.length;
    yield { kind: 'organisation_number', start: end - (groups?.['value'] ?? written).length, end };
  }
}

const SPELLED_AT =
  / ?(?:[[({<](?:at|a|snabel-?a|@)[\])}>]|(?<= )snabel-?a(?= )) ?[\p{L}\d-]{1,40}(?: ?(?:\.|[[({<](?:dot|punkt|\.)[\])}>]|(?<= )(?:punkt|dot)(?= )) ?[\p{L}\d-]{1,40}){1,4}(?![\p{L}\d])/giu;

/** E-mail spelled out, so that no machine reads it: "anna [at] brev [dot] example", "anna snabel-a brev.example". */
export function* findSpelledEmails(text: string): Generator<Span> {
  for (const { index, 0: written } of text.matchAll(SPELLED_AT)) {
    const local = /[\p{L}\d._%+-]{1,64}$/u.exec(text.slice(Math.max(0, index - 64), index))?.[0] ?? '';
    if (local !== '') yield { kind: 'email', start: index - local.length, end: index + written.length };
  }
}

/** Numbers that are known by their form alone. */
export function* findFormedNumbers(text: string): Generator<Span> {
  for (const { kind, form, isRight } of FORMS) {
    for (const { index, 0: written } of text.matchAll(form)) {
      if (isRight(written.replace(/\D/g, ''), written)) yield { kind, start: index, end: index + written.length };
    }
  }
}

function isFinnish(_: string, written: string): boolean {
  const number = Number(written.slice(0, 6) + written.slice(7, 10));
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === written.at(-1);
}

export function identityKind(digits: string): 'identity_number' | 'coordination_number' | null {
  const [year = '', month = '', day = ''] = digits.slice(-10).match(/\d\d/g) ?? [];
  const days = Number(day);
  if (!isDate(digits.slice(0, -10), year, month, days > 60 ? days - 60 : days)) return null;
  return days > 60 ? 'coordination_number' : 'identity_number';
}

interface NamedNumber {
  readonly kind: MaskKind;
  /** The words that say what the number is. */
  readonly words: RegExp;
  /** How many digits it may have. */
  readonly least: number;
  readonly most: number;
  readonly separators: RegExp;
}

const before = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})`, 'giu');

const NAMED: readonly NamedNumber[] = [
  {
    kind: 'identity_number',
    words: before(
      String.raw`person\s?-?(?:nummer|numret|nr)|p-?nr|identitets\s?-?(?:nummer|beteckning)|personal (?:identity )?(?:number|no)`,
    ),
    least: 10,
    most: 12,
    separators: /[ .+/-]/,
  },
  {
    kind: 'coordination_number',
    words: before(String.raw`samordnings\s?-?(?:nummer|numret|nr)|coordination number`),
    least: 10,
    most: 12,
    separators: /[ .+/-]/,
  },
  {
    kind: 'organisation_number',
    words: before(
      String.raw`org(?:anisations)?\.?\s?-?(?:nummer|numret|nr|no)|org\.?(?=:? ?\d)|momsreg[\p{L}.]{0,20}(?: ?nr)?|moms-?nr|vat(?:-?(?: ?nummer| ?nr| number| no))?|f-skatt(?=:? ?\d)|organi[sz]ation number`,
    ),
    least: 10,
    most: 12,
    separators: /[ .-]/,
  },
  {
    kind: 'account',
    words: before(
      String.raw`(?:bank|spar|löne|privat|klient)?konto(?:t|n|nummer|numret|nr)?(?!rs?\p{L})|kto|(?:handels|spar|swed|danske |skandia|ica |marginal|länsförsäkringar )bank(?:en)?|nordea|seb|bank\s?giro(?:t|nummer|nr)?|bg|plus\s?giro(?:t|nummer|nr)?|post\s?giro(?:t)?|pg|swish(?:a|as|nummer|numret|nr)?|bank account|account (?:number|no)`,
    ),
    least: 5,
    most: 20,
    separators: /[ .,/-]/,
  },
  {
    kind: 'account',
    words: before(String.raw`clearing\s?-?(?:nummer|numret|nr)?`),
    least: 4,
    most: 20,
    separators: /[ .,/-]/,
  },
  {
    kind: 'phone',
    words: before(
      String.raw`tel(?:e?fon)?(?:nummer|numret|nr)?|tfn|mobil(?:en|nummer|numret|nr|telefon)?|ring(?:a|er|as)?|sms(?:a)?|nås på|nå mig på|phone|call(?: me)?|cell|whatsapp|fax`,
    ),
    least: 6,
    most: 15,
    separators: /[ ./()-]/,
  },
  {
    kind: 'card',
    words: before(String.raw`(?:bank|kredit|betal)?kort(?:et|nummer|numret|nr)?|card(?: number)?`),
    least: 13,
    most: 19,
    separators: /[ .-]/,
  },
];
/** What may stand between the words and their number: "personnumret är", "konto nr:", "tel. (kväll)". */
const GAP = /^(?:\.? ?\((?:10|12|tio|tolv) siffror\))?[^\d\n+(]{0,30}\n?[^\d\n+(]{0,6}/;
const NO_NUMBER =
  /^(?:(?:19|20)\d\d[-./ ]?(?:0\d|1[0-2])[-./ ]?[0-3]\d(?!\d| ?[-+]? ?\d{4}(?!\d|-\d))|(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|\.\d)|\d{1,2}[-–]\d{1,2}(?!\d)|\d{1,3}(?: \d{3})+ ?(?:kr|kronor)|\d{1,4}\/)/;

/** Numbers right after the words that name them, however they are grouped, right or mistyped. */
export function* findNamedNumbers(text: string): Generator<Span> {
  for (const named of NAMED) {
    for (const { index, 0: words } of text.matchAll(named.words)) {
      const after = index + words.length;
      const start = after + (GAP.exec(text.slice(after, after + 40))?.[0].length ?? 0);
      // Digits right after letters are a designation's: "ringer jouren, dnr SJ26-0712".
      const isPart = start > after && /\p{L}-?$/u.test(text.slice(start - 2, start));
      if (isPart || NO_NUMBER.test(text.slice(start, start + 24))) continue;
      const end = endOfDigits(text, start, named);
      if (end > 0) yield { kind: named.kind, start, end };
    }
  }
}

/** The end of a number of the right length; 0 when none stands at `start`. */
function endOfDigits(text: string, start: number, { kind, least, most, separators }: NamedNumber): number {
  let digits = 0;
  let end = 0;
  let gap = 0;
  for (let at = start; at < text.length && digits < most + 1; at += 1) {
    const character = text[at] ?? '';
    if (/\d/.test(character)) {
      digits += 1;
      gap = 0;
      const isWhole = !/\d/.test(text[at + 1] ?? '');
      const isSized = kind.endsWith('_number')
        ? digits === least || digits === most
        : digits >= least && digits <= most;
      if (isWhole && isSized) end = at + 1;
    } else if (digits === 0 ? /[+(]/.test(character) : separators.test(character) && gap < 3) gap += 1;
    else break;
  }
  // Longer than any such number: something else.
  if (digits > most && !kind.endsWith('_number')) return 0;
  return /^ ?(?:kr|kronor|sek|euro|%|procent|st|anställda|kunder|medlemmar|personer|invånare)(?!\p{L})/iu.test(
    text.slice(end, end + 12),
  )
    ? 0
    : end;
}
