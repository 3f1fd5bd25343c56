import { type DocumentProps, Head, Html, Main, NextScript } from 'next/document';
import type { ServedEntryProps } from '../features/sign-in/served-entry-page';

/** The document around the pages before one is inside. Their script is our own: see `entry/browser.tsx`. */
export default function Document({ __NEXT_DATA__: data, nonce }: DocumentProps & { nonce?: string }) {
  const { fontClasses, ...entry }: Partial<ServedEntryProps> = data.props['pageProps'] ?? {};
  const { language = 'sv', theme = 'system' } = entry;
  const by = nonce === undefined ? {} : { nonce };
  return (
    <Html lang={language} data-theme={theme === 'system' ? undefined : theme} className={fontClasses}>
      <Head {...by}>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <meta name="radrum-entry" content={JSON.stringify(entry)} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </Head>
      <body>
        <Main />
        {process.env.NODE_ENV === 'production' ? (
          <script type="module" src={`/entry/entry.js?v=${data.buildId}`} {...by} />
        ) : null}
        <NextScript {...by} />
      </body>
    </Html>
  );
}
