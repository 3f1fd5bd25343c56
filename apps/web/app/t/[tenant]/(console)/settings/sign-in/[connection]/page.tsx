import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { ConnectionPage } from '../../../../../../../features/settings/sign-in/connection-page';
import { readLocale } from '../../../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string; connection: string }>;
  searchParams: Promise<{ saved?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.signIn };
}

export default async function ConnectionSettingsPage({ params, searchParams }: Props) {
  const [{ tenant, connection: id }, { saved }] = await Promise.all([params, searchParams]);
  const { server, words, may } = await openTenant(tenant);
  if (!may('sign-in:write')) redirect(`/t/${tenant}/settings/sign-in`); // which says who can
  const [connections, roles] = await Promise.all([
    load(server.connections.list.query({ tenant })),
    load(server.roles.list.query({ tenant })),
  ]);
  const connection = connections.find((one) => one.id === id);
  if (!connection) notFound();
  return <ConnectionPage connection={connection} isSaved={saved === '1'} roles={roles} tenant={tenant} words={words} />;
}
