import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { SignInSettings } from '../../../../../../features/settings/sign-in/sign-in-settings';
import { readLocale } from '../../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ tested?: string; saved?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.signIn };
}

export default async function SignInSettingsPage({ params, searchParams }: Props) {
  const [{ tenant }, { tested, saved }] = await Promise.all([params, searchParams]);
  const { server, may } = await openTenant(tenant);
  const [connections, limits, domains, roles] = await Promise.all([
    load(server.connections.list.query({ tenant })),
    load(server.signInSettings.get.query({ tenant })),
    load(server.domains.list.query({ tenant })),
    may('members:read') ? load(server.roles.list.query({ tenant })) : [],
  ]);
  const canEdit = may('sign-in:write');
  return <SignInSettings {...{ connections, limits, domains, roles, tested, saved, tenant, canEdit }} />;
}
