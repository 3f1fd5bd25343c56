import type { Metadata } from 'next';
import { SignIn } from '../../features/sign-in/sign-in';
import { readLocale } from '../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.signIn.title };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ error?: string | string[] }> }) {
  const [{ words }, { error }] = await Promise.all([readLocale(), searchParams]);
  return <SignIn words={words} error={typeof error === 'string' ? error : undefined} />;
}
