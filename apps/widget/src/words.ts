/** The launcher's words; the panel's are in panel/words.ts. */
export const launcherWords = {
  sv: { ask: 'Ställ en fråga', failed: 'Ingen kontakt. Försök igen' },
  en: { ask: 'Ask a question', failed: 'No connection. Try again' },
};
export type Language = keyof typeof launcherWords;

/** The interface language for a language tag: Swedish where nothing is said, English for all that is not Swedish. */
export const languageFor = (tag: string): Language => (tag === '' || /^sv\b/i.test(tag) ? 'sv' : 'en');
