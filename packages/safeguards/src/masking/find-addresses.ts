import type { Span } from './kinds.ts';
import { FIRST_NAMES } from './names-data.ts';

const WORD = String.raw`\p{L}[\p{L}’'-]{0,30}`;
/** Endings of names of streets; those of the second kind also end other words, so that only a capital tells. */
const SURE = 'gatan|gata|vägen|väg|gränd|gränden|torget|torg|stigen|stig|allén|allé|esplanaden|gårdsväg|straße|strasse';
const UNSURE =
  'backen|backe|plan|planen|plats|leden|kajen|kaj|stranden|strand|höjden|bron|brinken|parken|gården|hagen|ängen|liden|svängen|slingan|ringen|rundeln|kroken|katu|tie|kuja|polku';
const STREET_NUMBER = String.raw`\d{1,3}(?: ?[A-Za-z](?:-[A-Za-z])?(?![\p{L}\p{N}]))?(?:[-–/]\d{1,3}(?: ?[A-Za-z](?![\p{L}\p{N}]))?)?(?:(?<= [A-Z]) \d{1,3}(?=,? \d{3} ?\d{2} ))?`;
const FLAT = String.raw`(?:,? (?:(?:lgh|lägenhet|läg\.|vån|våning|tr|rum|uppg(?:ång)?|port|trapphus|hus|byggnad|ing(?:ång)?|entré|hisstrappa)\.? ?(?:\d{1,4}\p{Lu}?|\p{Lu})|tr|(?:apt|apartment|flat|floor|unit)\.? \d{1,4}\p{Lu}?|\d{1,2} ?tr(?:appor)?|\d{1,2}(?:st|nd|rd|th) floor|nb|bv|ög|öv|nedre botten|bottenvåningen)(?![\p{L}\p{N}])){0,3}`;
const PLACE = String.raw`\p{Lu}[\p{L}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30})?`;
const POSTCODE = String.raw`(?:SE?-? ?)?\d{3} ?\d{2}`;
const TOWN = String.raw`(?:[,]?[ ]{1,2}|,?[ ]?\r?\n[ ]{0,3}|, )${POSTCODE}(?! ?\d)(?: {1,2}${PLACE})?`;
const NO_UNIT = String.raw`(?![\p{L}\p{N}]|[.,:]\d| ?(?:km|m|meter|mil|kr|kronor|år|dagar|min|minuter|procent|%|timmar|veckor|st|av|§)(?!\p{L}))`;

/** A town without its postcode, where a line, a field or a sentence ends: Storgatan 5, Lindvik. */
const BARE_TOWN = String.raw`, ${PLACE}(?=[ ]*(?:[.;)]|\r?\n|$))`;

/** Storgatan 5 A, lgh 1101, 123 45 Lindvik; norra storgatan 5; Erik Dahlbergs väg 12 */
const STREET = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<street>(?:\p{Lu}[\p{L}:’'.-]{0,20} ){0,3}${WORD}) (?<number>${STREET_NUMBER})${FLAT}${NO_UNIT}(?:${TOWN}|(?<town>${BARE_TOWN}))?(?!\p{L})`,
  'gu',
);
/** All in lower case, the town last: "nygatan 14b lindvik" */
const TYPED =
  /(?<=\p{Ll}) \d{1,3} ?[a-z]?(?:,? (?:lgh|vån|tr) ?\d{1,4})?(?<town>,? \p{Ll}{4,20})(?=[ ]*(?:[.,;!?)]|\r?\n|$))/gu;
const TYPED_STREET = new RegExp(String.raw`(?<![\p{L}\p{N}-])\p{Ll}{2,25}(?:${SURE})$`, 'u');
const NO_TYPED_TOWN =
  /^,? ?(?:tack|idag|igår|imorgon|sedan|också|länge|ensam|igen|redan|ännu|snart|annars|gärna|ikväll|inatt|direkt|helst|varje|själv|vilket|flera|ofta|snälla|please|thanks|today|tomorrow|varför|iväg|hemma|borta|förut|numera|tidigare|stämmer|kvar)$/u;
