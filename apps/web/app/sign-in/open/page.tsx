import type { Metadata } from 'next';
import { Enter } from '../../../features/sign-in/enter';
import { OpenLink } from '../../../features/sign-in/open-link';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.signIn.title };
}

export default async function OpenLinkPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ words }, link] = await Promise.all([readLocale(), props.searchParams]);
  return (
    <Enter words={words}>
      <OpenLink link={link} words={words} />
    </Enter>
  );
}
