import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { CommonsItemPage } from '../../../../../../features/commons/commons-item';

interface Props {
  params: Promise<{ tenant: string; item: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, item: id } = await params;
  const { server } = await openTenant(tenant);
  return { title: (await load(server.commons.get.query({ tenant, id }))).name };
}

export default async function OneCommonsItemPage({ params }: Props) {
  const { tenant, item: id } = await params;
  const { server, may } = await openTenant(tenant);
  const first = await load(server.commons.get.query({ tenant, id }));
  return <CommonsItemPage first={first} tenant={tenant} mayWrite={may('commons:write')} />;
}
