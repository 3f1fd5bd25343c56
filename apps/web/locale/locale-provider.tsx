'use client';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Messages } from '../messages';
import type { EntryMessages } from '../messages/sv/entry';
import { createFormat, type Format } from './format';
import { type Language, languages, type Theme } from './language';
import { loadEntryWords, loadWords } from './load-words';

interface LocaleWith<Words> {
  language: Language;
  theme: Theme;
  words: Words;
  format: Format;
}
interface Props {
  language: Language;
  theme: Theme;
  timeZone?: string;
  children: ReactNode;
}
const EntryContext = createContext<LocaleWith<EntryMessages> | null>(null);
const LocaleContext = createContext<LocaleWith<Messages> | null>(null);

// begun before the page is brought to life, which waits for them
const shown = languages.find((language) => language === globalThis.document?.documentElement.lang);
if (shown) void loadEntryWords(shown);

/** Gives the parts that run in the browser the same words and formats as the server used; on the pages before one is inside, those that stand there. */
export function EntryLocaleProvider({ children, ...props }: Props) {
  const locale = useLocaleWith(props, use(loadEntryWords(props.language)));
  return <EntryContext value={locale}>{children}</EntryContext>;
}

/** The same with all words, for whoever is inside. */
export function LocaleProvider({ children, ...props }: Props) {
  const locale = useLocaleWith(props, use(loadWords(props.language)));
  return (
    <EntryContext value={locale}>
      <LocaleContext value={locale}>{children}</LocaleContext>
    </EntryContext>
  );
}

function useLocaleWith<Words>({ language, theme, timeZone }: Omit<Props, 'children'>, words: Words): LocaleWith<Words> {
  return useMemo(
    () => ({ language, theme, words, format: createFormat(language, timeZone) }),
    [language, theme, timeZone, words],
  );
}

/** Words and formats, in parts that run in the browser. */
export function useLocale(): LocaleWith<Messages> {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('LocaleProvider is missing');
  return locale;
}

/** The same for parts that also stand on the pages before one is inside. */
export function useEntryLocale(): LocaleWith<EntryMessages> {
  const locale = use(EntryContext);
  if (!locale) throw new Error('EntryLocaleProvider is missing');
  return locale;
}
