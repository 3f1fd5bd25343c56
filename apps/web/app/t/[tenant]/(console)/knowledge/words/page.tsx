import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { Synonyms } from '../../../../../../features/synonyms/synonyms';
import { readLocale } from '../../../../../../locale/server-locale';
import { PageHead } from '../../../../../../ui/page-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.synonyms.title };
}

export default async function WordsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, words, canEdit } = await openTenant(tenant);
  const [own, commons] = await Promise.all([
    load(server.synonyms.list.query({ tenant })),
    load(server.synonyms.commons.query({ tenant })),
  ]);
  const { title, lead } = words.synonyms;
  const trail = [{ href: `/t/${tenant}/knowledge`, title: words.knowledge.title }];
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={{ label: words.nav.crumbs, trail, here: title }} />
      <Synonyms own={own} commons={commons} tenant={tenant} canEdit={canEdit} />
    </>
  );
}
