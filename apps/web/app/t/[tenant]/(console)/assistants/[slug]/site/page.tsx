import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { readAssistant } from '../../../../../../../features/assistants/read-assistant';
import { SiteTab } from '../../../../../../../features/assistants/site-tab';

export default async function SitePage({ params }: { params: Promise<{ tenant: string; slug: string }> }) {
  const { tenant, slug } = await params;
  const [{ server, tenant: municipality, isOwner }, assistant] = await Promise.all([
    openTenant(tenant),
    readAssistant(tenant, slug),
  ]);
  const [{ baseUrl }, look, keys] = await Promise.all([
    load(server.installation.query()),
    load(server.tenant.look.query({ tenant, accent: municipality.accent })),
    isOwner ? load(server.keys.list.query({ tenant, limit: 100 })) : { data: [] },
  ]);
  return (
    <SiteTab
      assistant={assistant}
      keys={keys.data.filter((key) => key.type === 'publishable')}
      baseUrl={baseUrl}
      tenant={tenant}
      fill={look.fill}
      canMakeKeys={isOwner}
    />
  );
}
