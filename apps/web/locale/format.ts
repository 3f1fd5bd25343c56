import type { Language } from './language';

/** Numbers, dates and durations as they are written in a language. Times are those of the tenant's clock. */
export interface Format {
  number: (value: number) => string;
  /** A share of 0 to 1 as a whole percentage. */
  percent: (share: number) => string;
  /** What is added or taken away: +1,25 and −0,30. */
  signed: (value: number) => string;
  /** 24 november 2026 */
  date: (iso: string) => string;
  /** 24 nov */
  day: (iso: string) => string;
  /** tisdag 24 november 2026 */
  fullDate: (date: Date) => string;
  /** 14.32 */
  time: (iso: string) => string;
  /** 24 november 2026 14.32 */
  dateTime: (iso: string) => string;
  /** 24 nov 2026 14.32, where there is little room. */
  moment: (iso: string) => string;
  /** Milliseconds as 0,8 s, and as 12 ms under a tenth of a second. */
  duration: (ms: number) => string;
  /** A language's own name for a language: svenska, Swedish. */
  language: (tag: string) => string;
}

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;
const noBreak = '\u00a0';

const made = new Map<string, Format>();

/**
 * Made once for each language and time zone: a page needs it up to four times.
 * @param timeZone an IANA name; dates without a time ("2026-11-24") are that day everywhere
 */
export function createFormat(language: Language, timeZone = 'Europe/Stockholm'): Format {
  const name = `${language} ${timeZone}`;
  const format = made.get(name) ?? makeFormat(language, timeZone);
  made.set(name, format);
  return format;
}

function makeFormat(language: Language, timeZone: string): Format {
  const locale = locales[language];
  const formatter = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const seconds = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const date = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
  const full = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
  const clock = formatter({ hour: '2-digit', minute: '2-digit' });
  const day = formatter({ day: 'numeric', month: 'short' }, 'UTC');
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const time = (iso: string) =>
    language === 'sv' ? clock.format(new Date(iso)).replace(':', '.') : clock.format(new Date(iso));
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    signed: (value) => signed.format(value).replace('-', '−'),
    date: (iso) => date.format(new Date(iso)),
    day: (iso) => day.format(new Date(`${iso.slice(0, 10)}T12:00:00Z`)).replace('.', ''),
    fullDate: (value) => capitalised(full.format(value)),
    time,
    dateTime: (iso) => `${date.format(new Date(iso))}${language === 'sv' ? ' ' : ', '}${time(iso)}`,
    moment: (iso) => `${shortDate.format(new Date(iso)).replace('.', '')}${language === 'sv' ? ' ' : ', '}${time(iso)}`,
    duration: (ms) => (ms < 100 ? `${Math.round(ms)}${noBreak}ms` : `${seconds.format(ms / 1000)}${noBreak}s`),
    language: (tag) => nameOf(names, tag),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag; // not a language tag
  }
}