const SURE_END = new RegExp(String.raw`\p{L}(?:${SURE})$|(?:^|s |\p{L} )(?:${SURE})$`, 'iu');
const UNSURE_END = new RegExp(String.raw`\p{L}(?:${UNSURE})$|\p{L} (?:${UNSURE})$`, 'iu');
/** Words with a street's ending that are none. */
const NO_STREET = new RegExp(
  [
    String.raw`^(?:väg|vägen|gata|gatan|gränd|gränden|stig|stigen|torg|torget|plan|planen|plats|platsen|park|parken|gården|backen|ringen|leden|bron|stranden|kajen)$`,
    String.raw`(?:riks|läns|europa|motor|järn|rör|ut|om|av|gång|cykel|genom|skol|vatten|luft)väg(?:en)?$`,
    String.raw`(?:detalj|översikts|handlings|vård|genomförande|projekt|tids|arbets|studie|lektions|verksamhets|mål|åtgärds|budget|program|kris|miljö|jämställdhets|individ|hem|kost|mat|fot(?:bolls)?|grön|lek|bytes?|våning|situations|bostads|trafik|avfalls|energi)s?plan(?:en)?$`,
    String.raw`(?:arbets|parkerings|lek|vård|boende|praktik|uteserverings|bygg|mötes|handels|skol|in|bond|inner|för|kyrko|vandrings)(?:plats|gård|led)(?:en)?$`,
  ].join('|'),
  'iu',
);
const BOX = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:box|postbox|pl|po box|p\.o\. box) \d{1,5}(?:${TOWN})?(?![\p{L}\p{N}])`,
  'giu',
);
/** A village and number, known by the postcode that follows: Byn 123, 123 45 Lindvik. */
const VILLAGE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}-]{1,30} ){1,3}\d{1,4}(?: ?[A-Z])?${FLAT}${TOWN}(?<=\p{L})(?!\p{L})`,
  'gu',
);
/** A village and number that stand after "vid" and the like and end what is said: "vid Björnö 118". */
const FARM =
  /(?<!\p{L})(?:vid|från|till|på|bor i|adress:?) (?<farm>\p{Lu}\p{L}{1,20}(?:ö|by|torp|sta|stad|hult|måla|ryd|red|näs|vik|lund|berg|arp|tuna|bo|sjö|fors|åker|böle|mark) \d{1,4})(?=[.,;)](?!\d)|\r?\n|$| (?:och|i) \p{Lu})/gu;
