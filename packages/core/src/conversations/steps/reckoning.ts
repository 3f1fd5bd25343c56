import { dayAt, formatDay, holidayOn, isoWeekOf, nextTime, saysWhen, type Day, type Moment } from '@radrum/knowledge';
import { reckoningText } from '@radrum/safeguards';
import type { Routed } from '../turn.ts';

/**
 * What was worked out of the calendar for a quote: by which day the row was chosen ("öppet idag?"), and when the next time is
 * ("torsdagar i jämna veckor"). Empty where nothing was.
 */
export function reckoning({ reading, language }: Routed, quote: string): string {
  const { day, moment, wanted } = reading;
  const today = dayAt(moment.now, moment.timeZone);
  const asksNext = day?.isNext ?? (wanted.includes('date') && !season.test(reading.query));
  const next = asksNext ? nextTime(quote, day?.day ?? today) : null;
  if (next === null && (day === null || day.isNext || !saysWhen(quote))) return '';
  const inWords = (each: Day) => describe(each, moment, language);
  return reckoningText(language, inWords(day?.day ?? today), next && inWords(next));
}

/** A time of the year that the calendar here does not know: "the next time" would be beside the point. */
const season = /jul|nyår|påsk|midsommar|sommar|höst|vinter|vår|lov|helg|vecka|holiday|christmas|easter|summer|winter/iu;

const describe = (day: Day, { country }: Moment, language: string) => ({
  text: formatDay(day, language),
  week: isoWeekOf(day),
  holiday: holidayOn(day, country, language)?.name ?? null,
});
