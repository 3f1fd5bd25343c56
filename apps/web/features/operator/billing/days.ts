/** Whole days from one moment to another in the calendar; negative for what has been. */
export function daysBetween(from: Date, to: Date, timeZone = 'Europe/Stockholm'): number {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return Math.round((Date.parse(day.format(to)) - Date.parse(day.format(from))) / 86_400_000);
}
