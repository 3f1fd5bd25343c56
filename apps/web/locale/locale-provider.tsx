'use client';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { type Messages, messagesIn } from '../messages';
import { createFormat, type Format } from './format';
import type { Language, Theme } from './language';

interface Locale {
  language: Language;
  theme: Theme;
  words: Messages;
  format: Format;
}
const LocaleContext = createContext<Locale | null>(null);

/** Gives the parts that run in the browser the same words and formats as the server used. */
export function LocaleProvider(props: { language: Language; theme: Theme; timeZone?: string; children: ReactNode }) {
  const { language, theme, timeZone, children } = props;
  const locale = useMemo(
    () => ({ language, theme, words: messagesIn(language), format: createFormat(language, timeZone) }),
    [language, theme, timeZone],
  );
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** Words and formats, in parts that run in the browser. */
export function useLocale(): Locale {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('LocaleProvider is missing');
  return locale;
}
