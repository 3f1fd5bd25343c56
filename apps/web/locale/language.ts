/** Languages of the console, the first being the one that is used when nothing else is known. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Where the member's choices are kept. They hold no personal data and are read by the server, so that the first paint is right. */
export const cookieNames = { language: 'radrum-language', theme: 'radrum-theme' } as const;

const isLanguage = (value: string | undefined): value is Language => languages.some((language) => language === value);

/** The chosen language; else the first of the browser's that we speak; else Swedish. */
export function pickLanguage(chosen: string | undefined, accepted: string | null): Language {
  if (isLanguage(chosen)) return chosen;
  const wanted = (accepted ?? '').split(',').map((entry) => entry.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? languages[0];
}

/** The chosen theme; anything else follows the system. */
export const pickTheme = (chosen: string | undefined): Theme => themes.find((theme) => theme === chosen) ?? 'system';

/** What whoever asks for a page has chosen. */
export const chosenIn = (cookie: (name: string) => string | undefined, accepted: string | null) => ({
  language: pickLanguage(cookie(cookieNames.language), accepted),
  theme: pickTheme(cookie(cookieNames.theme)),
});
