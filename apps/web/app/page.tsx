import { redirect } from 'next/navigation';
import { readSession } from '../api/open-tenant';
import { Choices } from '../features/session/choices';
import { Enter } from '../features/sign-in/enter';
import { ChooseTenant } from '../features/tenants/choose-tenant';
import { AllWords } from '../locale/all-words';
import { readLocale } from '../locale/server-locale';

export default async function StartPage(props: {
  searchParams: Promise<{ choose?: string | string[]; locked?: string | string[] }>;
}) {
  const [session, { words }, { choose, locked }] = await Promise.all([readSession(), readLocale(), props.searchParams]);
  if (!session) redirect('/sign-in');
  const [only] = session.tenants;
  if (only && session.tenants.length === 1 && !only.lock && !choose) redirect(`/t/${only.slug}`);
  return (
    <Enter words={words} choices={<Choices />}>
      <AllWords>
        <ChooseTenant session={session} locked={typeof locked === 'string' ? locked : undefined} words={words} />
      </AllWords>
    </Enter>
  );
}
