import type { Metadata } from 'next';
import { load } from '../../../../../../../../../api/load';
import { openSource } from '../../../../../../../../../features/knowledge/open-source';
import { SourceChanges } from '../../../../../../../../../features/knowledge/source-changes';
import { SourceHead } from '../../../../../../../../../features/knowledge/source-head';

interface Props {
  params: Promise<{ tenant: string; base: string; source: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, base, source: id } = await params;
  const { source, words } = await openSource(tenant, base, id);
  return { title: `${source.title}: ${words.sources.changes}` };
}

export default async function SourceChangesPage({ params }: Props) {
  const { tenant, base: baseId, source: id } = await params;
  const { server, base, source, words, canEdit } = await openSource(tenant, baseId, id);
  const reports = await load(server.sources.reports.query({ tenant, id }));
  return (
    <>
      <SourceHead {...{ base, source, tenant, canEdit, words }} />
      <SourceChanges reports={reports} sourceId={id} base={base.id} tenant={tenant} />
    </>
  );
}
