import type { Span } from './kinds.ts';

const UPPER_BEFORE_CASE =
  'SFS|SOU|Ds|EU|EG|EEG|EES|SOSFS|AFS|NFS|BFS|RFS|TSFS|HSLF|FS|HFD|NJA|MÖD|RÅ|JO|KOM|COM|ISO|EN|SS|DIN|MIG|AD|RH|MD|ESV|SCB|IPCC|UNESCO|FN|WHO|NIS|AI|UN|CAS|CPV|SNI|IP|IEC|IEEE|SKR|MSB|FOHM';
const LAWS_IN_SHORT =
  'PBL|LVU|LVM|LSS|OSL|HSL|PSL|PDL|FL|FPL|KL|MB|BRB|RB|JB|UB|ÄB|FB|LPT|LRV|SOL|TF|YGL|RF|LOU|LOV|LUF|LUK|DL|SL|AML|LAS|MBL|LEK|BBR|SKV|BRÅ|LMA|LAV|LVA|SoL|LoV|TrF|SFL|LSO|LOB';
const NR = String.raw`(?:s?[- .]{0,2}(?:nummer|numret|nr|no|id|beteckning(?:en)?)(?!\p{L}))`;
const CASE_WORDS = [
  String.raw`diarieför(?:d|t|s|a|as|ing)(?: (?:som|med|under|till|i))?|dnr|d\.?nr|diarie${NR}|diary (?:number|no)|ärende(?:t|ts|n)?${NR}?|mål${NR}|mål(?:et)? nr`,
  String.raw`(?:vår|er|din)?\s?ref(?:erens)?${NR}?|(?:vår |er )?beteckning(?:en)?|case (?:number|no|ref|id)|case|reference(?: number| no)?`,
  String.raw`(?:(?:delegations|nämnd|avslags|tillstånds|bygglovs|lov|bistånds|avgifts|förelägande|tillsyns)?beslut(?:et)?|startbesked(?:et)?|slutbesked(?:et)?|bygglov(?:et)?|marklov(?:et)?|rivningslov(?:et)?|strandskyddsdispens(?:en)?|dispens(?:en)?|förhandsbesked(?:et)?|tillstånd(?:et)?|föreläggande(?:t)?|remiss(?:en)?|yttrande(?:t)?|dom(?:en)?|journal|intyg(?:et)?|bevis(?:et)?|kallelse(?:n)?|utredning(?:en)?|skrivelse(?:n)?|begäran|framställan|överklagan(?:det?)?|klagomål(?:et)?|reklamation(?:en)?|avvikelse(?:n)?|tillbud(?:et)?|incident(?:en)?|beställning(?:en)?)${NR}?`,
  String.raw`(?:polis|oros|fel|skade|delgivnings)?(?:an)?mälan${NR}?|(?:polis)?anmälnings?${NR}|skade${NR}|skada${NR}|skadeärende|k-?${NR}|registrerings?${NR}(?= \p{Lu}{1,4}[- ]?20)`,
  String.raw`(?:lantmäteri|fastighets|anläggnings)?förrättning(?:en)?|akt(?:en|bilaga|bilagan)?${NR}?|ticket|(?:support|försäkrings|skade|bistånds|bygglovs|tillsyns|klago|fel|serviceanmälnings|fråge|hyres|utrednings|lss-|lvu-|lma-|polis|rätts|familje)ärende(?:t)?${NR}?|felanmälan`,
].join('|');
/** "048 117 2206", and the plan's code after a number: "KS 2026/112 600" */
export const MORE_DIGITS = String.raw`(?<=\d) (?:0\d{2,5}|(?!(?:19|20)\d\d(?!\d))\d{3,6}(?![\p{L}\d/§%-]|[.,:]\d| (?:kr|tkr|kronor|st|m|km|timmar|personer|§|%)))(?![\p{L}\d])`;
const CASES = [
  // dnr 2026-123, ärende SN-2026-00123, mål nr B 1234-25
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${CASE_WORDS})(?!\p{L})\.?(?: är| har| med)?(?: (?:nr|nummer|dnr|diarienummer))?[.:]?[:\s]{0,3}[("#]?(?=(?<value>(?:\p{Lu}[\p{L}]{0,9}[ /.:_-]{0,2}){0,3}\d[\d\p{L}]{0,14}(?:[/.:_-]{1,2}[\d\p{L}]{1,12}){0,5}(?:${MORE_DIGITS}){0,3})(?![\p{L}\p{N}]))`,
    'giu',
  ),
  // The plan of a state authority's register, a number, the year: 3.5.1-22718/2026-7
  /(?<![\p{L}\p{N}.,/-])(?<value>\d{1,2}(?:\.\d{1,2}){0,4}-\d{3,6}\/(?:19|20)\d{2}(?:-\d{1,4})?)(?![\p{L}\p{N}/])/gu,
  // The police's register: A118.402/2026
  /(?<![\p{L}\p{N}.,/-])(?<value>\p{Lu}?\d{1,3}\.\d{3}\/(?:19|20)\d{2})(?![\p{L}\p{N}/-])/gu,
  // The enforcement authority: U-14482-26/0106
  /(?<![\p{L}\p{N}])(?<value>U-\d{3,8}-\d{2}(?:\/\d{2,4})?)(?![\p{L}\p{N}-])/gu,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/-])(?=\p{Lu}\p{L}{0,7}[ /.-]?\d\d)(?<value>${[
      // With a colon, and four digits or more, so that no report's number is one: SI 2026:3381
      String.raw`\p{Lu}{2,8}[ /-]?(?:19|20)\d{2}:\d{4,6}`,
      // As boards that are no authority's series, whose numbers mostly have two digits: IFO 2026:331
      String.raw`(?!\p{Lu}*FS)\p{Lu}{2,5}[ -](?:19|20)\d{2}:\d{3}`,
      // KS 2026/123, SN-2026-00123, BUN2026-45, MBN.2026.1184, KS 2026 / 123
      String.raw`\p{Lu}{2,8}[ /.:-]?(?:19|20)\d{2}(?:[-/.]| [-/] )\d{1,6}(?:[-/.](?:\d{1,6}|\p{Lu}{1,3}))?`,
      // A register and the year in two digits: PB-26-1102, SJ26-0712, VIG-26-118
      String.raw`\p{Lu}{2,5}[ -]?[12]\d-\d{4,6}(?!-\d)`,
      String.raw`\p{Lu}{2,5}-[123]\d-\d{2,6}(?!-\d)`,
      // A register and a long number: KLT-88127
      String.raw`\p{Lu}{1,4}-\d{5,8}(?!-\d)`,
      // One letter: B 2026-000093, D-2026-0419
      String.raw`(?<!\p{Lu}{2,6} )\p{Lu}[ /-](?:19|20)\d{2}[-/:]\d{2,6}(?!-\d)`,
      // The number in a group of its own, or the year in two digits: KS 2026 00123, KS 26/0123
      String.raw`\p{Lu}{2,8} (?:20\d{2} 0\d{2,5}|(?:1[5-9]|2\d|3\d)\/\d{2,5})`,
      // A board, which mostly ends in -N: KS 2026:441, KS26-441, PBN-26-441
      String.raw`(?:KS|KF|KSF|KSAU|\p{Lu}{1,5}N)[ /-]?(?:20)?[1-3]\d[-/:]\d{2,6}(?!-\d)`,
      // A board's letters of mixed case: Sn 2026/12, Bun-2026-114, Mbn 2026:118, KoF 2026/12, Hst 26-0118
      String.raw`\p{Lu}\p{Ll}{1,3}[ -](?:20\d{2}[-/]\d{2,6}|[123]\d-\d{4,6})(?!-\d)`,
      String.raw`\p{Lu}\p{Ll}{0,2}n[ -]20\d{2}:\d{2,6}(?!-\d)`,
      String.raw`\p{Lu}\p{Ll}{1,2}\p{Lu}{1,2}[ ./-]?20\d{2}[-/:.]\d{1,6}(?!-\d)`,
      // The number first, then the year; the year right after a letter: BUN 118/2026, M2026-118, E2026/00118/KS
      String.raw`(?:KS|KF|\p{Lu}{1,5}N) \d{1,5}[-/](?:20)?[123]\d(?![-/]?\d)`,
      String.raw`(?!(?:BT|RR|SOU|PM) )\p{Lu}{2,5} (?:0\d{2,4}|\d{3,5})/(?:20)?[0-3]\d(?!\d)`,
      String.raw`\p{Lu}20[0-3]\d[-/:]\d{2,6}(?:/\p{Lu}{1,4})?(?!-\d)`,
      String.raw`\p{Lu}{2,5}[123]\d\.\d{4,6}`,
    ].join('|')})(?![\p{L}\p{N}]|:\d)`,
    'gu',
  ),
  // The year and a number, where no law or span of years is: 2026/441, 2026-00441
  /(?<![\p{L}\p{N}.,:/-])(?<!(?:EU|EG|EES|EEG|Euratom|förordning|förordningen|direktiv|direktivet|säsong|säsongen|läsår|läsåret|prop|proposition|ISO|JO|version|modell)\)?[ (]{1,2}(?:nr )?)(?<value>20[0-3]\d(?:\/(?!20)\d{3,6}|-(?:\d{5,6}|(?!20|0\d[0-3]\d|1[0-2][0-3]\d)\d{4})))(?![\p{L}\p{N}]|[-/:]\p{L}|[-/:.]\d)/giu,
  // The year within: 26KS123, 3.2.1-2026-118, 2026-03-0118
  /(?<![\p{L}\p{N}.,/-])(?<value>[123]\d(?:KS|KF|\p{Lu}{1,5}N)\d{2,6}|\d(?:\.\d{1,2}){1,3}-20\d{2}-\d{2,6}|20[0-3]\d-\d{2}-\d{4,6})(?![\p{L}\p{N}/-])/gu,
  // Boards in lower case: ks2026/441, bun 2026-12
  /(?<![\p{L}\p{N}/-])(?<value>(?:ks|kf|ksn|ksf|bun|gvn|un|sn|von|omn|än|bn|mbn|mn|sbn|sb|tn|kfn|öfn|mhn|bmn|ftn|utn|vn)[ -]?(?:20\d{2}[-/:]\d{1,6}|[12]\d[-/:]\d{3,6}))(?![\p{L}\p{N}]|[-/:]\d)/gu,
  // The year first: 2026-BUN-12, 2026 KS 0441
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/-])(?<value>20\d{2}[-/:. ](?!(?:${UPPER_BEFORE_CASE})(?!\p{L}))\p{Lu}{2,6}[-/:. ]\d{1,6})(?![\p{L}\p{N}:])`,
    'gu',
  ),
  // A board's letters of mixed case: Sn 2026/12, Bun-2026-114
  /(?<![\p{L}\p{N}/-])(?<value>\p{Lu}\p{Ll}{1,3}[ -]20\d{2}[-/]\d{2,6})(?![\p{L}\p{N}:]|-\d)/gu,
  // Courts: T 1234-25, mål 1234-25, UM 12345-24
  /(?<![\p{L}\p{N}])(?:mål(?:et)?:? )(?<value>(?:\p{Lu}{1,3} ?)?\d{1,6}-\d{2})(?![\p{L}\p{N}-])/giu,
  /(?<![\p{L}\p{N}])(?<value>(?:[ABKTFPMÖÄ]|ÖÄ|PMT|PMÄ|UM|FT)(?: |\r?\n)\d{3,6}-\d{2})(?![\p{L}\p{N}-])/gu,
  // "mitt mål i förvaltningsrätten heter 2288-26"
  /(?<=(?<!\p{L})(?:mål|målet|rätten|domstolen)(?!\p{L})[^\n.\d]{1,50} )(?<value>(?!(?:19|20)\d\d-)\d{2,6}-\d{2})(?![\p{L}\p{N}-])/gu,
  // Numbers of the tax agency and the like: 17 224118-26/3411
  /(?<![\p{L}\p{N}./-])(?<value>(?:\d{1,3} )?\d{3,6}-\d{2}\/\d{3,5})(?![\p{L}\p{N}/-])/gu,
  // A number in this year's register, with its zeros: 26/04417, 2026:00881
  /(?<![\p{L}\p{N}.,:/-])(?<value>(?:[12]\d\/(?!(?:19|20)\d\d(?!\d))\d{4,6}|20[0-3]\d:0\d{3,5}))(?![\p{L}\p{N}]|[-/:.]\d)/gu,
  // A police report: 5000-K123456-26
  /(?<![\p{L}\p{N}])(?<value>(?:\d{4}-)?K ?\d{4,8}-\d{2})(?![\p{L}\p{N}-])/gu,
];
const A_DATE = /^(?:\p{Lu}{0,8} ?(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d|[0-3]?\d[/.][01]?\d(?:[/.-]\d{2,4})?)$/u;

/** Case numbers of authorities and courts; laws, official reports and dates are none. */
export function* findCases(text: string): Generator<Span> {
  for (const pattern of CASES) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.['value'] ?? '';
      const digits = value.replace(/\D/g, '').length;
      if (digits < 3 || (!/\D/.test(value) && digits < 5) || A_DATE.test(value) || !isCaseNumber(value)) continue;
      // The value of the first pattern is only looked at, since a word for cases may stand within.
      const isAhead = !match[0].endsWith(value);
      const end = match.index + match[0].length + (isAhead ? value.length : 0);
      if (/^ ?(?:kr|kronor|%|procent|§)(?!\p{L})/u.test(text.slice(end, end + 9))) continue;
      yield { kind: 'case', start: end - value.length, end };
    }
  }
}

