import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { Webhooks } from '../../../../../../features/webhooks/webhooks';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.webhooks };
}

export default async function WebhooksPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, may } = await openTenant(tenant);
  const webhooks = await load(server.webhooks.list.query({ tenant }));
  return <Webhooks webhooks={webhooks} tenant={tenant} canEdit={may('webhooks:write')} />;
}
