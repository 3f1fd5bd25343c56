import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { ConnectionPage } from '../../../../../../../features/settings/sign-in/connection-page';
import { readLocale } from '../../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.signIn.newTitle };
}

export default async function NewConnectionPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, words, may } = await openTenant(tenant);
  if (!may('sign-in:write')) redirect(`/t/${tenant}/settings/sign-in`); // which says who can
  const roles = await load(server.roles.list.query({ tenant }));
  return <ConnectionPage roles={roles} tenant={tenant} words={words} />;
}
