import type { AnswerKind } from '../language/index.ts';

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|december|januar|februar|märz|mai|juni|juli|oktober|dezember|tammi\\p{L}*|helmi\\p{L}*|maalis\\p{L}*|huhti\\p{L}*|touko\\p{L}*|kesä\\p{L}*|heinä\\p{L}*|elo\\p{L}*|syys\\p{L}*|loka\\p{L}*|marras\\p{L}*|joulu\\p{L}*';
const weekdays =
  'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|vardag|helg|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday|weekend|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|werktag|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai';

/** How a line looks that holds an answer of a kind, in Swedish, English, German and Finnish pages. */
const shapes: Readonly<Record<AnswerKind, RegExp>> = {
  amount:
    /\d[\d\s.,]*(?:kr\b|kronor|öre|:-|sek\b|€|euro|eur\b|procent|%)|(?:sek|€|kr)\s?\d|gratis|avgiftsfri|kostnadsfri|free of charge|kostenlos|kostenfrei|maksuton|ilmai/iu,
  time: /\b\d{1,2}[.:]\d{2}\b|\b\d{1,2}\s?[–-]\s?\d{1,2}(?![\d.]|\s?(?:år|kr|%|\p{L}))|klockan|\bkl\.?\s?\d|\d\s?(?:am|pm|uhr)\b|dygnet runt|stängt|closed|geschlossen|suljettu|öppet/iu,
  date: new RegExp(
    `\\b\\d{1,2}(?:\\.|:e)?\\s?(?:${months})|\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\b\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?|(?:${weekdays})|senast|vecka\\s\\d|jämna|udda|inom \\S+ (?:dag|veck|månad)`,
    'iu',
  ),
  phone: /(?:\+\d|\b0)\d{1,3}[\s\-–/]*\d[\d\s-]{4,}|\b1\d{2}\s?\d{2,3}\b|\b112\b/u,
  email: /\S+@\S+\.\S+|e-post|e-?mail/iu,
  place:
    /\p{Lu}\p{L}+(?:gatan|vägen|torget|platsen|gränd|stigen|allén|backen|straße|strasse|platz|weg|katu|tie)\b|\b(?:street|road|square)\b|\d{3}\s?\d{2}\s\p{Lu}|adress|ligger|finns (?:på|vid|i)\b|besöksadress/iu,
  person:
    /handläggare|rektor|chef|enhet|kontakta|ansvarar|ansvarig|nämnd|kontaktcenter|sekreterare|rådgivare|contact|officer|ansprechpartner|amt\b|yhteyshenkilö/iu,
  duration:
    /\d+\s?(?:–|-|till)?\s?\d*\s?(?:sekund|minut|timm|dag|dygn|veck|månad|år\b|day|week|month|year|hour|tag|woche|monat|jahr|stunde|päiv|viik|kuukau|vuo)|(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|one|two|three|four|five|six|ein\p{L}*|zwei|drei|vier)\s(?:arbets|skol|arbeits)?(?:dag|veck|månad|timm|år|day|week|month|hour|tag|woche|monat|jahr|stunde)/iu,
  count:
    /\d|(?:^|\s)(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|one|two|three|four|five|zwei|drei|vier|kaksi|kolme)\s|varje|varannan|gång/iu,
  yesno:
    /(?:^|\s)(?:får|inte|ska|måste|kan|krävs|gäller|alltid|aldrig|endast|bara|tillåtet|förbjudet|undantag\p{L}*|may|must|not|cannot|only|allowed|darf|dürfen|nicht|muss|voi|ei|saa)(?:\s|[.,])/iu,
  how: /(?:ansök|anmäl|fyll|skicka|lämna|ring|boka|e-tjänst|logga|blankett|kontakta|begär|gör så|apply|fill|send|book|register|antrag|melden|beantragen|hae|täytä|ilmoit)/iu,
};

/** Whether a line holds an answer of the kind: an amount for "what does it cost", a clock time for "when does it open". */
export function holdsKind(line: string, kind: AnswerKind): boolean {
  return shapes[kind].test(line);
}
