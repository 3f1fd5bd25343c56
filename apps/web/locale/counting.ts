import type { Language } from './language';

/** Counts things in a language: `things(3, 'fråga', 'frågor')` is "3 frågor". */
export function counting(language: Language): (count: number, one: string, other: string) => string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (count, one, other) => `${number.format(count)}\u00a0${rules.select(count) === 'one' ? one : other}`;
}
