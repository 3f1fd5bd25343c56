import type { Metadata } from 'next';
import { openTenant } from '../../../../../../api/open-tenant';
import { ExportTenant } from '../../../../../../features/settings/export/export-tenant';
import { exportKinds } from '../../../../../../features/settings/export/export-kinds';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.export };
}

export default async function ExportPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { may } = await openTenant(tenant);
  return <ExportTenant tenant={tenant} allowed={exportKinds.map(({ needs }) => needs).filter(may)} />;
}
