import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { Roles } from '../../../../../../features/members/roles';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.roles };
}

export default async function RolesPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, may } = await openTenant(tenant);
  const roles = await load(server.roles.list.query({ tenant }));
  return <Roles roles={roles} tenant={tenant} canEdit={may('members:write')} />;
}
