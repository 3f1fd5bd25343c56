import type { Span } from './kinds.ts';

const UPPER_BEFORE_CASE =
  'SFS|SOU|Ds|EU|EG|EEG|EES|SOSFS|AFS|NFS|BFS|RFS|TSFS|HSLF|FS|HFD|NJA|MÖD|RÅ|JO|KOM|COM|ISO|EN|SS|DIN|MIG|AD|RH|MD|ESV|SCB|IPCC|UNESCO|FN|WHO|NIS|AI';
const LAWS_IN_SHORT =
  'PBL|LVU|LVM|LSS|OSL|HSL|PSL|PDL|FL|FPL|KL|MB|BRB|RB|JB|UB|ÄB|FB|LPT|LRV|SOL|TF|YGL|RF|LOU|LOV|LUF|LUK|DL|SL|AML|LAS|MBL|LEK|BBR|SKV|BRÅ|LMA|LAV|LVA';
const CASE_WORDS = String.raw`dnr|diarie(?:nummer|nr)|d\.?nr|diary (?:number|no)|ärende(?:t|ts)?(?:nummer|nr)?|(?:vår|er|din)?\s?referens(?:nummer|nr)?|ref(?:\.|\s?nr)|vår beteckning|er beteckning|case (?:number|no|ref)|reference(?: number| no)?|mål(?:nummer|nr)|mål(?:et)? nr|anmälnings?(?:nummer|nr)|skade(?:nummer|nr)|(?:lantmäteri|fastighets|anläggnings)?förrättning(?:en)?|akt(?:nummer|nr|beteckning)`;
const CASES = [
  // dnr 2026-123, ärende SN-2026-00123, mål nr B 1234-25
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${CASE_WORDS})\.?(?: är| har)?(?: (?:nr|nummer))?\.?[:\s]{0,3}(?<value>(?:\p{Lu}[\p{L}]{0,7}[ /.-]?){0,2}\d[\d\p{L}]{0,11}(?:[/.:_-]{1,2}[\d\p{L}]{1,12}){0,4})(?![\p{L}\p{N}])`,
    'giu',
  ),
  // SI 2026:3381: with a colon, and four digits or more, so that no report's number is one
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/-])(?!(?:${UPPER_BEFORE_CASE}|${LAWS_IN_SHORT}|\p{Lu}*FS)(?!\p{L}))(?<value>\p{Lu}{2,8}[ /-]?(?:19|20)\d{2}:\d{4,6})(?![\p{L}\p{N}:])`,
    'gu',
  ),
  // The plan of a state authority's register, a number, the year: 3.5.1-22718/2026-7
  /(?<![\p{L}\p{N}.,/-])(?<value>\d{1,2}(?:\.\d{1,2}){0,4}-\d{3,6}\/(?:19|20)\d{2}(?:-\d{1,4})?)(?![\p{L}\p{N}/])/gu,
  // The enforcement authority: U-14482-26/0106
  /(?<![\p{L}\p{N}])(?<value>U-\d{3,8}-\d{2}(?:\/\d{2,4})?)(?![\p{L}\p{N}-])/gu,
  // KS 2026/123, SN-2026-00123, BUN2026-45, MBN.2026.1184
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/-])(?!(?:${UPPER_BEFORE_CASE})(?!\p{L}))(?<value>\p{Lu}[\p{Lu}]{1,7}[ /.-]?(?:19|20)\d{2}[-/.]\d{1,6}(?:[-/.]\d{1,6})?)(?![\p{L}\p{N}:])`,
    'gu',
  ),
  // Courts: T 1234-25, mål 1234-25, UM 12345-24
  /(?<![\p{L}\p{N}])(?:mål(?:et)?:? )(?<value>(?:\p{Lu}{1,3} )?\d{1,6}-\d{2})(?![\p{L}\p{N}-])/giu,
  /(?<![\p{L}\p{N}])(?<value>(?:[ABKTFPMÖ]|ÖÄ|PMT|PMÄ|UM|FT) \d{3,6}-\d{2})(?![\p{L}\p{N}-])/gu,
  // A police report: 5000-K123456-26
  /(?<![\p{L}\p{N}])(?<value>\d{4}-K\d{4,8}-\d{2})(?![\p{L}\p{N}-])/gu,
];
const A_DATE = /^(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d|[0-3]?\d[/.][01]?\d(?:[/.-]\d{2,4})?)$/;

/** Case numbers of authorities and courts; laws, official reports and dates are none. */
export function* findCases(text: string): Generator<Span> {
  for (const pattern of CASES) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.['value'] ?? '';
      const digits = value.replace(/\D/g, '').length;
      if (digits < 3 || (!/\D/.test(value) && digits < 5) || A_DATE.test(value) || !isCaseNumber(value)) continue;
      const end = match.index + match[0].length;
      if (/^ ?(?:kr|kronor|%|procent|§)(?!\p{L})/u.test(text.slice(end, end + 9))) continue;
      yield { kind: 'case', start: end - value.length, end };
    }
  }
}

/** What stands before the digits is a register's short name, not the sentence going on: "ärendet avslutas 2026". */
function isCaseNumber(value: string): boolean {
  const register = /^[^\d]*/.exec(value)?.[0].replace(/[ /.-]+$/, '') ?? '';
  if (register === register.toUpperCase()) return true;
  const isShort =
    register.length <= 4 && !/^(?:om|i|av|den|nr|från|för|med|på|och|att|är|till|ca|sid)$/i.test(register);
  return isShort && /\d[/:-]\d/.test(value);
}

// The letters I, Q, V, Å, Ä, Ö are not given out; the last sign may be a letter since 2019 (Transportstyrelsen).
const PLATE = /(?<![\p{L}\p{N}])([A-HJ-PR-UW-Z]{3})[ -]?\d{2}[\dA-HJ-NPR-UW-Z](?![\p{L}\p{N}]|[:/]\d|-\d)/giu;
const NO_PLATE = new Set(
  'sfs sou lss hsl sol pbl osl las lou lvu lvm lpt mbl afs nja hfd dnr tel fax sek eur usd nok dkk gbp iso din pdf kom com skr sal rum hus dag max min art kap sid del nya ett tre sex sju nio tio och men mot per upp med den det som kan ska har var hos kl mål sid typ ver rev fas bil buss linje plan box'.split(
    ' ',
  ),
);
const ABOUT_VEHICLES =
  /(?:bil|fordon|reg(?:\.|istrering|nr|\s?nummer)|skylt|parker|husvagn|släp|moped|motorcykel|\bmc\b|lastbil|volvo|saab|kör|bogser|felparker|car\b|plate|vehicle|p-bot|p-böter|p-lapp|böteslapp|bärga)/iu;

/** Registration numbers: in capitals by their form, otherwise where the words before or after speak of vehicles. */
export function* findVehicles(text: string): Generator<Span> {
  for (const match of text.matchAll(PLATE)) {
    const { index, 0: written, 1: letters = '' } = match;
    const end = index + written.length;
    const isCalledSo = ABOUT_VEHICLES.test(
      `${text.slice(Math.max(0, index - 50), index)} ${text.slice(end, end + 25)}`,
    );
    const isFormed = written === written.toUpperCase() && !NO_PLATE.has(letters.toLowerCase());
    const isAmount = /^ ?(?:(?:kr|kronor|st|procent)(?!\p{L})|%|§|\d)/iu.test(text.slice(end, end + 9));
    const isWord = letters === letters.toLowerCase() && NO_PLATE.has(letters);
    if (!isAmount && !isWord && (isFormed || isCalledSo)) yield { kind: 'vehicle', start: index, end };
  }
}

const DIRECTION =
  '(?:norra|södra|östra|västra|stora|lilla|övre|nedre|gamla|nya|yttre|inre|mellersta|väster|öster|norr|söder)';
const CAPITAL_DIRECTION = DIRECTION.replace(/(?<=[:|])\p{Ll}/gu, (letter) => letter.toUpperCase());
/** 3:14; a part, 3:14>2; what several own, S:1 and GA:3; several, 3:14 och 3:15. */
const ONE_BLOCK = String.raw`(?:\d{1,4}|[Ss]|GA|ga|FS):\d{1,4}(?:[>+]\d{1,3})?`;
const BLOCK_NUMBER = String.raw`${ONE_BLOCK}(?:(?:,| och| &) ${ONE_BLOCK}){0,9}`;
const PROPERTIES = [
  // fastigheten lindvik 3:14, kv. Björken 5, kvarteret Norra Eken nr 2
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:fastighet(?:en|s?beteckning(?:en)?)?|fast\.|tomten|stamfastigheten|grannfastigheten|kvarteret|kv\.?|property):? (?<value>(?:${DIRECTION} )?\p{L}[\p{L}-]{1,30} (?:nr )?(?:${BLOCK_NUMBER}|\d{1,3}))(?![\p{L}\p{N}]|[.,:]\d)`,
    'giu',
  ),
  // Lindvik 3:14, Södra Strand 1:2, Lindviks-Berga 12:104
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<value>(?:${CAPITAL_DIRECTION} )?\p{Lu}\p{L}{1,30}(?:-\p{Lu}\p{L}{1,30})?(?: (?:\p{Lu}\p{L}{1,30}|\p{Ll}{2,20}(?:mark|skog|by|bord)))? ${BLOCK_NUMBER})(?![\p{L}\p{N}]|[.,:]\d)`,
    'gu',
  ),
];
/**
 * In a town a block's name and a number: "bygglov på Sländan 7", "gränsar till Smeden 3". Nothing in its form tells it
 * from other names, but for the definite ending, so that the words before must speak of building or of neighbours.
 */
const BLOCK =
  /(?:(?<!\p{L})(?:på|till|från|för|inom|mot|vid|nära|avser|berör|gäller|on|to|from|at|of|with|property|och|and) |[,:] )(?<value>(?:\p{Lu}\p{L}{2,20} )?\p{Lu}\p{L}{2,24}(?:an|en|et|on) \d{1,3})(?![\p{L}\p{N}]|[.,:/-]\d| ?(?:kr|st|%|§)(?!\p{L}))/gu;
const ABOUT_BUILDING =
  /(?:bygglov|marklov|rivningslov|lovplikt|förhandsbesked|detaljplan|fastighet|kvarter|tomt|strandskydd|tillsyn|servitut|avstyckning|buller|avlopp|gräns|grann|bygga|byggt|permit|property|border|plot(?!\p{L}))/iu;
const NO_BLOCK =
  /^(?:den|planen|skolan|etappen|linjen|bussen|tabellen|bilagan|sidan|punkten|artikeln|rummet|avsnittet|kapitlet|våningen|sektionen|zonen|avdelningen|gruppen|auktionen|vägen|gatan|järnvägen|banan|torget|nivån|klassen|versionen|paragrafen|section|station|version|region|season|han|hon) /iu;

/** Words before a time, a law, a score or a verse. */
const NO_PROPERTY =
  /^(?:kl|klockan|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors|tor|fre|lör|sön|idag|imorgon|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|sfs|sou|ds|prop|dir|skr|bet|rskr|lagen?|förordning(?:en)?|balken|afs|nfs|bfs|hslf-fs|sosfs|tsfs|hfd|öppet|öppettider|tid|start|slut|ca|från|till|mellan|skala|resultat|matteus|markus|lukas|johannes|mose|avsnitt|kapitel|sverige|finland|norge|danmark|at|from|until|bokslut|budget|cirkulär|protokoll|rapport|version|bild|figur|tabell|bilaga|punkt|ruta|del|sida|nummer|artikel|mål|delmål|psaltaren|suran?|koranen|nr)[- ]/iu;

/** Property designations; times, laws, scales and scores are none. */
export function* findProperties(text: string): Generator<Span> {
  for (const pattern of PROPERTIES) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.['value'] ?? '';
      const isLaw = /\b(?:1[789]|20)\d\d:\d/.test(value);
      // "Tomten är 1 200 kvm": without a colon only a capital shows the name.
      if (NO_PROPERTY.test(value) || isLaw || (!value.includes(':') && !/^\p{Lu}/u.test(value))) continue;
      const end = match.index + match[0].length;
      if (/^ ?(?:kr|kronor|st|personer|%|år)(?!\p{L})/iu.test(text.slice(end, end + 10))) continue;
      yield { kind: 'property', start: end - value.length, end };
    }
  }
  for (const match of text.matchAll(BLOCK)) {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    const start = end - value.length;
    const isMeant = ABOUT_BUILDING.test(text.slice(Math.max(0, start - 70), start));
    if (isMeant && !NO_BLOCK.test(value) && !NO_PROPERTY.test(value)) yield { kind: 'property', start, end };
  }
}
