import type { ReactNode } from 'react';
import { LocaleProvider } from './locale-provider';
import { readLocale } from './server-locale';

/** Gives a page outside the organisations all words. */
export async function AllWords({ children }: { children: ReactNode }) {
  const { language, theme } = await readLocale();
  return (
    <LocaleProvider language={language} theme={theme}>
      {children}
    </LocaleProvider>
  );
}
