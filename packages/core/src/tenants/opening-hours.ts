import { addDays, dayAt, holidayOn, weekdayOf, type Day } from '@radrum/knowledge';
import { z } from 'zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 08:00.');

/** When people answer: on which weekdays (1 is Monday), from and to what time. Days that are missing are closed, and so are public holidays. */
export const openingHours = z
  .array(
    z
      .object({ days: z.array(z.int().min(1).max(7)).min(1).max(7), from: clock, to: clock })
      .refine(({ from, to }) => from < to, { message: 'The end must come after the beginning.', path: ['to'] }),
  )
  .max(14);
export type OpeningHours = z.infer<typeof openingHours>;

/** How far ahead an opening is looked for: longer than any holiday. */
const daysAhead = 21;

/** Whether somebody answers now, and when next; `opensAt` is null while it is open, and where no hours are told. */
export function openingAt(
  hours: OpeningHours,
  { now, timeZone, country }: { now: Date; timeZone: string; country: string },
): { isOpen: boolean; opensAt: Date | null } {
  if (hours.length === 0) return { isOpen: true, opensAt: null };
  const today = dayAt(now, timeZone);
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = addDays(today, ahead);
    if (holidayOn(day, country)) continue;
    const spans = hours
      .filter(({ days }) => days.includes(weekdayOf(day) + 1))
      .map(({ from, to }) => ({ from: momentOf(day, from, timeZone), to: momentOf(day, to, timeZone) }))
      .toSorted((one, other) => one.from.getTime() - other.from.getTime());
    for (const { from, to } of spans) {
      if (from <= now && now < to) return { isOpen: true, opensAt: null };
      if (from > now) return { isOpen: false, opensAt: from };
    }
  }
  return { isOpen: false, opensAt: null };
}

/** The moment when a clock on the wall of a time zone shows a time. */
export function momentOf({ year, month, day }: Day, time: string, timeZone: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  // twice, since the offset at the first guess may be that of the other side of a change to or from summer time
  const guess = new Date(asUtc - offsetAt(new Date(asUtc), timeZone));
  return new Date(asUtc - offsetAt(guess, timeZone));
}

/** Milliseconds that a time zone is ahead of UTC at a moment. */
function offsetAt(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(moment.getTime() / 1000) * 1000;
}