const NO_REGISTER = new RegExp(`^(?:${UPPER_BEFORE_CASE}|\\p{Lu}*FS|SKV|ADHD|PC|IT)$`, 'u');
const A_LAW = new RegExp(String.raw`^(?:${LAWS_IN_SHORT})(?: (?:19|20)\d\d:| \d{1,3}(?!\d))`, 'u');
const JOINING =
  /^(?:om|i|av|den|det|nr|från|för|med|på|och|att|är|till|ca|kl|sid|s|år|per|men|vid|der|en|ett|cirka|fr|via|senast|inom|under|efter|mars|maj|juni|juli|om den|ref|dag|att)$/i;

/** What stands before the digits is a register's short name, not the sentence going on: "ärendet avslutas 2026". */
function isCaseNumber(value: string): boolean {
  const [before = ''] = /^[^\d]*/.exec(value) ?? [];
  const register = before.replace(/[ /.:_-]+$/, '');
  // The parliament's, of a session: "skrivelse 2025/26:75"
  if (/^20\d\d\/\d\d:/.test(value)) return false;
  if (register.split(/[ /.:_-]/).some((part) => NO_REGISTER.test(part)) || A_LAW.test(value)) return false;
  if (register === register.toUpperCase()) return true;
  const isJoined = !before.endsWith(' ') || /\d[/:-]\d/.test(value);
  return register.length <= 5 && !/ /.test(register) && !JOINING.test(register) && isJoined;
}
