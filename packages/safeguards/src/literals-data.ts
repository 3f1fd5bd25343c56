/** Small numbers in words. "en", "ett", "one", "ein" are left out: they are articles far more often than numbers. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  tretton: 13,
  fjorton: 14,
  femton: 15,
  tjugo: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  hundra: 100,
  tusen: 1000,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
  thousand: 1000,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  kaksi: 2,
  kolme: 3,
  neljä: 4,
  viisi: 5,
  kuusi: 6,
  seitsemän: 7,
  kahdeksan: 8,
  yhdeksän: 9,
  kymmenen: 10,
  tredje: 3,
  fjärde: 4,
  femte: 5,
  sjätte: 6,
  sjunde: 7,
  åttonde: 8,
  nionde: 9,
  tionde: 10,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
};

/** How months begin, January first, in the languages with Latin letters that assistants answer in most. */
const MONTH_STEMS: readonly (readonly string[])[] = [
  ['januari', 'january', 'januar', 'tammikuu', 'enero', 'janvier'],
  ['februari', 'february', 'februar', 'helmikuu', 'febrero', 'février'],
  ['mars', 'march', 'märz', 'maaliskuu', 'marzo'],
  ['april', 'huhtikuu', 'abril', 'avril'],
  ['maj', 'may', 'mai', 'toukokuu', 'mayo'],
  ['juni', 'june', 'kesäkuu', 'junio', 'juin'],
  ['juli', 'july', 'heinäkuu', 'julio', 'juillet'],
  ['augusti', 'august', 'elokuu', 'agosto', 'août'],
  ['september', 'syyskuu', 'septiembre', 'septembre'],
  ['oktober', 'october', 'lokakuu', 'octubre', 'octobre'],
  ['november', 'marraskuu', 'noviembre', 'novembre'],
  ['december', 'dezember', 'joulukuu', 'diciembre', 'décembre'],
];
const WEEKDAY_STEMS: readonly (readonly string[])[] = [
  ['måndag', 'monday', 'montag', 'maanantai'],
  ['tisdag', 'tuesday', 'dienstag', 'tiistai'],
  ['onsdag', 'wednesday', 'mittwoch', 'keskiviikko'],
  ['torsdag', 'thursday', 'donnerstag', 'torstai'],
  ['fredag', 'friday', 'freitag', 'perjantai'],
  ['lördag', 'saturday', 'samstag', 'lauantai'],
  ['söndag', 'sunday', 'sonntag', 'sunnuntai'],
];

/** A month's number (1-12) by its name, or 0. */
export function monthOf(word: string): number {
  return (
    1 +
    MONTH_STEMS.findIndex(
      (names) => names.includes(word) || names.some((name) => name.length > 6 && word.startsWith(name)),
    )
  );
}

/** A weekday's number (1 is Monday) by its name, also inflected ("måndagar"), or 0. */
export function weekdayOf(word: string): number {
  return 1 + WEEKDAY_STEMS.findIndex((names) => names.some((name) => word.startsWith(name)));
}

/** Words for working days and weekends, with the weekdays that they stand for. */
export const DAY_GROUPS: Readonly<Record<string, readonly number[]>> = {
  vardag: [1, 2, 3, 4, 5],
  vardagar: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  werktags: [1, 2, 3, 4, 5],
  arkisin: [1, 2, 3, 4, 5],
  helg: [6, 7],
  helger: [6, 7],
  weekend: [6, 7],
  weekends: [6, 7],
};

/** What a number is a number of. Two that both name a measure must name the same one. */
export const MEASURES: readonly { readonly measure: string; readonly pattern: RegExp }[] = [
  { measure: 'money', pattern: /^(?:kr\b|kronor|krona|sek\b|:-|kruunu|crowns?|kronen|€|eur|euro|\$|usd|dollar|£)/i },
  { measure: 'percent', pattern: /^(?:%|procent|percent|per cent|prozent|prosent)/i },
  { measure: 'years', pattern: /^(?:år\b|års|åring|years?\b|jahre?|vuotta)/i },
  { measure: 'months', pattern: /^(?:månad|months?\b|monat|kuukau)/i },
  { measure: 'weeks', pattern: /^(?:veck|weeks?\b|woche|viikko)/i },
  { measure: 'days', pattern: /^(?:dag|dygn|arbetsdag|days?\b|working days?|tage?\b|päivä)/i },
  { measure: 'hours', pattern: /^(?:tim|hours?\b|stunde|tunti)/i },
  { measure: 'minutes', pattern: /^(?:minut|min\b|minutes?\b)/i },
  { measure: 'volume', pattern: /^(?:liter|l\b|litre|m3|m³|kubik)/i },
  { measure: 'area', pattern: /^(?:m2|m²|kvm|kvadrat|square)/i },
  { measure: 'length', pattern: /^(?:meter|m\b|metres?\b|km\b|kilometer|cm\b|mm\b|mil\b)/i },
  { measure: 'mass', pattern: /^(?:kg\b|kilo|ton\b|gram|g\b)/i },
];
