import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { messagesIn } from '../messages';
import { createFormat } from './format';
import { cookieNames, pickLanguage, pickTheme } from './language';

/** Language, theme, words and formats of whoever asks for the page. */
export const readLocale = cache(async (timeZone?: string) => {
  const [chosen, asked] = await Promise.all([cookies(), headers()]);
  const language = pickLanguage(chosen.get(cookieNames.language)?.value, asked.get('accept-language'));
  const theme = pickTheme(chosen.get(cookieNames.theme)?.value);
  return { language, theme, words: messagesIn(language), format: createFormat(language, timeZone) };
});
