/** Month names, at least the first letters that tell them apart, in the languages whose dates are read. */
const months: readonly (readonly string[])[] = [
  ['jan', 'tammi', 'jän'],
  ['feb', 'helmi'],
  ['mar', 'mär', 'maalis', 'mrz'],
  ['apr', 'huhti'],
  ['maj', 'may', 'mai', 'touko'],
  ['jun', 'kesä'],
  ['jul', 'heinä'],
  ['aug', 'elo'],
  ['sep', 'syys'],
  ['okt', 'oct', 'loka'],
  ['nov', 'marras'],
  ['dec', 'dez', 'des', 'joulu'],
];

/** What pages write before the date on which they were changed or reviewed. */
const changedWords =
  '(?:senast\\s+)?(?:granskad|uppdaterad|ändrad|publicerad)|sidan\\s+(?:granskad|uppdaterad|ändrad)(?:\\s+senast)?|granskningsdatum|last\\s+(?:reviewed|updated|modified|changed)|(?:page\\s+)?(?:updated|reviewed|published)|stand|zuletzt\\s+(?:aktualisiert|geändert|überprüft)|letzte\\s+(?:aktualisierung|änderung)|aktualisiert(?:\\s+am)?|(?:sist|senest)\\s+(?:oppdatert|opdateret|endret|ændret)|päivitetty|tarkistettu|viimeksi\\s+(?:päivitetty|muokattu)|julkaistu';
const label = new RegExp(
  `(?:^|[^\\p{L}])(?:${changedWords})\\s*(?:den|on|am|:|-|–)*\\s*(.{6,40}?)(?=$|[|•;)]|,\\s*\\p{L}|\\.\\s|\\.$)`,
  'iu',
);
const publishedLabel = /publicerad|published|julkaistu/i;

/** A date written as people or machines write it, as ISO date; null when it is none or lies before 1990 or after tomorrow. */
export function readDate(text: string, now: Date = new Date()): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]), now);
  const dayFirst = /(?<!\d)(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})(?!\d)/.exec(text);
  if (dayFirst) return validDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]), now);
  const dayWord = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}{3,12})\.?,?\s+(\d{4})(?!\d)/iu.exec(text);
  if (dayWord) return validDate(Number(dayWord[3]), monthOf(dayWord[2] ?? ''), Number(dayWord[1]), now);
  const wordDay = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(text);
  if (wordDay) return validDate(Number(wordDay[3]), monthOf(wordDay[1] ?? ''), Number(wordDay[2]), now);
  return null;
}

const monthOf = (name: string): number =>
  months.findIndex((starts) => starts.some((start) => name.toLowerCase().startsWith(start))) + 1;

function validDate(year: number, month: number, day: number, now: Date): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1990) return null;
  // A clock in another time zone may be a day ahead.
  return date.getTime() > now.getTime() + 86_400_000 ? null : date.toISOString().slice(0, 10);
}

/** The date in a line such as "Senast granskad: 3 mars 2026"; `isWholeLine` when the line says nothing else. */
export function changedLabel(line: string): { date: string; isPublished: boolean; isWholeLine: boolean } | null {
  if (line.length > 400) return null;
  const found = label.exec(line);
  const date = found?.[1] ? readDate(found[1]) : null;
  if (!found || !date) return null;
  return {
    date,
    isPublished: publishedLabel.test(found[0]),
    isWholeLine: line.length - found[0].length < 12 && line.length < 90,
  };
}
