'use client';
import { createContext, use } from 'react';
import type { Messages } from '../messages';
import { EntryLocale, type LocaleProps, type LocaleWith, useLocaleWith } from './entry-locale';
import { languages } from './language';
import { loadEntryWords } from './load-entry-words';
import { loadWords } from './load-words';

const LocaleContext = createContext<LocaleWith<Messages> | null>(null);

// begun before the page is brought to life, which waits for them
const shown = languages.find((language) => language === globalThis.document?.documentElement.lang);
if (shown) void loadEntryWords(shown);

/** Gives the parts that run in the browser the same words and formats as the server used; on the pages before one is inside, those that stand there. */
export function EntryLocaleProvider({ children, ...props }: LocaleProps) {
  const locale = useLocaleWith(props, use(loadEntryWords(props.language)));
  return <EntryLocale locale={locale}>{children}</EntryLocale>;
}

/** The same with all words, for whoever is inside. */
export function LocaleProvider({ children, ...props }: LocaleProps) {
  const locale = useLocaleWith(props, use(loadWords(props.language)));
  return (
    <EntryLocale locale={locale}>
      <LocaleContext value={locale}>{children}</LocaleContext>
    </EntryLocale>
  );
}

/** Words and formats, in parts that run in the browser. */
export function useLocale(): LocaleWith<Messages> {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('LocaleProvider is missing');
  return locale;
}
