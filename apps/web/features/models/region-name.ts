import type { Language } from '../../locale/language';

/** A country by its name, the union as everyone calls it, and any other place by the code that the catalogue has. */
export function regionName(code: string, language: Language, here: string): string {
  if (code === 'local') return here;
  if (/^eu$/i.test(code)) return 'EU';
  if (!/^[a-z]{2}$/i.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code.toUpperCase()) ?? code;
}
