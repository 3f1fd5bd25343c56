import { dayAt, endOfDay, isDay } from '../day';

/** Days that are offered; one that is not among them can be named. */
export const spans = [30, 90, 365] as const;
/** What most keys get: whoever made it may have left by then. */
export const usualSpan = '365';

/**
 * When a new key ends.
 * @param span a number of days, `day` for the one that is named, or anything else for no end
 * @returns undefined for no end, null for a day that is none or has passed
 */
export function expiryOf(span: string, day: string, now: Date, timeZone: string): string | undefined | null {
  if (span === 'day') return isDay(day) && day >= dayAt(now, timeZone) ? endOfDay(day, timeZone) : null;
  const days = spans.find((one) => String(one) === span);
  return days === undefined ? undefined : new Date(now.getTime() + days * 86_400_000).toISOString();
}

/** Whether a key ends within a month: somebody should change it. */
export const endsSoon = (expiresAt: string, now: Date): boolean =>
  Date.parse(expiresAt) - now.getTime() < 30 * 86_400_000;
