'use client';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { EntryMessages } from '../messages/sv/entry';
import { createFormat, type Format } from './format';
import type { Language, Theme } from './language';

export interface LocaleWith<Words> {
  language: Language;
  theme: Theme;
  words: Words;
  format: Format;
}
export interface LocaleProps {
  language: Language;
  theme: Theme;
  timeZone?: string;
  children: ReactNode;
}
const EntryContext = createContext<LocaleWith<EntryMessages> | null>(null);

/** Gives the parts that also stand on the pages before one is inside their words. */
export function EntryLocale({ locale, children }: { locale: LocaleWith<EntryMessages>; children: ReactNode }) {
  return <EntryContext value={locale}>{children}</EntryContext>;
}

export function useLocaleWith<Words>(
  { language, theme, timeZone }: Omit<LocaleProps, 'children'>,
  words: Words,
): LocaleWith<Words> {
  return useMemo(
    () => ({ language, theme, words, format: createFormat(language, timeZone) }),
    [language, theme, timeZone, words],
  );
}

/** Words and formats, in parts that run in the browser and also stand on the pages before one is inside. */
export function useEntryLocale(): LocaleWith<EntryMessages> {
  const locale = use(EntryContext);
  if (!locale) throw new Error('EntryLocale is missing');
  return locale;
}
