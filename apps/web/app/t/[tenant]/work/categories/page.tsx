import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { SetList } from '../../../../../features/work/categories/set-list';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.workClassify.sets.title };
}

export default async function CategorySetsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, may, words, format } = await openTenant(tenant);
  const sets = await load(server.categorySets.list.query({ tenant }));
  return <SetList sets={sets} tenant={tenant} mayWrite={may('templates:write')} words={words} format={format} />;
}
