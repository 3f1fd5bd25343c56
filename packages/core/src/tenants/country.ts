/** Whose holidays hold where a tenant lives: the country of its locale, or the one that the locale's language is most spoken in. */
export function countryOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? home;
  } catch {
    return home; // not a language tag
  }
}
const home = 'SE';
