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
  const next = day?.isNext || wanted.includes('date') ? nextTime(quote, day?.day ?? today) : null;
  if (next === null && (day === null || day.isNext || !saysWhen(quote))) return '';
  const inWords = (each: Day) => describe(each, moment, language);
  return reckoningText(language, inWords(day?.day ?? today), next && inWords(next));
}

const describe = (day: Day, { country }: Moment, language: string) => ({
  text: formatDay(day, language),
  week: isoWeekOf(day),
  holiday: holidayOn(day, country, language)?.name ?? null,
});
