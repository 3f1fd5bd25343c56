import { MORE_DIGITS } from './find-cases.ts';
import type { MaskKind, Span } from './kinds.ts';
import { NAME_PARTICLES } from './names-data.ts';

interface Field {
  readonly kind: MaskKind;
  /** The headings and labels that say it, in lower case. */
  readonly labels: string;
  /** What a value looks like. */
  readonly value: RegExp;
  readonly leastDigits: number;
}

const NUMBER = '(?:[-. ]? ?(?:nummer|numret|nr|no|number|id))';
const NAME_WORD = String.raw`\p{L}[\p{L}\p{M}’'-]{0,24}\.?`;

const FIELDS: readonly Field[] = [
  {
    kind: 'identity_number',
    labels: String.raw`(?:person|pers\.?|id|identitets|samordnings|pat(?:ient)?|födelse)${NUMBER}|p-?nr|pn|personal (?:id|number)|(?:org\.?(?:anisations)?(?:nr|nummer)?|person)?-? ?/ ?(?:person|pers|org)\.?(?:anisations)?-?(?:nummer|nr)|org\.?(?:anisations)?${NUMBER}|vat${NUMBER}?|moms(?:reg)?\.?(?:istrerings)?${NUMBER}`,
    value: /(?:SE ?)?\d(?:[ +.-]{0,3}\d){5,10}(?:[ +-]{0,3}[\dTRSUWXJKLMN]\d{3})?/u,
    leastDigits: 8,
  },
  {
    kind: 'account',
    labels: String.raw`(?:bank|löne?|privat|spar|till|från|utbetalnings)?konto${NUMBER}?|bank ?giro${NUMBER}?|bg|plus ?giro${NUMBER}?|pg|iban|swish${NUMBER}?|ocr${NUMBER}?|(?:betalnings?|betal|faktura|inbetalnings)?(?:-| )?ref(?:erens)?${NUMBER}?|(?:autogiro|medgivande)${NUMBER}?|bankkonto|account${NUMBER}?`,
    value: /(?:\p{Lu}{1,4}[ -]?)?\d(?:[ ,./-]{0,3}[\dA-Z]){3,33}(?<=\d[A-Z]?)/u,
    leastDigits: 5,
  },
  {
    kind: 'case',
    labels: String.raw`(?:kund|medlems|betalar|avtals|kontrakts|abonnemangs|faktura|inbetalnings|låne?(?:korts?)?|låntagar|bibliotekskorts?|anläggnings|mätar|mätpunkts?|försäkrings|polis|lma(?:-korts?)?|pass|id-korts?|kort|journal|anställnings|anst|användar|elev|student|hyres(?:objekts)?|objekts|personal|tjänste|dossier)\.?${NUMBER}|lma|mätare`,
    value: /(?:\p{Lu}{1,4}[ -]?)?\d(?:[ ,./-]{0,3}[\dA-Z]){3,33}(?<=\d[A-Z]?)/u,
    leastDigits: 5,
  },
  {
    kind: 'account',
    labels: String.raw`clearing${NUMBER}?(?: ?(?:/|och|\+) ?konto${NUMBER}?)?`,
    value: /\d(?:[ ,./-]{0,3}\d){3,20}/u,
    leastDigits: 4,
  },
  {
    kind: 'phone',
    labels: String.raw`(?:tel(?:e?fon)?|mob(?:il)?(?:tele?fon)?|tfn|phone|cell|hem(?:tele?fon)?|arb(?:ets)?(?:tele?fon)?|jour(?:tele?fon)?|växel|direkt|fax|sms|kontakttelefon)\.?${NUMBER}?(?: ?(?:hem|arb|arbete|dag|dagtid|kväll|kvällstid|mobil|privat|1|2))?`,
    value: /[+(]{0,2}\d(?:(?! ?\/ ?0)[ ()./-]{0,3}\d){5,14}/u,
    leastDigits: 6,
  },
  {
    kind: 'case',
    labels: String.raw`ärende(?:mening)?${NUMBER}?|d\.?nr|diarie${NUMBER}|akt(?:bilaga)?${NUMBER}?|mål${NUMBER}?|(?:delegations)?beslut(?:s${NUMBER})?|beteckning|case${NUMBER}?|ticket|(?:polis|fel|oros)?anmälan|anmälnings?${NUMBER}|k-?${NUMBER}|skade${NUMBER}|skada|(?:bygg)?lov(?:s${NUMBER})?|(?:vår |er |din )?ref\.?(?:erens)?${NUMBER}?|remiss(?:${NUMBER})?|tillstånds?(?:${NUMBER})?`,
    value: new RegExp(
      String.raw`(?:\p{L}{1,8}[ ./:-]?){0,3}\d[\d\p{L}]{0,14}(?:[/.:_-]{1,2}[\d\p{L}]{1,12}){0,5}(?:${MORE_DIGITS}){0,3}`,
      'u',
    ),
    leastDigits: 3,
  },
  {
    kind: 'property',
    labels: String.raw`(?:berörd |aktuell )?fastighet(?:en|er|s?beteckning)?|fast(?:ighets)?\.? ?beteckning|fast\.|kvarter|kv\.?|property|tomt|gårds?namn och nummer`,
    value: /\p{L}[\p{L}-]{0,30}(?: [\p{L}-]{1,30}){0,2} (?:\d{1,4}|S|GA|s|ga):?\d{0,4}(?:>\d{1,3})?/u,
    leastDigits: 1,
  },
  {
    kind: 'vehicle',
    labels: String.raw`reg\.? ?(?:istrerings)?${NUMBER}|reg\.?(?:istrerings)?skylt|fordon(?:et)?|regnr|bil(?:en)?|skylt|plate`,
    value:
      /(?:\p{L}{3} ?\d{2}[\d\p{L}]|(?=[\p{L}\d]*\d)[\p{Lu}\d]{2,7}|\p{Lu}{1,3}[ -]?\p{Lu}{0,2} ?\d{2,5} ?\p{Lu}{0,2}|\p{Lu}{2,7})(?![\p{L}\d])/u,
    leastDigits: 0,
  },
  {
    kind: 'address',
    labels: String.raw`(?:gatu|bostads|utdelnings|post|besöks|hem|faktura|leverans|folkbokförings|nuvarande |ny |tidigare )?(?:adress|address)(?:en)?|bor|boende|post ?(?:nr|nummer)(?: ?(?:/|och) ?(?:ort|postort|postadress))?|postadress|home address`,
    value: /(?=[^\n\t;|]*\d)[\p{L}\d][^\n\t;|]{3,90}/u,
    leastDigits: 1,
  },
  {
    kind: 'name',
    labels: String.raw`(?:elevens |barnets |sökandens |kundens |för- och efter|för|efter|mellan|till(?:tals)?|full(?:ständigt )?|smek)?namn(?: \(.{1,20}\))?|namn(?:förtydligande|teckning)|elev|barn(?:et)?|syskon|mamma|pappa|mor|far|moder|fader|(?:ansvarig |ny )?handläggare|kontakt(?:person)?|(?:lagfaren )?(?:fastighets)?ägare|vårdnadshavare|vh|sökande|klient|brukare|patient|förare|anmälare|deltagare|ledare|lärare|mentor|personal|boende|hyresgäst|granne|låntagare|ombud|ordförande|sekreterare|ledamot|ersättare|justerare|anhörig|närmast anhörig|god man|insändare|beställare|kontohavare|kontoinnehavare|innehavare|mottagare|avsändare|ansvarig|medarbetare|anställd|make|maka|sambo|name|student|owner|applicant|inskickat av|upprättad av|byggherre|köpare|säljare|arrendator|upplåtare|överlåtare|gäldenär|borgenär|firmatecknare|kassör|ledsagare|resenär|den avlidne|dödsbodelägare|fullmaktsgivare|fullmaktshavare|huvudman|ställföreträdare|förvaltare|motpart|klagande`,
    value: new RegExp(String.raw`${NAME_WORD}(?:,? ${NAME_WORD}){0,4}`, 'u'),
    leastDigits: 0,
  },
];

const LABELS = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}-])(?:${FIELDS.map(({ labels }, at) => `(?<f${at}>${labels})`).join('|')})(?: ?\d)?(?: ?\([^()]{1,30}\))? ?[.]?$`,
  'iu',
);
const HEADINGS = FIELDS.map(
  ({ labels }) => new RegExp(String.raw`^(?:${labels})(?: ?\d)?(?: ?\([^()]{1,30}\))?\.?:?$`, 'iu'),
);
const WHOLE = FIELDS.map(({ value }) => new RegExp(`^(?:${value.source})$`, 'u'));
const BEGINNING = FIELDS.map(({ value }) => new RegExp(`^(?:${value.source})`, 'u'));

const digitsIn = (value: string): number => value.replace(/\D/g, '').length;
const AMOUNT_AFTER = /^ ?(?:kr|kronor|sek|euro|eur|%|procent|st|kvm|m2|m²|timmar|år)(?!\p{L})/iu;
const A_DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d$/;

/** What stands in the cells under a heading that names it, after a label with a colon and on the line below a label. */
export function findFields(text: string): Span[] {
  return [...findCells(text), ...findLabelled(text), ...findBelow(text)];
}

/** A form whose labels stand on lines of their own: "Byggherre", and on the next line who that is. */
function* findBelow(text: string): Generator<Span> {
  let fields: readonly number[] = [];
  let label = '';
  for (const { index, 0: line } of text.matchAll(ROW)) {
    const cell = line.trim();
    const above = fields;
    fields = cell.length > 44 ? [] : HEADINGS.flatMap((heading, field) => (heading.test(cell) ? [field] : []));
    const labelAbove = label;
    label = cell;
    if (fields.length > 0) continue;
    for (const field of above) {
      const { kind, leastDigits = 0 } = FIELDS[field] ?? {};
      if (kind === undefined || WHOLE[field]?.test(cell) !== true) continue;
      if (digitsIn(cell) < leastDigits || A_DATE.test(cell) || (kind === 'name' && !isNameBelow(labelAbove, cell)))
        continue;
      const start = index + line.indexOf(cell);
      yield { kind, start, end: start + cell.length };
    }
  }
}

/** "Ärende-ID: LV-48213", "Bankkonto (löner): 5231-04 118 27"; names after a label are found with the other names. */
function* findLabelled(text: string): Generator<Span> {
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    if (!/^[ ]{0,3}(?:\r?\n {0,3})?[^\n]{0,24}\d/.test(text.slice(colon + 1, colon + 32))) continue;
    const label = LABELS.exec(text.slice(Math.max(0, colon - 44), colon).replace(/^.*(?:[\n;|\t,]|\. )/s, ''));
    const field = label === null ? -1 : FIELDS.findIndex((_, at) => label.groups?.[`f${at}`] !== undefined);
    const { kind, leastDigits } = FIELDS[field] ?? {};
    if (kind === undefined || kind === 'name' || kind === 'address') continue;
    const after = /^ {0,3}(?:\r?\n {0,3})?/.exec(text.slice(colon + 1, colon + 8))?.[0].length ?? 0;
    const start = colon + 1 + after;
    const value = BEGINNING[field]?.exec(text.slice(start, start + 100))?.[0].trimEnd() ?? '';
    const end = start + value.length;
    if (value === '' || digitsIn(value) < (leastDigits ?? 0) || A_DATE.test(value)) continue;
    if (/^[\p{L}\d]/u.test(text.slice(end, end + 1)) || AMOUNT_AFTER.test(text.slice(end, end + 10))) continue;
    yield { kind, start, end };
  }
}

/** Below "Granne" a question may stand; all words of a name have a capital, and one alone is called a name. */
function isNameBelow(label: string, value: string): boolean {
  const words = value.split(/,? /);
  const isCapitalised = words.every((word) => /^\p{Lu}/u.test(word) || NAME_PARTICLES.has(word));
  return isCapitalised && (words.length > 1 || /namn/i.test(label));
}

const ROW = /[^\n]+/g;
const SEPARATORS = ['\t', '|', ';', ','] as const;

export interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Rows under a row of headings, of which at least one names personal data. */
function* findCells(text: string): Generator<Span> {
  let headings: readonly number[] = [];
  let separator: string = '\t';
  let before = -2;
  for (const { index, 0: row } of text.matchAll(ROW)) {
    if (!/[\t;|,]/.test(row)) continue;
    const isNext = index <= before + 1 || /^\s*(?:[|+-][-|+: ]*)?\s*$/.test(text.slice(before, index));
    if (!isNext || !row.includes(separator)) headings = [];
    before = index + row.length;
    const own = /\d{3}/.test(row) ? null : readHeadings(row);
    if (own !== null) {
      ({ headings, separator } = own);
      continue;
    }
    if (headings.length === 0) continue;
    const isPersonal = headings.some((field) => field >= 0 && FIELDS[field]?.kind !== 'name');
    for (const [column, cell] of cellsOf(row, index, separator).entries()) {
      const field = headings[column] ?? -1;
      const { kind, leastDigits = 0 } = FIELDS[field] ?? {};
      if (kind === undefined || WHOLE[field]?.test(cell.text) !== true) continue;
      // A short designation with letters, "SN-44", is as clear as a longer number.
      const least = /^\p{L}/u.test(cell.text) ? Math.min(2, leastDigits) : leastDigits;
      if (digitsIn(cell.text) < least || A_DATE.test(cell.text)) continue;
      if (kind === 'name' && !isPersonal && !/ /.test(cell.text)) continue;
      yield { kind, start: cell.start, end: cell.start + cell.text.length };
    }
  }
}

/** Which field each heading is; null where the row is none of headings. */
function readHeadings(row: string): { headings: number[]; separator: string } | null {
  for (const separator of SEPARATORS) {
    if (!row.includes(separator)) continue;
    const cells = cellsOf(row, 0, separator);
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.length < 2 || filled.some(({ text }) => text.length > 40)) return null;
    const headings = cells.map(({ text }) => HEADINGS.findIndex((heading) => heading.test(text)));
    const known = headings.filter((field) => field >= 0).length;
    // In running text a comma stands between any words.
    return known >= (separator === ',' ? 3 : 1) ? { headings, separator } : null;
  }
  return null;
}

export function cellsOf(row: string, start: number, separator: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const piece of row.split(separator)) {
    const inner = piece.trim().replace(/^"(.*)"$/, '$1');
    cells.push({ text: inner, start: start + at + piece.indexOf(inner) });
    at += piece.length + 1;
  }
  return cells;
}
