import type { Language } from '../../locale/language';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Amounts in öre as a number of kronor: whole ones without decimals, or all with two where they stand in a column. */
export function kronorIn(language: Language): (ore: number, isInColumn?: boolean) => string {
  const whole = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (ore, isInColumn = false) => {
    const format = !isInColumn && Math.round(ore) % 100 === 0 && Number.isInteger(ore) ? whole : exact;
    return format.format(ore / 100).replace('-', '−');
  };
}

/** Whole kronor as somebody wrote them, in öre; null for what is no such amount. Spaces between thousands are fine. */
export function oreOf(written: string, most = 1_000_000): number | null {
  const digits = written.replaceAll(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{1,9}$/.test(digits)) return null;
  const kronor = Number(digits);
  return kronor <= most ? kronor * 100 : null;
}

/** VAT in Sweden, in per cent. What an offer says holds; this is only for showing prices before there is one. */
const swedishVat = 25;
export const withSwedishVat = (ore: number): number => Math.round(ore * (1 + swedishVat / 100));
