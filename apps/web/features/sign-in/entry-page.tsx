'use client';
import { EntryLocale, useLocaleWith } from '../../locale/entry-locale';
import type { Language, Theme } from '../../locale/language';
import type { EntryMessages } from '../../messages/sv/entry';
import { ChoiceFields } from '../session/choice-fields';
import { Enter } from './enter';
import { type MailedLink, OpenLink } from './open-link';
import { SignIn } from './sign-in';
import { SignInAgain } from './sign-in-again';

/** What a page before one is inside shows. It travels to the browser as JSON. */
export interface EntryProps {
  language: Language;
  theme: Theme;
  shown:
    | { page: 'sign-in'; to: string; email: string | null; error: string | null; places: number | null }
    | { page: 'again'; to: string; email: string; saysWhen: boolean }
    | { page: 'open'; link: MailedLink };
}

/** A page before one is inside: the same on the server, and in the browser, which brings it to life without the console's runtime. */
export function EntryPage({ language, theme, shown, words }: EntryProps & { words: EntryMessages }) {
  const locale = useLocaleWith({ language, theme }, words);
  return (
    <EntryLocale locale={locale}>
      <Enter words={words} choices={<ChoiceFields onChosen={() => window.location.reload()} />}>
        {shown.page === 'open' ? (
          <OpenLink link={shown.link} words={words} />
        ) : shown.page === 'again' ? (
          <SignInAgain {...shown} />
        ) : (
          <SignIn {...shown} />
        )}
      </Enter>
    </EntryLocale>
  );
}
