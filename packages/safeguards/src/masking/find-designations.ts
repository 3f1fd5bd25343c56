import type { Span } from './kinds.ts';
import { FIRST_NAMES, SURNAMES } from './names-data.ts';

// The letters I, Q, V, Å, Ä, Ö are not given out; the last sign may be a letter since 2019 (Transportstyrelsen).
const PLATE = /(?<![\p{L}\p{N}])([A-HJ-PR-UW-Z]{3})[ -]?\d{2}[\dA-HJ-NPR-UW-Z](?![\p{L}\p{N}]|[:/]\d|-\d)/giu;
const NO_PLATE = new Set(
  'sfs sou lss hsl sol pbl osl las lou lvu lvm lpt mbl afs nja hfd dnr tel fax sek eur usd nok dkk gbp iso din pdf kom com skr sal rum hus dag max min art kap sid del nya ett tre sex sju nio tio och men mot per upp med den det som kan ska har var hos kl mål sid typ ver rev fas bil buss linje plan box'.split(
    ' ',
  ),
);
const ABOUT_VEHICLES =
  /(?:bil|fordon|reg(?:\.|\s|istrering|nr|\s?nummer)|skylt|parker|husvagn|släp|moped|motorcykel|\bmc\b|lastbil|volvo|saab|kör|bogser|felparker|car\b|plate|vehicle|p-bot|p-böter|p-lapp|böteslapp|bärga)/iu;

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
  for (const { index, 0: written } of text.matchAll(CHASSIS))
    if (/\d{4}$/.test(written)) yield { kind: 'vehicle', start: index, end: index + written.length };
  for (const { index, 0: written } of text.matchAll(FOREIGN_PLATE))
    if (ABOUT_FOREIGN.test(text.slice(Math.max(0, index - 90), index)))
      yield { kind: 'vehicle', start: index, end: index + written.length };
  yield* findCalledPlates(text);
}

/** A vehicle's identification number (ISO 3779): 17 signs without I, O and Q, of which the last four are digits. */
const CHASSIS = /(?<![\p{L}\p{N}])(?=[A-Z\d]{0,12}[A-Z])[A-HJ-NPR-Z\d]{13}\d{4}(?![\p{L}\p{N}])/gu;
/** As Norway, Denmark, Poland, Germany and others have them: SU 44718, WPI 4418K, B-MX 4417 */
const FOREIGN_PLATE =
  /(?<![\p{L}\p{N}])(?:[A-Z]{2} ?\d{5}|[A-Z]{2} \d{2} \d{3}|[A-Z]{1,3}[ -][A-Z]{0,2} ?\d{3,5}[A-Z]{0,2})(?![\p{L}\p{N}]|[-:/]\d)/gu;
const ABOUT_FOREIGN =
  /(?:(?:norsk|dansk|finsk|polsk|tysk|litauisk|lettisk|estnisk|rumänsk|utlands?|utländsk)[\p{L}-]* ?(?:registrerad|reg|plåt|skylt|bil|lastbil|fordon|,)|(?:registrerad|utländsk)[at]? (?:bil|fordon|lastbil|husvagn|släp))/iu;

