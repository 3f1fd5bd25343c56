import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { PageOwners } from '../../../../../../features/knowledge/page-owners';
import { readLocale } from '../../../../../../locale/server-locale';
import { PageHead } from '../../../../../../ui/page-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.pageOwners.title };
}

export default async function PageOwnersPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, words, may } = await openTenant(tenant);
  const list = await load(server.documents.owners.query({ tenant }));
  const { title, lead } = words.pageOwners;
  const trail = [{ href: `/t/${tenant}/knowledge`, title: words.knowledge.title }];
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={{ label: words.nav.crumbs, trail, here: title }} />
      <PageOwners list={list} tenant={tenant} canEdit={may('knowledge:write')} />
    </>
  );
}
