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
  const { server, may, words, format, canEdit } = await openTenant(slug);
  const [page, users] = await Promise.all([
    load(server.knowledgeBases.list.query({ tenant: slug, cursor })),
    may('assistants:read') ? load(server.knowledgeBases.users.query({ tenant: slug })) : null,
  ]);
  return <KnowledgeBases {...{ page, users, canEdit, words, format }} isFirst={!cursor} tenant={slug} />;
}
