import type { Metadata } from 'next';
import { load } from '../../../../../../../../../api/load';
import { openSource } from '../../../../../../../../../features/knowledge/open-source';
import { SourceHead } from '../../../../../../../../../features/knowledge/source-head';
import { SourceProblems } from '../../../../../../../../../features/knowledge/source-problems';

interface Props {
  params: Promise<{ tenant: string; base: string; source: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, base, source: id } = await params;
  const { source, words } = await openSource(tenant, base, id);
  return { title: `${source.title}: ${words.sources.problems}` };
}

export default async function SourceProblemsPage({ params }: Props) {
  const { tenant, base: baseId, source: id } = await params;
  const { server, base, source, words, canEdit } = await openSource(tenant, baseId, id);
  const groups = await load(server.sources.problems.query({ tenant, id }));
  return (
    <>
      <SourceHead {...{ base, source, tenant, canEdit, words }} />
      <SourceProblems groups={groups} source={source} tenant={tenant} />
    </>
  );
}