/** 17 Maple Road, Leeds LS6 2AB; 221 Baker Street; 4 Elm Ave, Springfield, IL 62704 */
const ENGLISH =
  /(?<![\p{L}\p{N}])(?:(?:Flat|Apt|Apartment|Unit|Suite)\.? \d{1,4}[A-Z]?,? )?\d{1,5}[A-Za-z]? (?:\p{Lu}[\p{L}'’]{1,20} ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Dr|Close|Row|Place|Mews|Grove|Park|Green|Quay|Parade|Walk|Circle|Trail|Highway|Wharf|View|Rise|Court|Crescent|Boulevard|Blvd|Square|Terrace|Gardens|Way|Hill)(?!\p{L})(?:(?:,|\r?\n)? ?\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?)?(?:,? (?:\d{1,2}(?!\d)|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}|[A-Z]{2} \d{5}(?:-\d{4})?)(?![\p{L}\p{N}]))?/gu;
/** Shortened: "Storg. 14 A, Lindvik" */
const SHORTENED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}{2,18}(?:g|gat|v|väg|gr|st)\. ${STREET_NUMBER}(?:${FLAT})(?:${TOWN}|, ${PLACE}(?=[ ]*(?:[.;)]|\r?\n|$)))(?!\p{L})`,
  'gu',
);
/** 12 rue des Lilas, 69003 Lyon */
const FRENCH =
  /(?<![\p{L}\p{N}])\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours) (?:(?:de la|de|du|des|le|la|les|d'|l'|d’|l’) ?)?\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,3}(?:,? \d{5} \p{Lu}[\p{L}-]{1,30})?(?!\p{L})/gu;
/** A farm and its number right after somebody's name: "Asta Björk, Solhaga 4, larmade". */
const FARM_OF =
  /(?<=(?<first>\p{Lu}\p{L}{1,20})(?:-\p{Lu}\p{L}{1,20})? \p{Lu}[\p{L}-]{1,25}, )(?<farm>\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})? \d{1,4}(?: ?[A-Z](?!\p{L}))?)(?=[,.;)](?!\d)|[ \t]*\r?\n|[ \t]*$)/gu;
/** The same where the words before say that somebody lives there: "bor på Solhaga 4". */
const LIVES_AT =
  /(?<!\p{L})(?:bor|bodde|bosatt|boende|flytta(?:r|t|de)?|hemma|adress(?:en)?:?|skriven|folkbokförd) (?:nu )?(?:(?:på|i|vid|till|från|är) )?(?<farm>\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})? \d{1,4}(?: ?[A-Z](?!\p{L}))?)(?![\p{L}\d]|[.:,/-]\d| ?(?:%|år|st|kr)(?!\p{L}))/gu;
/** Where somebody is taken from and to: "taxi mellan Solhaga 4 och skolan", "hämtas vid Solhaga 4" */
const FETCHED_AT =
  / (?:mellan|från|till|vid|på|och) (?<farm>\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})? \d{1,4}(?: ?[A-Z](?!\p{L}))?)(?![\p{L}\d]|[.:,/-]\d| ?(?:%|år|st|kr)(?!\p{L}))(?<=(?:taxi|resa|resan|resor|resorna|skjuts|färdtjänst|hämtas|hämtning|lämnas|avlämning|körs|transport|påstigning)(?!\p{L})[^\n.]{0,90})/gu;
/** What else is numbered. */
const NO_FARM =
  /^(?:avdelning(?:en)?|avd|klass(?:en)?|grupp(?:en)?|rum(?:met)?|sal(?:en)?|linje(?:n)?|plan|våning(?:en)?|etapp(?:en)?|zon(?:en)?|bilaga(?:n)?|sida(?:n)?|punkt(?:en)?|årskurs|åk|enhet(?:en)?|hus|skede|nivå|lag|steg|kapitel|paragraf|tabell|figur|vecka|kvartal|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|den|kl|klockan|född|fyllde|ålder|version|konto|clearing|box|tel|mobil|nummer|nr|ärende|mål|dnr|akt|bankgiro|plusgiro|anknytning|port|lägenhet|lgh|ward|room|unit|apartment|flat) /iu;
const TOWN_ALONE = new RegExp(String.raw`(?<![\p{L}\p{N}.,-]|\d )(?:SE?-? ?)?\d{3} \d{2} {1,2}${PLACE}(?!\p{L})`, 'gu');
/** A street without its number says where somebody lives only after such words. */
const LIVES = new RegExp(
  String.raw`(?<![\p{L}])(?:bor(?: kvar)?|boende|bosatt|bodde|flytta(?:r|t|de)?|hem(?:ma)?|adress(?:en)?(?: är)?:?|lägenhet(?:en)?|lives?|living)(?: (?:just |nu |in |hemma ){0,2}(?:på|till|från|vid|i|at|on))? (?<street>(?:\p{Lu}[\p{L}’'-]{0,20} ){0,2}\p{L}[\p{L}’'-]{1,30}(?:${SURE}))(?![\p{L}\p{N}]| \d)`,
  'giu',
);

/** Postal addresses: streets with numbers, boxes, villages with postcodes, postcodes with their towns. */
export function* findAddresses(text: string): Generator<Span> {
  for (const match of text.matchAll(TYPED)) {
    const street = TYPED_STREET.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
    if (street === '' || NO_STREET.test(street) || NO_TYPED_TOWN.test(match.groups?.['town']?.trim() ?? '')) continue;
    yield { kind: 'address', start: match.index - street.length, end: match.index + match[0].length };
  }
  for (const match of text.matchAll(STREET)) {
    const street = match.groups?.['street'] ?? '';
    const skip = beforeStreet(street);
    const name = street.slice(skip);
    const isSure = SURE_END.test(name) || (UNSURE_END.test(name) && /^\p{Lu}/u.test(name));
    // "Skolvägen 3" is a street, though "skolväg" is none.
    const isRoad = /^\p{Lu}\p{Ll}+vägen$/u.test(name) && !/^(?:Riks|Läns|Europa|Motor)/.test(name);
    if (!isSure || (NO_STREET.test(name) && !isRoad)) continue;
    const town = match.groups?.['town'] ?? '';
    const isPerson = town !== '' && FIRST_NAMES.has(/\p{L}+/u.exec(town)?.[0].toLowerCase() ?? '');
    yield {
      kind: 'address',
      start: match.index + skip,
      end: match.index + match[0].length - (isPerson ? town.length : 0),
    };
  }
  for (const match of text.matchAll(FARM)) {
    const farm = match.groups?.['farm'] ?? '';
    const end = match.index + match[0].length;
    if (!/ (?:19|20)\d\d$/.test(farm)) yield { kind: 'address', start: end - farm.length, end };
  }
  for (const pattern of [FARM_OF, LIVES_AT, FETCHED_AT])
    for (const match of text.matchAll(pattern)) {
      const { farm = '', first } = match.groups ?? {};
      const isSomebodys = first === undefined || FIRST_NAMES.has(first.toLowerCase());
      const end = match.index + match[0].length;
      if (isSomebodys && !NO_FARM.test(farm) && !/ (?:19|20)\d\d$/.test(farm))
        yield { kind: 'address', start: end - farm.length, end };
    }
  for (const pattern of [BOX, VILLAGE, TOWN_ALONE, ENGLISH, FRENCH, SHORTENED])
    for (const { index, 0: written } of text.matchAll(pattern))
      if (!NO_TOWN.test(written)) yield { kind: 'address', start: index, end: index + written.length };
  for (const match of text.matchAll(LIVES)) {
    const street = match.groups?.['street'] ?? '';
    if (NO_STREET.test(street)) continue;
    const end = match.index + match[0].length;
    yield { kind: 'address', start: end - street.length, end };
  }
}

const NO_TOWN =
  /^(?:cirka|omkring|totalt|drygt|nästan|över|minst|högst|kl|klockan|den|under|sedan|sida|bilaga|tabell|figur|kapitel)\s/iu;

/** A capitalised word that begins the sentence and not the street: "Adress Storgatan 5", "Besök Erik Dahlbergs väg 3". */
function beforeStreet(street: string): number {
  const words = street.split(' ');
  let skip = 0;
  const last = words.at(-1) ?? '';
  const standsAlone = !new RegExp(`^(?:${SURE}|${UNSURE})$`, 'iu').test(last);
  for (const word of words.slice(0, -1)) {
    const isPart =
      /^(?:norra|södra|östra|västra|stora|lilla|övre|nedre|gamla|nya|sankt|s:t|s:ta|sankta|yttre|inre|n\.|s\.|ö\.|v\.|lilla)$/iu.test(
        word,
      );
    if (isPart || !standsAlone) break;
    skip += word.length + 1;
  }
  // "Erik Dahlbergs väg": all of it, but for a word that says what follows.
  const [first = ''] = words;
  if (
    !standsAlone &&
    skip === 0 &&
    /^(?:adress|adressen|besök|besöksadress|på|vid|från|till|bor|jag|huset|platsen|utanför|korsningen|mot|i|vi|sökande)$/iu.test(
      first,
    )
  )
    return first.length + 1;
  return skip;
}
