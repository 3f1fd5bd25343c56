import { kindOfCalled } from './called-kinds.ts';
import type { Span } from './kinds.ts';

/**
 * What is numbered and says nothing of anybody: parts of texts, wares, houses, lines, standards. All other words in
 * -nummer are taken to say which person, household or matter it is, so that no list has to know them all.
 */
const IMPERSONAL = new RegExp(
  [
    String.raw`\p{L}*(?:artikel|modell|version|utgåve|revisions|sido|kolumn|punkt|paragraf|kapitel|bilage|tabell|figur|avsnitts|buss|linje|rums|vånings|etapp|kommun|läns|region|zon|områdes|rapport|publikations?|katalog|ordnings|serie|ritnings|standard|nöd|larm|start|kvadrat|färg|kurs|klass|volym|upplage|årgångs|anbuds|omgångs|sekvens|fråge|uppgifts|mötes|sammanträdes|spår|hållplats|kanal|program|register|vecko|psalm|stolp|brunns|prov)`,
    'art|sid|rad|bild|tåg|tur|väg|sal|port|plan|post|isbn|issn|cas|un|eg|ec|cpv|sni|typ|sos|tröj|ral|e|lott|scen|hus|vers|läge',
  ]
    .map((words) => String.raw`(?:^|[./-])(?:${words})[ .-]{0,2}$`)
    .join('|'),
  'iu',
);
/** Telephone numbers are found by rules of their own; a public helpline stays. */
const TELEPHONE = /(?:^|[\p{L}-])(?:tele?fon|tel|mobil|fax|jour|växel|rikt|riktn|lands|sms)[ .-]{0,2}$/iu;

const NUMBER_WORD = /(?:nummer|numret|nr|kod|[-\p{Ll} ]id)(?!\p{L})/giu;
const CODES_OF_PERSONS = /(?:förskrivar|personal|användar|kund|behörighets|legitimations|student|boknings)-?$/iu;
/** Alone, without "nummer", before a long number */
const BARE_WORD =
  /(?<![\p{L}\p{N}])(?:(?:kund|förskrivarkod|resenär|abonnent|elev|medlem|student|kandidat|deltagare|patient|låntagare|boknings?|bokning|placering|personakt|akt|insats|hyresavi|avi|hyreskontrakt|kontrakt|avtal|ärende|klagomål(?:et)?|objekt|gln|(?:reserv|kund|kort|person|elev|student|patient|medlems)id|chip|vin|passport|pass|pesel|hetu|henkilötunnus|asianumero|cpr|nid|ssn|nie|cnp)(?!\p{L})|[Ss]ak(?= \p{Lu}))/giu;
/** Between the word and its number: "nr är:", "nr. (", "# " */
const GAP = /^[.:]?(?:[ \t]{1,3}(?:är|var|har|nr|nummer|id|med))?[ \t]{0,3}[:#=]?[ \t]{0,3}(?:\r?\n[ \t]{0,3})?["(#]?/;
const VALUE =
  /^(?:\p{Lu}{1,5}[ ./-]{0,2}|\p{Lu}\p{Ll}{1,3}-|\p{Ll}{1,3}-?(?=\d)){0,2}\d[\dA-Z]{0,20}(?:[-/.:_]{1,2}[\dA-Z]{1,12}| (?!(?:19|20)\d\d(?!\d))\d{2,6}(?!\d|[-.,:/]\d| ?(?:kr|st|tkr|kronor|%)(?!\p{L}))){0,6}(?![\p{L}\p{N}])/u;
const NO_VALUE =
  /^(?:(?:19|20)\d\d(?:[-./ ]?(?:0\d|1[0-2])[-./ ]?[0-3]\d|[-/](?:19|20)?\d\d)?(?![\d/-])|\d{1,3}\/(?:19|20)\d\d(?!\d)|(?:19|20)\d\d:\d{1,3}(?!\d)|[0-2]?\d[.:][0-5]\d(?![\d.:]))/;
const UNIT_AFTER = /^ ?(?:kr|kronor|sek|euro|%|procent|st|§|kwh|m3|m³|kvm|kg|km|personer|gånger)(?!\p{L})/iu;

/** Numbers by which somebody, a household or a matter is known: "studerandenummer S2240817", "hyreskontrakt: 11-204". */
export function* findReferences(text: string): Generator<Span> {
  for (const { index, 0: written } of text.matchAll(NUMBER_WORD)) {
    const word = /[\p{L}./-]{0,30}[ .-]{0,2}$/u.exec(text.slice(Math.max(0, index - 32), index))?.[0] ?? '';
    const isCode = /^kod$/i.test(written);
    const isId = /id$/i.test(written);
    if (IMPERSONAL.test(word) || TELEPHONE.test(word) || (isCode && !CODES_OF_PERSONS.test(word))) continue;
    if (isId && !/^[- ]/.test(written)) continue;
    // "nr 4417" alone says as little as "vägen nr 4417".
    const isCompound = /\p{L}{2}[.-]?$/u.test(word) || isId;
    yield* valueAfter(text, index + written.length, isCompound ? 4 : 6, word + written);
  }
  for (const { index, 0: written } of text.matchAll(BARE_WORD)) {
    const end = index + written.length;
    yield* valueAfter(text, end, /^ (?:nr|nummer)[ .:]/.test(text.slice(end, end + 9)) ? 4 : 5, written);
  }
}

/** The number that stands at `from`, when it has enough digits; letters before it count as two. */
function* valueAfter(text: string, from: number, least: number, word: string): Generator<Span> {
  const start = from + (GAP.exec(text.slice(from, from + 24))?.[0].length ?? 0);
  const ahead = text.slice(start, start + 72);
  const value = VALUE.exec(ahead)?.[0] ?? '';
  // "G-1188" is a register's; "1188" may count something.
  const size = value.replace(/\D/g, '').length + (/^\p{Lu}{1,4}-?\d/u.test(value) ? 2 : 0);
  if (value === '' || size < least || NO_VALUE.test(ahead) || UNIT_AFTER.test(ahead.slice(value.length))) return;
  yield { kind: kindOfCalled(word), start, end: start + value.length };
}
