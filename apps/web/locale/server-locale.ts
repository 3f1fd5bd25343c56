import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { messagesIn } from '../messages';
import { createFormat } from './format';
import { chosenIn } from './language';

/** Language, theme, words and formats of whoever asks for the page. */
export const readLocale = cache(async (timeZone?: string) => {
  const [kept, asked] = await Promise.all([cookies(), headers()]);
  const { language, theme } = chosenIn((name) => kept.get(name)?.value, asked.get('accept-language'));
  return { language, theme, words: messagesIn(language), format: createFormat(language, timeZone) };
});
