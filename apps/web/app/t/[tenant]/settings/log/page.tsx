import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { Log } from '../../../../../features/settings/log';

export default async function LogPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const [{ tenant }, { cursor }] = await Promise.all([params, searchParams]);
  const { server, words, format } = await openTenant(tenant);
  const page = await load(server.auditEvents.query({ tenant, limit: 50, cursor }));
  return <Log page={page} isFirst={!cursor} tenant={tenant} words={words} format={format} />;
}
