import type { Metadata } from 'next';
import { ConfirmDomain } from '../../features/sign-in/confirm-domain';
import { Choices } from '../../features/session/choices';
import { Enter } from '../../features/sign-in/enter';
import { readLocale } from '../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.domain.title };
}

export default async function DomainPage(props: { searchParams: Promise<{ token?: string | string[] }> }) {
  const [{ words }, { token }] = await Promise.all([readLocale(), props.searchParams]);
  return (
    <Enter words={words} choices={<Choices />}>
      <ConfirmDomain token={typeof token === 'string' ? token : ''} />
    </Enter>
  );
}
