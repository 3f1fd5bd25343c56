import type { Metadata } from 'next';
import { readSession } from '../../api/open-tenant';
import { Choices } from '../../features/session/choices';
import { Enter } from '../../features/sign-in/enter';
import { Invitation } from '../../features/sign-in/invitation';
import { readLocale } from '../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.invitation.title };
}

export default async function InvitationPage(props: { searchParams: Promise<{ token?: string | string[] }> }) {
  const [session, { words }, { token }] = await Promise.all([readSession(), readLocale(), props.searchParams]);
  return (
    <Enter words={words} choices={<Choices />}>
      <Invitation token={typeof token === 'string' ? token : ''} signedInAs={session?.user.email} />
    </Enter>
  );
}
