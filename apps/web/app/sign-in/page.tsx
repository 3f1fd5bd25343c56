import type { Metadata } from 'next';
import { readSession } from '../../api/open-tenant';
import { Enter } from '../../features/sign-in/enter';
import { ownPath } from '../../features/sign-in/own-path';
import { SignIn } from '../../features/sign-in/sign-in';
import { SignInAgain } from '../../features/sign-in/sign-in-again';
import { readLocale } from '../../locale/server-locale';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ signIn }, { again }] = [(await readLocale()).words, await searchParams];
  return { title: again ? signIn.again.title : signIn.title };
}

export default async function SignInPage({ searchParams }: Props) {
  const [{ words }, { error, to, again, places }] = await Promise.all([readLocale(), searchParams]);
  const session = again ? await readSession() : null;
  return (
    <Enter words={words}>
      {session ? (
        <SignInAgain email={session.user.email} saysWhen={session.saysWhen} to={ownPath(to)} />
      ) : (
        <SignIn
          to={ownPath(to)}
          error={typeof error === 'string' ? error : undefined}
          // anybody may write an address: only a number is shown
          places={error === 'members_full' && /^\d{1,6}$/.test(String(places)) ? Number(places) : undefined}
        />
      )}
    </Enter>
  );
}
