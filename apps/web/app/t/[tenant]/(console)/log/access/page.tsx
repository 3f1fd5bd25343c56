import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { Access } from '../../../../../../features/access/access';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.access };
}

export default async function AccessPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, may } = await openTenant(tenant);
  const consents = await load(server.consent.list.query({ tenant }));
  return <Access consents={consents} tenant={tenant} canEdit={may('consent:write')} />;
}
