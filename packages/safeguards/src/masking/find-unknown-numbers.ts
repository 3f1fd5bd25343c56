import type { Span } from './kinds.ts';

const UNIT_AFTER =
  /^ ?(?:kr|kronor|sek|mkr|tkr|kkr|euro|eur|usd|%|procent|promille|st|kwh|mwh|m2|m²|m3|m³|kvm|kg|ton|km|m|liter|l|personer|invånare|gånger|elever|kronors)(?!\p{L})/iu;
/** Wares, standards, books, substances, places on a map, network addresses: their numbers are nobody's. */
const IMPERSONAL_BEFORE =
  /(?<!\p{L})(?:cpv|isbn|issn|ean|cas|doi|iso|iec|en|ss|sis|din|afs|sfs|art(?:ikel)?(?:nr|nummer)?|modell|typ|version|serienr|kb|koordinat(?:er)?|sweref|rh ?2000|[ne]:?|lat|long|ip|kr|sek|eur|€|\$|konteringen?|kommunkod|postnr|§)[-:., ]{0,3}(?:nr |kod |nummer )?[-:. ]{0,2}$/iu;
const DATE = /^(?:19|20)\d\d[-/.]?(?:0[1-9]|1[0-2])[-/.]?[0-3]\d(?!\d)/;
/** Spans of years, and the European Union's acts, of which cases' numbers are told apart elsewhere */
const YEARS = /^(?:19|20)\d\d[-/](?:(?:19|20)?\d\d(?!\d)|\d{3,4}$)/;
/** A list of wares goes on: "Artikelnummer 070-1740-22 är slut, beställ 070-1740-24" */
const ABOUT_WARES = /(?:artikel|reservdel|modell|katalog)[\p{L}]*/iu;
/** Standards, wares and the like by what they begin with */
const IMPERSONAL_START = /^(?:ISO|SS|EN|DIN|SIS|IEC|COVID|CPV|CAS|KB|RAL|SNI|ISBN|ISSN|UN|SF|FN)-?\d/;
/** A substance's: 7681-52-9 (CAS); a book's: 978-… */
const NOBODYS = /^(?:\d{4,7}-\d{2}-\d|97[89][- ]\d.*|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})$/;

const FORMS = [
  // 4418207, S03319982
  /(?=[A-ZÅÄÖ\d])(?<![\p{L}\p{N}.,:/+=_-]|\d )(?:\p{Lu}{1,3}-?)?\d{7,20}(?![\p{L}\p{N}]|[-/:.,_]\d| \d{3}(?!\d))/gu,
  // 77120448-1, 11-204-1202-03, 1788/2026-44
  /(?=[A-ZÅÄÖ\d])(?<![\p{L}\p{N}.,:/+=_-]|\d )(?:\p{Lu}{1,3}[-/])?\d{2,10}(?:[-/:]\d{1,8}){1,5}(?![\p{L}\p{N}]|[-/:.,_]\d| \d{3}(?!\d))/gu,
  // INC0048812, ALN-L20417
  /(?=[A-ZÅÄÖ]{2})(?<![\p{L}\p{N}.,:/+=_-])(?:\p{Lu}{2,8}\d{5,12}|\p{Lu}{2,5}-\p{Lu}{1,2}\d{4,8})(?![\p{L}\p{N}]|[-/:.,_]\d)/gu,
  // 33 118207-4, 20-118 443
  /(?=\d)(?<![\p{L}\p{N}.,:/+=_-]|\d )(?:\d{1,3} \d{5,8}-\d{1,2}|\d{2}-\d{3}(?: \d{3}){1,3})(?![\p{L}\p{N}]|[-/:.,_]\d)/gu,
  // "Färdbevis 88 4417 2203": thousands have no group of four digits
  /(?=\d)(?<=\p{L}{2}:? )\d{2,4}(?: \d{2,4}){0,2} (?!(?:19|20)\d\d(?!\d))\d{4}(?: \d{2,4})?(?=[.,;)](?!\d)|[ \t]*(?:\r?\n|$)| \p{Ll}{3,})/gu,
];

/** The surer the form, the fewer digits it needs: "SB-4417-22", "33 118207-4", "4418207", "118-204-07". */
function leastDigits(written: string): number {
  if (/^\p{Lu}/u.test(written)) return 5;
  return / |^\d+$/.test(written) ? 7 : 8;
}

/**
 * Long numbers of which nothing is known, and that are no amount, date, standard or ware: in a text from a register they
 * say who or what matter it is, by whatever word.
 */
export function* findUnknownNumbers(text: string): Generator<Span> {
  for (const form of FORMS)
    for (const { index, 0: written } of text.matchAll(form)) {
      const digits = written.replace(/\D/g, '');
      const least = leastDigits(written);
      if (digits.length < least || /0{3}$/.test(digits) || /^(\d)\1+$/.test(digits)) continue;
      if (DATE.test(written) || YEARS.test(written) || NOBODYS.test(written)) continue;
      if (IMPERSONAL_START.test(written)) continue;
      const end = index + written.length;
      const before = text.slice(Math.max(0, index - 70), index);
      if (IMPERSONAL_BEFORE.test(before.slice(-24)) || ABOUT_WARES.test(before)) continue;
      if (!UNIT_AFTER.test(text.slice(end, end + 12))) yield { kind: 'case', start: index, end };
    }
}
