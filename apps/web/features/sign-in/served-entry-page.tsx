import type { GetServerSidePropsContext } from 'next';
import Head from 'next/head';
import { chosenIn } from '../../locale/language';
import { entryWordsIn } from '../../messages/entry';
import { fontClasses } from '../../ui/fonts';
import { EntryPage, type EntryProps } from './entry-page';

/** What the document around the page needs to know besides. */
export interface ServedEntryProps extends EntryProps {
  fontClasses: string;
}

/** A page before one is inside, as the server sends it. */
export function ServedEntryPage({ language, theme, shown }: ServedEntryProps) {
  const words = entryWordsIn[language];
  const { signIn } = words;
  return (
    <>
      <Head>
        <title>{`${shown.page === 'again' ? signIn.again.title : signIn.title} · ${words.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </Head>
      <EntryPage language={language} theme={theme} shown={shown} words={words} />
    </>
  );
}

/** The properties of such a page, for whoever asks. */
export function servedProps(
  { req }: Pick<GetServerSidePropsContext, 'req'>,
  shown: EntryProps['shown'],
): { props: ServedEntryProps } {
  const chosen = chosenIn((name) => req.cookies[name], req.headers['accept-language'] ?? null);
  return { props: { ...chosen, shown, fontClasses } };
}
