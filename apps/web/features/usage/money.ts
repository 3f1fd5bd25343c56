import type { Language } from '../../locale/language';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * Money as it is written in a language, with the currency's code, since organisations see several: 12,50 SEK. A call costs fractions of
 * the smallest coin, so what is less than a whole one keeps its first figures.
 */
export function moneyIn(language: Language): (value: number, currency: string) => string {
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, maximumFractionDigits: 8 });
  return (value, currency) => {
    const amount = value === 0 ? '0' : Math.abs(value) < 0.1 ? small.format(value) : whole.format(value);
    return `${amount}\u00a0${currency}`;
  };
}

/** What a spreadsheet gets: without what only computers see. */
export const roundedMoney = (value: number): number => Math.round(value * 1e6) / 1e6;
