import { hasLuhnChecksum } from '../personal-data.ts';
import { kindOfCalled } from './called-kinds.ts';
import type { Span } from './kinds.ts';
import { identityKind } from './find-numbers.ts';

const IBAN_START = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=(?:[ -]?[A-Z0-9]){11})/giu;

/** Of this form nothing else is written, even where somebody mistyped a digit. */
const swedish = /^SE\d{22}$/;

/** International bank account numbers, by their check digits (ISO 13616, ISO 7064 MOD 97-10). */
export function* findIbans(text: string): Generator<Span> {
  for (const { index } of text.matchAll(IBAN_START)) {
    let written = '';
    let end = 0;
    for (let at = index; at < text.length && written.length < 34; at += 1) {
      const character = text[at] ?? '';
      if (/[ -]/.test(character) && /[A-Za-z0-9]/.test(text[at + 1] ?? '')) continue;
      if (!/[A-Za-z0-9]/.test(character)) break;
      written += character.toUpperCase();
      if (
        written.length >= 15 &&
        !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') &&
        (isIban(written) || swedish.test(written))
      )
        end = at + 1;
    }
    if (end > 0) yield { kind: 'account', start: index, end };
  }
}

function isIban(written: string): boolean {
  let remainder = 0;
  for (const character of written.slice(4) + written.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/** Nordea's personal accounts: the clearing number 3300 or 3782, then the identity number. */
const PERSONAL_ACCOUNT = /(?<![\p{L}\d-])(?:3300|3782)(?: ?- ?|[,/]? ?)\d{6}[- ]?\d{4}(?![\p{L}\d])/gu;

export function* findPersonalAccounts(text: string): Generator<Span> {
  for (const { index, 0: written } of text.matchAll(PERSONAL_ACCOUNT))
    if (identityKind(written.replace(/\D/g, '').slice(4)) !== null)
      yield { kind: 'account', start: index, end: index + written.length };
}

/** Words near a number that say that it is paid with. */
const MONEY =
  /(?:kont[oao]|bank|clearing|betal|faktur|insätt|insatt|pengar|sätt(?:a|er|s)? in(?!\p{L})|utbetal|överför|swish|giro|(?<!\p{L})(?:bg|pg|ocr|kto|iban)(?!\p{L})|(?<!\p{L})lön(?:en)?(?!\p{L})|avgift|hyra|ersättning|utlägg|skuld|inkasso|räkning|mottagare|länsförsäkringar|nordea|seb(?!\p{L})|skandia|account|refund|transfer|pay)/iu;

interface Form {
  readonly form: RegExp;
  /** Whether words of money must stand near. */
  readonly needsWord: boolean;
  readonly isRight: (written: string) => boolean;
}

const isAnything = (): boolean => true;
const hasCheckDigit = (written: string): boolean => hasLuhnChecksum(written.replace(/\D/g, ''));

const FORMS: readonly Form[] = [
  // Clearing number with its check digit, then the account: 8327-9, 123 456 789-0
  {
    form: /(?<![\d-])[1-9]\d{3}-\d(?:[ ,]{1,2}|\/)\d{1,3}(?:[ .]?\d{3}){2}(?:-?\d)?(?![\d-])/g,
    needsWord: false,
    isRight: isAnything,
  },
  // Clearing number, then seven digits in their usual groups: 5231-04 118 27, 9023-118 40 55
  {
    form: /(?<![\p{L}\d.,/-])[1-9]\d{3}(?:-|, ?|\/)\d{2,3} \d{2,3} \d{2,3}(?![\p{L}\d-])/gu,
    needsWord: false,
    isRight: isAnything,
  },
  // The same in any groups where money is spoken of
  {
    form: /(?<![\p{L}\d.,/-])[1-9]\d{3}(?:-?\d)?(?:-|, ?|[/. ])\d(?:[ .-]?\d){5,10}(?![\p{L}\d]|[-:/]\d)/gu,
    needsWord: true,
    isRight: (written) =>
      !THOUSANDS.test(written) && !/^(?:(?:19|20)\d\d[-. ][01]\d[-. ][0-3]\d|(?:19|20)\d\d[-/])/.test(written),
  },
  // The word after the number: 5050-1055 (bankgiro)
  {
    form: /(?<![\d-])\d{2,4}(?:[ -]?\d{2,4}){0,3}-\d{1,4}(?= ?[(,]? ?(?:bankgiro|bg|plusgiro|pg|postgiro)(?!\p{L}))/giu,
    needsWord: false,
    isRight: isAnything,
  },
  // Bankgiro by its check digit; two years or a round range are none
  {
    form: /(?<![\p{L}\d.,:/-])(?!0)\d{3,4}-\d{4}(?![\p{L}\d]|[-:/.,]\d| ?(?:kr|kronor|st|kvm|m2|m²|personer|invånare|kg|m)(?!\p{L}))/gu,
    needsWord: false,
    isRight: (written) => hasCheckDigit(written) && !/^(?:1[5-9]|20)\d\d-/.test(written) && !/0-\d*0$/.test(written),
  },
  // Plusgiro: pairs, a hyphen, the check digit
  {
    form: /(?<![\p{L}\d.,:/-]|\d )\d{1,3}(?: \d{2}){2} ?- ?\d(?![\p{L}\d]|-)/gu,
    needsWord: false,
    isRight: isAnything,
  },
  {
    form: /(?<![\p{L}\d.,:/-]|\d )\d{2,4}(?: ?\d{2,3}){0,2} ?- ?\d(?![\p{L}\d]|[-:.]\d)/gu,
    needsWord: true,
    isRight: (written) => hasCheckDigit(written) && written.replace(/\D/g, '').length >= 5,
  },
  // Swish numbers of companies and associations
  { form: /(?<![\d-])123[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?![\d-])/g, needsWord: false, isRight: isAnything },
  // Metering points and installations of the electricity grid (GS1, Sweden): 735999…
  { form: /(?<![\d-])735 ?9 ?9 ?9(?: ?\d){12}(?![\d-])/g, needsWord: false, isRight: isAnything },
  // References of payments: any long number with a check digit
  {
    form: /(?<![\p{L}\d.,:/-]|\d )\d(?: ?\d){7,24}(?![\p{L}\d]|[-:/.,]\d| ?(?:kr|kronor|sek|mkr|tkr|euro|st)(?!\p{L}))/gu,
    needsWord: true,
    isRight: (written) => hasCheckDigit(written) && !THOUSANDS.test(written),
  },
];
const THOUSANDS = /^\d{1,3}(?: \d{3})+$/;
const BEFORE = 90;
const AFTER = 40;

/** Accounts and payment references by their form; some only where money is spoken of. */
export function* findFormedAccounts(text: string): Generator<Span> {
  for (const { form, needsWord, isRight } of FORMS)
    for (const { index, 0: written } of text.matchAll(form)) {
      if (!isRight(written)) continue;
      const end = index + written.length;
      if (needsWord && !MONEY.test(`${text.slice(Math.max(0, index - BEFORE), index)} ${text.slice(end, end + AFTER)}`))
        continue;
      yield { kind: 'account', start: index, end };
    }
}

const NR = String.raw`(?:s?[-. ]{0,2}(?:nummer|numret|nr|no\.?|number|id|beteckning)(?!\p{L}))`;
/** Numbers by which somebody's customer, member, patient and the like is known. */
const CALLED = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:`,
    [
      String.raw`(?:kund|medlem|betalar|avtal|kontrakt|abonnemang|faktura|inbetalning|lånekort|låntagar|bibliotekskort|biblioteks|kort|anläggning|mätar|mätare|mätpunkt|försäkring|polis|lma|lma-kort|pass|id-kort|körkort|körkorts|journal|patient|anställning|anst\.?|anställd|användar|elev|student|hyresobjekt|objekt|tjänste-?id|personal|dossier|medgivande|autogiro|id|legitimation|visum|uppehållskort|skatte|pension|ocr|referens|betalningsreferens|invoice|customer|member|membership|passport|policy|claim|patient|doss|um)${NR}`,
      String.raw`ocr|(?:betalnings?|betal|faktura|er |vår |din )?-?ref(?:erens)?|pass(?:et)?|lma(?:-?kort(?:et)?)?|lånekort(?:et)?|bibliotekskort(?:et)?|id-?kort(?:et)?|autogiro(?:medgivande)?|iban|passport|kund(?:-?id)|mätare|elmätare|vattenmätare|legitimation|nationellt id|id|kontrakt(?:et)?|(?:hyres)?avtal(?:et)?|abonnemang(?:et)?|mätpunkt(?:en)?|anläggning(?:en)?|medlem|försäkring(?:en)?|faktura(?:n)?|invoice`,
    ].join('|'),
    String.raw`)(?!\p{L})(?:(?: har| med)? (?:nr|nummer|numret|no|är))?[.:#]{0,2}(?: (?:är|anges|ange|var|med|i formen|nr|is|med nummer))?[:\s]{0,3}[("]?`,
    String.raw`(?=(?<value>(?:\p{Lu}{1,5}[ -]?){0,2}\d(?:[ ./-]{0,2}\d){2,24}(?:[ -]?[A-Z]{0,2}\d{1,4}){0,4}(?:-?[A-Z])?)(?![\p{L}\p{N}]))`,
  ].join(''),
  'giu',
);

export function* findCalledNumbers(text: string): Generator<Span> {
  for (const match of text.matchAll(CALLED)) {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length + value.length;
    const digits = value.replace(/\D/g, '').length;
    const isDate = /^(?:19|20)\d\d(?:[-./ ]?(?:0\d|1[0-2])[-./ ]?[0-3]\d|-(?:19|20)\d\d)(?!\d)/.test(value);
    const isWordBefore = /^\p{Ll}{2,}/u.test(value) || /^(?:ISO|SS|EN|SFS|SOU)\b/i.test(value);
    if (digits < 4 || isDate || isWordBefore) continue;
    if (
      /^(?:19|20)\d\d$/.test(value) ||
      /^ ?(?:kr|kronor|sek|%|procent|st|§)(?!\p{L})/iu.test(text.slice(end, end + 9))
    )
      continue;
    yield { kind: kindOfCalled(match[0]), start: end - value.length, end };
  }
}
