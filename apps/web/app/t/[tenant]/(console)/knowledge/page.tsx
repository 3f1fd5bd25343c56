import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { KnowledgeBases } from '../../../../../features/knowledge/knowledge-bases';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.knowledge.title };
}

export default async function KnowledgePage(props: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const [{ tenant: slug }, { cursor }] = await Promise.all([props.params, props.searchParams]);
  const { server, words, format, canEdit } = await openTenant(slug);
  const page = await load(server.knowledgeBases.list.query({ tenant: slug, cursor }));
  return <KnowledgeBases page={page} isFirst={!cursor} tenant={slug} canEdit={canEdit} words={words} format={format} />;
}
