import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { KnowledgeBasePage } from '../../../../../features/knowledge/knowledge-base-page';

interface Props {
  params: Promise<{ tenant: string; base: string }>;
  searchParams: Promise<{ source?: string; search?: string; cursor?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, base } = await params;
  const { server } = await openTenant(tenant);
  return { title: (await load(server.knowledgeBases.get.query({ tenant, id: base }))).name };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ tenant, base: id }, { source: chosen, search, cursor }] = await Promise.all([params, searchParams]);
  const { server, words, format, canEdit } = await openTenant(tenant);
  const [base, conflicts, listed] = await Promise.all([
    load(server.knowledgeBases.get.query({ tenant, id })),
    load(server.knowledgeBases.conflicts.query({ tenant, id })),
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
  const shown = sources.find((source) => source.id === chosen) ?? sources.find((source) => source.documents > 0);
  const documents = shown
    ? await load(
        server.sources.documents.query({ tenant, id: shown.id, ...(search && { search }), ...(cursor && { cursor }) }),
      )
    : null;
  return (
    <KnowledgeBasePage
      {...{ base, sources, conflicts, tenant, canEdit, words, format }}
      documents={shown && documents ? { source: shown, page: documents, search: search ?? '', isFirst: !cursor } : null}
    />
  );
}
