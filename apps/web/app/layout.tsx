import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { EntryLocaleProvider } from '../locale/locale-provider';
import { readLocale } from '../locale/server-locale';
import { FocusKeeper } from '../ui/focus-keeper';
import { fontClasses } from '../ui/fonts';
import './globals.css';

export const metadata: Metadata = { title: { default: 'Rådrum', template: '%s · Rådrum' }, robots: { index: false } };
export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, theme } = await readLocale();
  return (
    <html
      lang={language}
      data-theme={theme === 'system' ? undefined : theme}
      className={fontClasses}
      suppressHydrationWarning
    >
      <body>
        <EntryLocaleProvider language={language} theme={theme}>
          {children}
          <FocusKeeper />
        </EntryLocaleProvider>
      </body>
    </html>
  );
}
