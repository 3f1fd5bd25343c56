import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { WorkPage } from '../../../../../../features/work/shell/work-page';

interface Props {
  params: Promise<{ tenant: string; work: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, work: id } = await params;
  const { server, words } = await openTenant(tenant);
  const work = await load(server.works.get.query({ tenant, id }));
  return { title: work.title || words.work.kindNames[work.kind] };
}

export default async function OneWorkPage({ params }: Props) {
  const { tenant, work: id } = await params;
  const { server } = await openTenant(tenant);
  return <WorkPage first={await load(server.works.get.query({ tenant, id }))} tenant={tenant} />;
}
