/** What a figure tells: how much, when, or whom to call. */
export type FigureKind = 'amount' | 'time' | 'telephone';

const patterns: readonly (readonly [FigureKind, RegExp])[] = [
  ['telephone', /(?<![\d])0\d{1,3}[-–\s]\d{2,3}(?:[\s]\d{2,3}){1,3}(?!\d)/gu],
  ['time', /(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![.:]?\d)/gu],
  ['amount', /(?<![\d.:])\d{1,3}(?:[ \u00a0\u202f]\d{3})*(?:,\d{1,2})?(?=\s?(?:kr\b|kronor|sek\b|:-|€|euro\b))/giu],
];

/** The figures of a text, where they are all of one kind: a text that mixes them says more than one thing. */
export function figuresIn(text: string): { kind: FigureKind; values: Set<string> } | undefined {
  let rest = text;
  const found: { kind: FigureKind; values: Set<string> }[] = [];
  for (const [kind, pattern] of patterns) {
    const values = new Set(
      [...rest.matchAll(pattern)].map(([value]) => value.replace(/[\s\u00a0\u202f–-]/gu, '').replace('.', ':')),
    );
    rest = rest.replace(pattern, ' ');
    if (values.size > 0) found.push({ kind, values });
  }
  return found.length === 1 ? found[0] : undefined;
}

/** A text without its figures: what two statements of one thing have in common. */
export const withoutFigures = (text: string): string =>
  patterns.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), text);
