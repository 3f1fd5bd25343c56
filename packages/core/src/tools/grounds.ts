import { findLiterals } from '@radrum/safeguards';
import { decimals, reckon } from './arithmetic.ts';

/*
 * What a model may reckon with. A figure that it made up would come back as a result that can be cited: so what goes into a sum must stand in the
 * question, in what was said before or in what was found, or be a plain constant.
 */

/** Parts of a year, a day or a whole, and small counts. */
export const constants: ReadonlySet<string> = new Set(
  [...Array.from({ length: 13 }, (_, index) => index), 24, 30, 31, 52, 60, 100, 365, 366, 1_000].map(String),
);

/** "4,5 miljoner" is worked with as 4500000. */
const scales: readonly (readonly [pattern: RegExp, zeros: number])[] = [
  [/(\d+(?:[.,]\d+)?)\s?(?:tusen|tkr|thousand)(?!\p{L})/giu, 3],
  [/(\d+(?:[.,]\d+)?)\s?(?:miljon(?:er)?|mnkr|mkr|milj|million)(?!\p{L})/giu, 6],
  [/(\d+(?:[.,]\d+)?)\s?(?:miljard(?:er)?|mdkr|billion)(?!\p{L})/giu, 9],
];

/** Longer figures are nobody's sum. */
const longestFigure = 40;

/** A number without grouping, with a point, and without zeros that say nothing. */
const normal = (written: string): string => decimals(reckon(written.replace(',', '.'))).text;

function figuresOf(text: string): string[] {
  const literals = findLiterals(text).flatMap(({ key }) => {
    const [kind, value] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    if (value.length > longestFigure) return [];
    if (kind === 'number') return [normal(value)];
    // "12.50" may be a price as well as a time
    return kind === 'time' ? [normal(value.replace(':', '.'))] : [];
  });
  const scaled = scales.flatMap(([pattern, zeros]) =>
    [...text.matchAll(pattern)].flatMap(([, number = '']) =>
      number.length > longestFigure ? [] : [normal(`${number.replace(',', '.')} * 1${'0'.repeat(zeros)}`)],
    ),
  );
  // years stand in dates too
  return [...literals, ...scaled, ...(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])];
}

/**
 * The first figure of an expression that stands in none of the texts; null where all do.
 * @param besides figures that need not stand anywhere
 */
export function ungroundedFigure(
  expression: string,
  texts: readonly string[],
  besides: ReadonlySet<string>,
): string | null {
  const known = new Set([...besides, ...texts.flatMap(figuresOf)]);
  for (const figure of expression.match(/\d+(?:\.\d+)?|\.\d+/g) ?? []) {
    if (figure.length > longestFigure) return figure.slice(0, longestFigure);
    // "0.12" is how "12 %" may be written
    const forms = [normal(figure), ...(/^0?\./.test(figure) ? [normal(`${figure} * 100`)] : [])];
    if (!forms.some((form) => known.has(form))) return figure;
  }
  return null;
}

/** Whether a day (ISO 8601) stands in one of the texts. The year may go without saying. */
export function isDayGrounded(iso: string, texts: readonly string[]): boolean {
  const [, month, day] = iso.split('-').map(Number);
  return texts.some((text) => findLiterals(text).some(({ key }) => key === `date:${month}-${day}`));
}
