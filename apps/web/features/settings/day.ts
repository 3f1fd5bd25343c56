/** How far a time zone's clock is ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(moment: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}

/** Whether a text is a day, such as 2026-11-24. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/**
 * When a day begins somewhere.
 * @param day such as 2026-11-24
 * @param timeZone an IANA name
 * @returns a time as ISO 8601 in UTC
 */
export function startOfDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // the clock may be put forward or back between the two guesses
  const guess = midnight - aheadOfUtc(midnight, timeZone);
  return new Date(midnight - aheadOfUtc(guess, timeZone)).toISOString();
}

/** When a day ends somewhere: the moment at which the next one begins. */
export const endOfDay = (day: string, timeZone: string): string => startOfDay(dayAfter(day), timeZone);

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The day that it is somewhere at a moment. */
export const dayAt = (moment: Date, timeZone: string): string =>
  new Date(moment.getTime() + aheadOfUtc(moment.getTime(), timeZone)).toISOString().slice(0, 10);
