/** A date, month, season, quarter or year that a text names. */
export interface Dated {
  /** As it stands. */
  words: string;
  /** For ordering: 20260701; a month, a season and a quarter stand at their beginning, a year before its months. */
  key: number;
  year: number;
  exactness: 'day' | 'month' | 'season' | 'year';
}

const monthNames = `jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?`;
const monthStarts = ['jan', 'feb', 'ma', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'o', 'nov', 'de'];
const year = '(?<year>(?:18|19|20)\\d{2})';
const seasons: Record<string, number> = {
  vår: 3,
  spring: 3,
  som: 6,
  summer: 6,
  hös: 9,
  autumn: 9,
  vin: 12,
  winter: 12,
};
const ordinals: Record<string, number> = {
  första: 1,
  andra: 2,
  tredje: 3,
  fjärde: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};

/** Numbers of laws, records and bills look like years. */
const notDates =
  /\b\d{4}(?:\/\d{2,4})?:\d+|\b(?:dnr|diarienummer|sou|ds|sfs|prop\.?|bet\.?|skr\.?|rskr\.?)\s*:?\s*[\p{L}\d/:.-]+(?:\s\d{4}[/:-]\d+)?/giu;
const recordNumbers = /\b\p{Lu}{2,}[ -]\d{4}[-/:]\d+/gu;

const patterns: readonly {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>) => Omit<Dated, 'words'>;
}[] = [
  {
    pattern: new RegExp(`(?<!\\d)${year}-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)`, 'giu'),
    read: ({ year: y, month, day }) => at(y, Number(month), Number(day), 'day'),
  },
  {
    pattern: new RegExp(
      `(?:den )?(?<!\\d)(?<day>[0-3]?\\d)\\.?(?::e)? (?<name>${monthNames})\\.? ${year}(?!\\d)`,
      'giu',
    ),
    read: ({ year: y, name, day }) => at(y, monthOf(name), Number(day), 'day'),
  },
  {
    pattern: new RegExp(`(?<name>\\b(?:${monthNames})) (?<day>[0-3]?\\d), ${year}(?!\\d)`, 'giu'),
    read: ({ year: y, name, day }) => at(y, monthOf(name), Number(day), 'day'),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<name>${monthNames})\\.? ${year}(?!\\d)`, 'giu'),
    read: ({ year: y, name }) => at(y, monthOf(name), 0, 'month'),
  },
  {
    pattern: new RegExp(
      `(?:\\b(?<ordinal>första|andra|tredje|fjärde|first|second|third|fourth) (?:kvartalet|quarter)(?: of)?|\\bkvartal (?<number>[1-4])|\\bQ(?<short>[1-4]))(?: år)?,? ${year}(?!\\d)`,
      'giu',
    ),
    read: ({ year: y, ordinal, number, short }) =>
      at(y, (ordinals[ordinal?.toLowerCase() ?? ''] ?? Number(number ?? short)) * 3 - 2, 0, 'season'),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<season>våren|sommaren|hösten|vintern|spring|summer|autumn|winter)(?: of)? ${year}(?!\\d)`,
      'giu',
    ),
    read: ({ year: y, season }) =>
      at(y, seasons[season?.toLowerCase() ?? ''] ?? seasons[season?.toLowerCase().slice(0, 3) ?? ''] ?? 0, 0, 'season'),
  },
  {
    pattern: new RegExp(`(?<![\\d/:.,-])${year}(?![\\d/:]|[.,]\\d|-\\d{2}-| ?(?:kr|mnkr|tkr|kronor|procent|%))`, 'giu'),
    read: ({ year: y }) => at(y, 0, 0, 'year'),
  },
];

/** The dates of a text in the order of its words. */
export function datesIn(text: string): Dated[] {
  const found: (Dated & { at: number })[] = [];
  const blank = (taken: string) => '\u0001'.repeat(taken.length);
  let rest = text.replace(notDates, blank).replace(recordNumbers, blank);
  for (const { pattern, read } of patterns) {
    rest = rest.replace(pattern, (...match) => {
      const words = String(match[0]);
      const groups: unknown = match.at(-1);
      const index = match.find((part): part is number => typeof part === 'number') ?? 0;
      const dated = read(readGroups(groups));
      if (Number.isNaN(dated.key)) return words;
      found.push({ words, at: index, ...dated });
      return blank(words);
    });
  }
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ words, key, year: named, exactness }) => ({ words, key, year: named, exactness }));
}

function readGroups(groups: unknown): Record<string, string | undefined> {
  if (typeof groups !== 'object' || groups === null) return {};
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}

function at(
  yearText: string | undefined,
  month: number,
  day: number,
  exactness: Dated['exactness'],
): Omit<Dated, 'words'> {
  const named = Number(yearText);
  const isPossible = month >= 0 && month <= 12 && day >= 0 && day <= 31;
  return { key: isPossible ? named * 10_000 + month * 100 + day : Number.NaN, year: named, exactness };
}

function monthOf(name: string | undefined): number {
  const lower = (name ?? '').toLowerCase();
  if (lower === 'may') return 5;
  return monthStarts.findIndex((start) => lower.startsWith(start) && !(start === 'ma' && lower === 'maj')) + 1;
}
