import type { Metadata } from 'next';
import { load } from '../../../../../../../../api/load';
import { openTenant } from '../../../../../../../../api/open-tenant';
import { DocumentView } from '../../../../../../../../features/knowledge/document-view';

interface Props {
  params: Promise<{ tenant: string; base: string; document: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, document } = await params;
  const { server } = await openTenant(tenant);
  return { title: (await load(server.documents.get.query({ tenant, id: document }))).title };
}

export default async function DocumentPage({ params }: Props) {
  const { tenant, base: baseId, document: id } = await params;
  const { server, words, format, may } = await openTenant(tenant);
  const [base, document] = await Promise.all([
    load(server.knowledgeBases.get.query({ tenant, id: baseId })),
    load(server.documents.get.query({ tenant, id })),
  ]);
  const own = { decide: may('knowledge:write'), report: may('conversations:write') };
  return <DocumentView {...{ base, document, tenant, words, format }} may={own} />;
}
