import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { SetEditor } from '../../../../../../features/work/categories/set-editor';

interface Props {
  params: Promise<{ tenant: string; set: string }>;
}

/** The set that the address names; null where a new one is written. */
const readSet = cache(async (tenant: string, id: string) => {
  const { server } = await openTenant(tenant);
  return id === 'new' ? null : load(server.categorySets.get.query({ tenant, id }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, set: id } = await params;
  const { words } = await openTenant(tenant);
  return { title: (await readSet(tenant, id))?.name ?? words.workClassify.sets.newTitle };
}

export default async function CategorySetPage({ params }: Props) {
  const { tenant, set: id } = await params;
  const { may } = await openTenant(tenant);
  const set = await readSet(tenant, id);
  const mayWrite = may('templates:write');
  if (!set && !mayWrite) notFound();
  return (
    <SetEditor key={set?.id ?? 'new'} set={set} tenant={tenant} mayWrite={mayWrite} mayShare={may('commons:write')} />
  );
}
