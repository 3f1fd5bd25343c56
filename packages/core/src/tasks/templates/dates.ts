import { noBreak } from './numbers.ts';

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A month by its name or the beginning of it ("nov.", "Sept"), 1 to 12. */
function monthOf(name: string): number | null {
  const folded = name.toLowerCase().replace(/\.$/, '');
  if (folded.length < 3) return null;
  for (const names of [months.sv, months.en]) {
    const at = names.findIndex((month) => month.toLowerCase().startsWith(folded));
    if (at >= 0) return at + 1;
  }
  return null;
}

/** Dates in running text; the parts are told apart by readDate. */
export const dateInText =
  /(?<![\d/.-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?::[ae]|st|nd|rd|th)?\s+(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,7}\.?,?\s+\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/. ]\s?\d{4})(?![\d/-])/gi;

/**
 * Reads a date as people write it, as 2026-11-24. Null where it is none, or where it can be read in two ways: "3/4/2026" in English.
 */
export function readDate(text: string, language: 'sv' | 'en'): string | null {
  const folded = text
    .trim()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^(?:den|the|on) /i, '');
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.exec(folded);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})(?::[ae]|st|nd|rd|th)? ?([a-zåäö]+\.?),? (\d{4})$/i.exec(folded);
  if (named) return valid(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]));
  const american = /^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(folded);
  if (american) return valid(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/. ] ?(\d{4})$/.exec(folded);
  if (!numeric) return null;
  const [day, month] = [Number(numeric[1]), Number(numeric[2])];
  if (language === 'en' && day <= 12 && day !== month) return null;
  return valid(Number(numeric[3]), month, day);
}

function valid(year: number, month: number | null, day: number): string | null {
  if (month === null || month < 1 || month > 12 || year < 1800 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && day > 0 ? date.toISOString().slice(0, 10) : null;
}

/** "24 november 2026" of 2026-11-24. */
export function writeDate(iso: string, language: 'sv' | 'en', style: 'long' | 'iso' = 'long'): string {
  if (style === 'iso') return iso;
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}${noBreak}${months[language][(month ?? 1) - 1]} ${year}`;
}
