import { redirect } from 'next/navigation';
import { readSession } from '../api/open-tenant';
import { ChooseTenant } from '../features/tenants/choose-tenant';
import { readLocale } from '../locale/server-locale';

export default async function StartPage({ searchParams }: { searchParams: Promise<{ choose?: string }> }) {
  const [session, { words }, { choose }] = await Promise.all([readSession(), readLocale(), searchParams]);
  if (!session) redirect('/sign-in');
  const [only] = session.tenants;
  if (only && session.tenants.length === 1 && !choose) redirect(`/t/${only.slug}`);
  return <ChooseTenant tenants={session.tenants} words={words} />;
}
