import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { RegisterList } from '../../../../../../features/assistants/register-list';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.register };
}

export default async function RegisterPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server } = await openTenant(tenant);
  return <RegisterList entries={await load(server.assistants.register.query({ tenant }))} tenant={tenant} />;
}
