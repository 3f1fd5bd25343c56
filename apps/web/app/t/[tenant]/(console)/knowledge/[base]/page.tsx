import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { KnowledgeBasePage } from '../../../../../../features/knowledge/knowledge-base-page';

interface Props {
  params: Promise<{ tenant: string; base: string }>;
  searchParams: Promise<{ source?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, base } = await params;
  const { server } = await openTenant(tenant);
  return { title: (await load(server.knowledgeBases.get.query({ tenant, id: base }))).name };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ tenant, base: id }, { source: chosen }] = await Promise.all([params, searchParams]);
  if (chosen) redirect(`/t/${tenant}/knowledge/${id}/sources/${encodeURIComponent(chosen)}`);
  const { server, may, words, format, language, canEdit } = await openTenant(tenant);
  const [base, conflicts, users, recent, listed] = await Promise.all([
    load(server.knowledgeBases.get.query({ tenant, id })),
    load(server.knowledgeBases.conflicts.query({ tenant, id })),
    may('assistants:read') ? load(server.knowledgeBases.users.query({ tenant })) : null,
    load(server.knowledgeBases.recentChanges.query({ tenant, id })),
    load(server.sources.list.query({ tenant, knowledgeBaseId: id })),
  ]);
  // a list names no problems; those few sources that have some are read whole
  const sources = await Promise.all(
    listed.map((source) =>
      source.failed + source.skipped > 0 || source.status === 'failed'
        ? load(server.sources.get.query({ tenant, id: source.id }))
        : Promise.resolve(source),
    ),
  );
  return (
    <KnowledgeBasePage
      users={users && users.filter(({ knowledgeBaseId }) => knowledgeBaseId === base.id)}
      {...{ base, sources, conflicts, recent, tenant, canEdit, words, format, language }}
    />
  );
}
