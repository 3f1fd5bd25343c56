/** A number as a text gives it: with what it measures. `kind` is null where no unit stands by it. */
export interface Measure {
  /** As it was said: 2,4 of "2,4 m". */
  said: number;
  /** In its kind's own unit: 240 of "2,4 m". */
  value: number;
  kind: 'length' | 'area' | 'volume' | 'weight' | 'money' | 'age' | null;
}

/** Units by what people write after a number; the factor brings them to one unit a kind (cm, m², litre, gram, krona, year). */
const units: readonly (readonly [pattern: string, kind: Exclude<Measure['kind'], null>, factor: number])[] = [
  ['m²|m2|kvm|kvadratmeter|square met(?:er|re)s?|quadratmeter', 'area', 1],
  ['hektar|ha', 'area', 10_000],
  ['m³|m3|kubikmeter|kubik', 'volume', 1_000],
  ['liter|litres?|liters?|l', 'volume', 1],
  ['mm|millimeter', 'length', 0.1],
  ['cm|centimeter|centimet(?:er|re)s?', 'length', 1],
  ['km|kilometer', 'length', 100_000],
  ['m|meter|met(?:er|re)s?', 'length', 100],
  ['kg|kilo|kilogram', 'weight', 1_000],
  ['ton|tonne[rs]?', 'weight', 1_000_000],
  ['g|gram', 'weight', 1],
  ['kr|kronor|krona|sek|:-', 'money', 1],
  ['år|åring(?:ar)?|års|years?|jahre?|vuotta|vuotias', 'age', 1],
];
const number = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+|\.\d(?!\d))?`;
const unit = units.map(([pattern]) => pattern).join('|');
/** A number before one of these is a day of the year. */
const months = 'jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|dez';
/** A number with its unit, no date and no time of day, as a part of a larger expression: two groups. */
export const measurePattern = String.raw`(?<![\d.:])(${number})(?![.:]?\d| ?(?:${months}))(?:[ \u00a0\u202f-]?(${unit})(?![\p{L}\d²³]))?`;
const known = units.map(([pattern, kind, factor]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'iu'), kind, factor }));

/** A measure out of the two groups of `measurePattern`. */
export function measureOf(digits: string, unitText: string | undefined): Measure {
  const value = Number(digits.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.'));
  const found = unitText === undefined ? undefined : known.find(({ pattern }) => pattern.test(unitText));
  return found ? { said: value, value: value * found.factor, kind: found.kind } : { said: value, value, kind: null };
}

/** A span of measures that a line names; null where an end is open. */
export interface Span {
  low: Measure | null;
  high: Measure | null;
}

const between = new RegExp(String.raw`${measurePattern}\s?(?:–|-|till|och|to|and|bis)\s?${measurePattern}`, 'giu');
const atMost = words(
  'högst|som mest|upp till|max|maximalt|under|till och med|lägre än|mindre än|kortare än|yngre än|inte över|inte högre än|inte längre än|at most|up to|less than|below|under|bis zu|höchstens|unter|enintään|alle',
);
const atLeast = words(
  'minst|som minst|från|från och med|över|mer än|högre än|större än|längre än|äldre än|överstiger|fyllt|at least|from|over|more than|above|ab|mindestens|über|vähintään|yli',
);

function words(list: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}])(?:${list})\s(?:den\s)?${measurePattern}`, 'giu');
}

/** The spans that a line states: "3–5 år", "högst 1,2 m", "från 65 år". */
export function spansIn(line: string): Span[] {
  const spans: Span[] = [];
  for (const [, a = '', unitA, b = '', unitB] of line.matchAll(between)) {
    const [low, high] = [measureOf(a, unitA ?? unitB), measureOf(b, unitB ?? unitA)];
    if (low.value <= high.value) spans.push({ low, high });
  }
  for (const [, digits = '', unitText] of line.matchAll(atMost))
    spans.push({ low: null, high: measureOf(digits, unitText) });
  for (const [, digits = '', unitText] of line.matchAll(atLeast))
    spans.push({ low: measureOf(digits, unitText), high: null });
  return spans;
}

/** Whether a measure lies in a span; null where they measure different things. Where one of them says no unit, the bare numbers are compared. */
export function liesIn(measure: Measure, { low, high }: Span): boolean | null {
  const kind = (high ?? low)?.kind ?? null;
  if (measure.kind !== null && kind !== null && measure.kind !== kind) return null;
  const by = measure.kind === null || kind === null ? 'said' : 'value';
  return (low === null || measure[by] >= low[by]) && (high === null || measure[by] <= high[by]);
}
