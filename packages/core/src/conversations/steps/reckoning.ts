import {
  dayAt,
  formatDay,
  holidayOn,
  isOpenBy,
  isoWeekOf,
  nextTime,
  saysWhen,
  type Day,
  type Moment,
} from '@radrum/knowledge';
import { reckoningText } from '@radrum/safeguards';
import type { Retrieved, Routed } from '../turn.ts';

/**
 * What was worked out of the calendar for a quote: by which day the row was chosen ("öppet idag?") and whether that decides the question, and when
 * the next time is ("torsdagar i jämna veckor", "sista måndagen i månaden"). Empty where nothing was. Of a question of parts, each may ask for it.
 * @param above the headings that the quote stands under
 */
export function reckoning({ reading, parts, language }: Routed, quote: string, above: readonly string[]): string {
  const readings = parts.length > 0 ? parts.map((part) => part.reading) : [reading];
  return readings.map((each) => reckoningOf(each, language, quote, above)).find((text) => text !== '') ?? '';
}

function reckoningOf(reading: Retrieved['reading'], language: string, quote: string, above: readonly string[]): string {
  const { day, moment, wanted } = reading;
  const today = dayAt(moment.now, moment.timeZone);
  const asksNext = day?.isNext ?? (wanted.includes('date') && !season.test(reading.query));
  const next = asksNext ? nextTime(quote, day?.day ?? today) : null;
  if (next === null && (day === null || day.isNext || !saysWhen(quote))) return '';
  const inWords = (each: Day) => describe(each, moment, language);
  return reckoningText(language, {
    by: inWords(day?.day ?? today),
    next: next && inWords(next),
    verdict: isOpenBy(quote, above, reading),
  });
}

/** A time of the year that the calendar here does not know: "the next time" would be beside the point. */
const season = /jul|nyår|påsk|midsommar|sommar|höst|vinter|vår|lov|helg|vecka|holiday|christmas|easter|summer|winter/iu;

const describe = (day: Day, { country }: Moment, language: string) => ({
  text: formatDay(day, language),
  week: isoWeekOf(day),
  holiday: holidayOn(day, country, language)?.name ?? null,
});
