import type { Format } from '../../locale/format';

/** A time that is soon: 14.32 today, 26 november 2026 14.32 on another day. */
export const untilInWords = (iso: string, now: Date, format: Format): string =>
  format.date(iso) === format.date(now.toISOString()) ? format.time(iso) : format.dateTime(iso);
