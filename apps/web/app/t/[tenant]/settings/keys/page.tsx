import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { Keys } from '../../../../../features/settings/keys';

export default async function KeysPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, isOwner } = await openTenant(tenant);
  const keys = await load(server.keys.list.query({ tenant, limit: 100 }));
  return <Keys keys={keys.data} tenant={tenant} canEdit={isOwner} />;
}
