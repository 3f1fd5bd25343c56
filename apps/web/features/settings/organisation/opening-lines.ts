import type { TenantInfo } from '../../../api/shapes';

type Opening = NonNullable<TenantInfo['contact']['opening']>;

/** Opening hours as people read them: "måndag–fredag 08.00–16.00". @param weekdays from Monday on */
export const openingLines = (opening: Opening, weekdays: readonly string[]): string[] =>
  opening.map(({ days, from, to }) => `${daysText(days, weekdays)} ${clock(from)}–${clock(to)}`);

const clock = (time: string): string => time.replace(':', '.');

/** Days in a row as a span. */
function daysText(days: readonly number[], weekdays: readonly string[]): string {
  const sorted = days.toSorted((one, other) => one - other);
  const spans: number[][] = [];
  for (const day of sorted) {
    const last = spans.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else spans.push([day]);
  }
  const name = (day: number | undefined) => weekdays[(day ?? 1) - 1] ?? '';
  return spans
    .map((span) => (span.length > 2 ? `${name(span[0])}–${name(span.at(-1))}` : span.map(name).join(', ')))
    .join(', ');
}
