/** What kind of personal data a piece of text is. */
export const personalDataKinds = ['identity_number', 'coordination_number', 'card', 'email', 'phone'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A piece of personal data: where it stands in the text (UTF-16 units), and its value without separators. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface MaskedText {
  readonly text: string;
  readonly found: readonly { readonly kind: PersonalDataKind; readonly count: number }[];
}

const MASKS = {
  identity_number: '[personnummer]',
  coordination_number: '[samordningsnummer]',
  email: '[e-post]',
  phone: '[telefonnummer]',
  card: '[kortnummer]',
} as const satisfies Record<PersonalDataKind, string>;

/**
 * Replaces personal data by readable marks such as `[personnummer]`.
 *
 * @param allowed kinds that stay as they are; they are not counted either
 * @returns the masked text, and how many of each kind were found (never their values)
 * @example maskPersonalData('Nå mig på anna@example.se').text // 'Nå mig på [e-post]'
 */
export function maskPersonalData(text: string, allowed: readonly PersonalDataKind[] = []): MaskedText {
  const data = findPersonalData(text).filter(({ kind }) => !allowed.includes(kind));
  let masked = '';
  let position = 0;
  const counts = new Map<PersonalDataKind, number>();
  for (const datum of data) {
    masked += text.slice(position, datum.start) + MASKS[datum.kind];
    position = datum.end;
    counts.set(datum.kind, (counts.get(datum.kind) ?? 0) + 1);
  }
  return { text: masked + text.slice(position), found: [...counts].map(([kind, count]) => ({ kind, count })) };
}

/**
 * Whether a text holds personal data other than what stands in `allowed`: an answer may repeat the contact details of
 * the pages it cites, and nothing else.
 */
export function hasPersonalData(text: string, options: { readonly allowed?: readonly string[] } = {}): boolean {
  const known = new Set(options.allowed?.flatMap((source) => findPersonalData(source).map((datum) => datum.value)));
  return findPersonalData(text).some((datum) => !known.has(datum.value));
}

/** Finds personal data in order of appearance, without overlaps. Linear in the text's length. */
export function findPersonalData(text: string): PersonalDatum[] {
  const plain = toPlainCharacters(text);
  const found: PersonalDatum[] = [];
  let rest = plain.text;
  for (const find of [findEmails, findCards, findIdentityNumbers, findPhones]) {
    const matches = [...find(rest)];
    for (const match of matches) {
      const start = plain.positions[match.start] ?? 0;
      const end = (plain.positions[match.end - 1] ?? start) + 1;
      found.push({ kind: match.kind, value: match.value, start, end });
    }
    // What was found is blanked out, so that no later search finds a part of it again.
    rest = blankOut(rest, matches);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** In one pass: a text anew for each of thousands would take time in proportion to its square. */
function blankOut(text: string, matches: readonly Match[]): string {
  let blanked = '';
  let from = 0;
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    const begin = Math.max(from, start);
    if (end <= begin) continue;
    blanked += text.slice(from, begin) + '\u0001'.repeat(end - begin);
    from = end;
  }
  return blanked + text.slice(from);
}

/** Odd spellings of digits, hyphens and spaces as their plain ones; invisible characters left out; with the way back. */
export function toPlainCharacters(text: string): { text: string; positions: Uint32Array } {
  const positions = new Uint32Array(text.length);
  let count = 0;
  let plain = '';
  let from = 0;
  const keep = (to: number): void => {
    plain += text.slice(from, to);
    for (let at = from; at < to; at += 1) positions[count++] = at;
  };
  for (const { index, 0: character } of text.matchAll(ODD)) {
    keep(index);
    const spelling = plainSpelling(character);
    plain += spelling;
    if (spelling !== '') positions[count++] = index;
    from = index + 1;
  }
  keep(text.length);
  return { text: plain, positions: positions.subarray(0, count) };
}

/** What plainSpelling() changes; without the flag `u`, so that half a surrogate pair stays where it is. */
const ODD =
  /[\u00a0\u00ad\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u2000-\u2015\u202f\u2043\u205f-\u2064\u2212\u3000\ufe58\ufe63\ufeff\uff0b-\uff0e\uff10-\uff19\uff20]/g;

/** First code points of the decimal digits that people type: Arabic-Indic, Persian, Devanagari, Bengali, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

function plainSpelling(character: string): string {
  const code = character.charCodeAt(0);
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  if (/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/.test(character)) return '-';
  if (character === '\uff0b') return '+';
  if (character === '\uff20') return '@';
  if (character === '\uff0e') return '.';
  if (/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(character)) return ' ';
  if (/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(character)) return '';
  return character;
}

interface Match {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const AT = String.raw`(?:@| ?[[(](?:at|a|snabel-?a)[\])] ?)`;
const EMAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+'-]{1,64}${AT}(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}`,
  'giu',
);

function* findEmails(text: string): Generator<Match> {
  for (const match of text.matchAll(EMAIL)) {
    const value = match[0].toLowerCase().replace(new RegExp(AT, 'i'), '@');
    yield { kind: 'email', start: match.index, end: match.index + match[0].length, value };
  }
}

const CARD = /(?<![\d.,-])[2-6]\d{3}(?:(?:[ -]?\d{2,6}){2,4}|(?:\.\d{4}){2,3}(?:\.\d{1,4})?)(?!\d)/g;

/** Payment cards: 13 to 19 digits with a right check digit (ISO/IEC 7812-1). */
function* findCards(text: string): Generator<Match> {
  for (const match of text.matchAll(CARD)) {
    const value = match[0].replace(/\D/g, '');
    if (value.length < 13 || value.length > 19 || !hasLuhnChecksum(value)) continue;
    yield { kind: 'card', start: match.index, end: match.index + match[0].length, value };
  }
}

/** Letters that stand for the first of the last four digits in interim numbers (SKV 704). */
const IDENTITY =
  /(?<![\d\p{L}])(?:(?<century>18|19|20) ?)?(?<year>\d{2})[ ./-]?(?<month>\d{2})[ ./-]?(?<day>\d{2}) ?[-+]? ?(?<last>[\dTRSUWXJKLMN]\d{3})(?![\d\p{L}]|-\d\d(?!\d))/gu;
const CALLED_IDENTITY_NUMBER =
  /(?:person|samordnings|identitets)\s?-?(?:nummer|nr|number)|\bpnr\b|(?:personal|social)\s(?:identity|security)\s(?:number|no)/iu;

/** Swedish personal identity and coordination numbers (Folkbokföringslagen 18 and 18 a §§; check digit by Luhn). */
function* findIdentityNumbers(text: string): Generator<Match> {
  for (const match of text.matchAll(IDENTITY)) {
    const { century = '', year = '', month = '', day = '', last = '' } = match.groups ?? {};
    const days = Number(day);
    const isCoordination = days > 60;
    if (last.startsWith('000') || !isDate(century, year, month, isCoordination ? days - 60 : days)) continue;
    const digits = `${year}${month}${day}${last}`.replace(/[A-Z]/, '1');
    const isCalledSo = CALLED_IDENTITY_NUMBER.test(text.slice(Math.max(0, match.index - 40), match.index));
    // Without its name before it, only a number with a right check digit is one; a mistyped one is when it is called so.
    if (!hasLuhnChecksum(digits) && !isCalledSo) continue;
    yield {
      kind: isCoordination ? 'coordination_number' : 'identity_number',
      start: match.index,
      end: match.index + match[0].length,
      value: `${year}${month}${day}${last}`,
    };
  }
}

export function isDate(century: string, year: string, month: string, day: number): boolean {
  // Two digits of a year fit 1904 as well as 2004: a leap day is allowed where either century has it.
  const years =
    century === '' ? [1900, 2000].map((base) => base + Number(year)) : [Number(century) * 100 + Number(year)];
  return years.some((one) => {
    const date = new Date(Date.UTC(one, Number(month) - 1, day));
    return day >= 1 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === day;
  });
}

/** Luhn's checksum over a string of digits (ISO/IEC 7812-1 annex B). */
export function hasLuhnChecksum(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0 && /[1-9]/.test(digits);
}

const PHONES = [
  // +46 70 123 45 67, 0046-70…, +44 20 …: country code, then 7 to 12 more digits
  /(?<![\d+])(?:\+|00)[1-9]\d{0,2}(?:[ -]?\(0\))?(?:[ -]{0,3}\d{1,5}){2,7}(?!\d)/g,
  // (212) 555-0147: North America
  /(?<![\d+(])\([2-9]\d{2}\) ?\d{3}[ .-]\d{4}(?!\d)/g,
  // 08-12 34 56, 0400-12 34 00, 070 123 45 67, 0701234567: area code, then groups
  /(?<![\d.,:+/-])\(?0[1-9]\d{0,2}\)?(?: ?[-/] ?| )?\d{2,3}(?:[ -]?\d{2,4}){1,3}(?!\d)/g,
  // "mobil 12 34 56": any number of six or more digits right after a word for telephone
  /(?<=(?:\btele?fon|\btfn|\btel|\bmobil|\bphone|\bcell|\bpuh|\bmobilnummer|\btelefonnummer|\bphone number)(?:\.|:| is| är)? ?)\d{2,4}(?:[ -]?\d{2,4}){1,4}(?!\d)/gi,
];
const NOT_PHONE = [
  /^\d{2}[-/ ]\d{2}[-/ ]\d{4}$/, // a date, 01-02-2024
  /^\d{2}[-/]\d{2}[ ]\d{2}/, // hours or a day and month: 08-16 30
];

/** Swedish and international telephone numbers. Amounts, dates, opening hours and case numbers are none. */
function* findPhones(text: string): Generator<Match> {
  const taken = new Uint8Array(text.length);
  for (const pattern of PHONES) {
    for (const match of text.matchAll(pattern)) {
      const written = match[0];
      const start = match.index;
      const end = start + written.length;
      const value = nationalDigits(written);
      const isSized =
        value.length >= (written.startsWith('0') || written.startsWith('(') ? 7 : 6) && value.length <= 15;
      if (!isSized || NOT_PHONE.some((form) => form.test(written)) || taken.subarray(start, end).includes(1)) continue;
      if (/^[ \u00a0]?(?:kr\b|kronor|SEK|:-|euro|kWh|kg\b|m2|m²)/i.test(text.slice(end, end + 8))) continue;
      taken.fill(1, start, end);
      yield { kind: 'phone', start, end, value };
    }
  }
}

/** A telephone number's digits, Swedish ones in their national form, so that +46 8 … and 08 … are the same. */
function nationalDigits(written: string): string {
  const digits = written.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return digits.replace(/^(?:\+|00)46/, '0').replace(/^\+/, '00');
}
