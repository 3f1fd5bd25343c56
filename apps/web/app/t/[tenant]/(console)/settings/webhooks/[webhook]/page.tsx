import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { WebhookPage } from '../../../../../../../features/webhooks/webhook-page';
import { readLocale } from '../../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.webhooks };
}

interface Props {
  params: Promise<{ tenant: string; webhook: string }>;
  searchParams: Promise<{ cursor?: string }>;
}

export default async function Page({ params, searchParams }: Props) {
  const [{ tenant, webhook: id }, { cursor }] = await Promise.all([params, searchParams]);
  const { server, may } = await openTenant(tenant);
  const [webhooks, deliveries] = await Promise.all([
    load(server.webhooks.list.query({ tenant })),
    load(server.webhooks.deliveries.query({ tenant, id, ...(cursor && { cursor }) })),
  ]);
  const webhook = webhooks.find((one) => one.id === id);
  if (!webhook) notFound();
  return (
    <WebhookPage
      webhook={webhook}
      deliveries={deliveries}
      isFirst={!cursor}
      tenant={tenant}
      canEdit={may('webhooks:write')}
    />
  );
}
