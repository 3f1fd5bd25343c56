import type { ReactNode } from 'react';
import { ApiProvider } from '../api/api-provider';
import { LocaleProvider } from './locale-provider';
import { readLocale } from './server-locale';

/** Gives a page outside the organisations all words, and the way to call the server. */
export async function AllWords({ children }: { children: ReactNode }) {
  const { language, theme } = await readLocale();
  return (
    <LocaleProvider language={language} theme={theme}>
      <ApiProvider>{children}</ApiProvider>
    </LocaleProvider>
  );
}