const CALLED_PLATE =
  /(?<![\p{L}\p{N}])(?:(?:reg(?:istrerings)?\.? ?(?:nr|nummer|numret|skylt|skylten)|regnr|(?:personlig(?:a)? )?(?:nummer)?skylt(?:en|ar|arna)?)\.?(?: är| med| på| texten)?:? ?["”']?)(?<value>(?:\p{Lu}{2,3}[ -]?\p{Lu}{0,3} ?\d{1,5} ?\p{Lu}{0,2}|(?=[\p{Lu}\d ]*\p{Lu})[\p{Lu}\d]{2,7}(?: \d{1,3})?))(?![\p{L}\p{N}])/gu;

/** Personal and foreign plates, which only the words before show. */
function* findCalledPlates(text: string): Generator<Span> {
  for (const match of text.matchAll(CALLED_PLATE)) {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    yield { kind: 'vehicle', start: end - value.length, end };
  }
}

const DIRECTION =
  '(?:norra|södra|östra|västra|stora|lilla|övre|nedre|gamla|nya|yttre|inre|mellersta|väster|öster|norr|söder)';
const CAPITAL_DIRECTION = DIRECTION.replace(/(?<=[:|])\p{Ll}/gu, (letter) => letter.toUpperCase());
/** 3:14; a part, 3:14>2; what several own, S:1 and GA:3; several, 3:14 och 3:15. */
const ONE_BLOCK = String.raw`(?:\d{1,4}|[Ss]|GA|ga|FS):\d{1,4}(?:[>+]\d{1,3})?`;
const BLOCK_NUMBER = String.raw`${ONE_BLOCK}(?:(?:(?:,| och| &) | ?- ?)${ONE_BLOCK}){0,9}`;
const PROPERTIES = [
  // fastigheten lindvik 3:14, kv. Björken 5, kvarteret Norra Eken nr 2
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:fastighet(?:en|erna|s?beteckning(?:en)?)?|fast\.|tomten|stamfastigheten|grannfastigheten|kvarteret|kv\.?|property):? (?<value>(?:${DIRECTION} )?\p{L}[\p{L}-]{1,30} (?:nr )?(?:${BLOCK_NUMBER}|\d{1,3}(?:(?:, | och | & |-)\d{1,3}){0,4}))(?![\p{L}\p{N}]|[.,:]\d)`,
    'giu',
  ),
  // Lindvik 3:14, Södra Strand 1:2, Lindviks-Berga 12:104
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<value>(?:${CAPITAL_DIRECTION} )?\p{Lu}\p{L}{1,30}(?:-\p{Lu}\p{L}{1,30})?(?: (?:\p{Lu}\p{L}{1,30}|\p{Ll}{2,20}(?:mark|skog|by|bord|gård|säteri|bruk|hed|kyrkby|allmänning|kronopark|skär|ö)))? ${BLOCK_NUMBER})(?![\p{L}\p{N}]|[.,:]\d)`,
    'gu',
  ),
];
/** In lower case, where the word ends like a place's name: "bor på tallbacken 3:40" */
const TYPED_BLOCK = new RegExp(String.raw`(?<=\p{Ll}) ${BLOCK_NUMBER}(?![\p{L}\p{N}]|[.,:]\d)`, 'gu');
const TYPED_PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?:${DIRECTION}|\p{Ll}{2,20}(?:s|sunda|by|torp|vik)) )?(?=\p{Ll}{4})\p{Ll}{0,24}(?:backen|backa|berga?|by|byn|torpa?|hult|vik|viken|holm|holmen|sta|stad|ås|åsen|lunda?|bo|boda|rud|ryd|löv|mark|säter|gård|gården|näs|näset|sjö|sjön|hed|heden|bruk|sunda?|hamn|udden|ängen?|åker|dal|dalen|skog|lanka?|hem|inge|böle|träsk|ön|fors|kulla|landa|tuna|löt|rum|köp|lid|liden|bäck|ström)$`,
  'u',
);
const HAS_HOME =
  /(?:(?<!\p{L})(?:bor|bodde|äger|ägare(?:n|ns)?|ägarna|hus(?:et)?|stuga(?:n)?|gård(?:en)?|hemma)(?!\p{L}))/iu;
/**
 * In a town a block's name and a number: "bygglov på Sländan 7", "gränsar till Smeden 3": within a sentence a capital,
 * the definite ending and a small number, where nothing else explains them.
 */
const BLOCK =
  /(?<=[\p{Ll}\d)] |[,:] )(?<value>(?:\p{Lu}\p{L}{2,20} )?\p{Lu}\p{Ll}{2,24}(?:an|en|et|on|na|ön) \d{1,3}(?:(?: och |, |-)\d{1,3}(?! (?!och )\p{L})){0,4})(?![\p{L}\p{N}]|[.,:/-]\d| ?(?:kr|kronor|st|mg|ml|g|kg|mm|cm|m|km|tabletter|mikrogram|år|månader|dagar|personer|min|poäng|%|§|x|kl|kap)(?!\p{L})| (?:\p{Lu}|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))/gu;
const ABOUT_BUILDING =
  /(?:bygglov|marklov|rivningslov|lovplikt|förhandsbesked|detaljplan|fastighet|kvarter|tomt|strandskydd|tillsyn|servitut|avstyckning|buller|avlopp|gräns|grann|bygga|byggt|permit|property|border|plot(?!\p{L}))/iu;
/** What else ends so and is numbered: parts of texts, of houses, of organisations, of time. */
const NO_BLOCK =
  /(?:^|[ \p{L}])(?:planen|skolan|etappen|linjen|bussen|tåget|spåret|tabellen|bilagan|sidan|punkten|artikeln|rummet|lokalen|avsnittet|kapitlet|våningen|sektionen|avdelningen|enheten|gruppen|auktionen|vägen|gatan|leden|järnvägen|banan|torget|klassen|årskursen|versionen|paragrafen|kolumnen|figuren|kartan|ritningen|frågan|ärendet|omgången|divisionen|serien|säsongen|perioden|kvartalet|terminen|veckan|månaden|hallen|huset|porten|uppgången|entrén|trappan|station(?:en)?|version|region(?:en)?|numret|formuläret|blanketten|volymen|sidorna|punkterna|bilagorna|programmet|paketet|modulen|kanalen|kategorin|storleken) \d/iu;
const NO_BLOCK_ALONE =
  /^(?:\p{L}+borna|\p{L}+arna|debian|den|salen|delen|zonen|laget|nivån|steget|fasen|stycket|raden|rutan|bilden|svaret|målet|ronden|dagen|natten|året|hissen|plan|section|season|han|hon|kvinnan|mannen|barnet|siffran|boken|bandet|typen|covid|open|even|than|when|then|children|garden|women|men|internet|budget|måndagen|tisdagen|onsdagen|torsdagen|fredagen|lördagen|söndagen) \d/iu;
/** A room or a line that is named like a block. */
const ROOM_BEFORE =
  /(?:rum|sal|lokal|mötesrum|konferensrum|avdelning|linje|buss|lag|team|hall|plan|scen|skåp|grupp|förskola|klass|fartyg|båt|tåg|färja)(?:met|en|n)? $/iu;

/** Words before a time, a law, a score or a verse. */
const NO_PROPERTY =
  /^(?:kl|klockan|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors|tor|fre|lör|sön|idag|imorgon|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|sfs|sou|ds|prop|dir|skr|bet|rskr|lagen?|förordning(?:en)?|balken|afs|nfs|bfs|hslf-fs|sosfs|tsfs|hfd|öppet|öppettider|tid|start|slut|ca|från|till|mellan|skala|resultat|matteus|markus|lukas|johannes|mose|avsnitt|kapitel|sverige|finland|norge|danmark|at|from|until|bokslut|budget|cirkulär|protokoll|rapport|version|bild|figur|tabell|bilaga|punkt|ruta|del|sida|nummer|artikel|mål|delmål|psaltaren|suran?|koranen|nr)[- ]/iu;

const A_STANDARD =
  /(?:^| )(?:ISO|SS|EN|DIN|IEC|SIS|ASTM|BS|AMA|SoL|LSS|LVU|LVM|PBL|MB|KL|FL|OSL|HSL|FB|BrB|RB|JB|ÄB|TF|RF) \d/;

/** Property designations; times, laws, scales and scores are none. */
export function* findProperties(text: string): Generator<Span> {
  for (const pattern of PROPERTIES) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.['value'] ?? '';
      const isLaw = /\b(?:1[789]|20)\d\d:\d/.test(value);
      // "Tomten är 1 200 kvm": without a colon only a capital shows the name.
      if (
        NO_PROPERTY.test(value) ||
        isLaw ||
        A_STANDARD.test(value) ||
        (!value.includes(':') && !/^\p{Lu}/u.test(value))
      )
        continue;
      const end = match.index + match[0].length;
      if (/^ ?(?:kr|kronor|st|personer|%|år)(?!\p{L})/iu.test(text.slice(end, end + 10))) continue;
      yield { kind: 'property', start: end - value.length, end };
    }
  }
  for (const { index, 0: block } of text.matchAll(TYPED_BLOCK)) {
    const place = TYPED_PLACE.exec(text.slice(Math.max(0, index - 50), index))?.[0] ?? '';
    const [start, end] = [index - place.length, index + block.length];
    const around = `${text.slice(Math.max(0, start - 70), start)} ${text.slice(end, end + 40)}`;
    const isPlace = place !== '' && !NO_PROPERTY.test(`${place} `);
    if (isPlace && (ABOUT_BUILDING.test(around) || HAS_HOME.test(around))) yield { kind: 'property', start, end };
  }
  for (const match of text.matchAll(BLOCK)) {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    const start = end - value.length;
    const [word = ''] = value.toLowerCase().split(' ');
    const isName = FIRST_NAMES.has(word) || SURNAMES.has(word);
    const isElse =
      NO_BLOCK.test(value) ||
      NO_BLOCK_ALONE.test(value) ||
      NO_PROPERTY.test(value) ||
      ROOM_BEFORE.test(text.slice(Math.max(0, start - 16), start));
    if (!isElse && (!isName || ABOUT_BUILDING.test(text.slice(Math.max(0, start - 70), start))))
      yield { kind: 'property', start, end };
  }
}
