import type { Metadata } from 'next';
import { openSource } from '../../../../../../../../../features/knowledge/open-source';
import { SourceHead } from '../../../../../../../../../features/knowledge/source-head';
import { SourceSettings } from '../../../../../../../../../features/knowledge/source-settings';

interface Props {
  params: Promise<{ tenant: string; base: string; source: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, base, source: id } = await params;
  const { source, words } = await openSource(tenant, base, id);
  return { title: `${source.title}: ${words.sources.settings}` };
}

export default async function SourceSettingsPage({ params }: Props) {
  const { tenant, base: baseId, source: id } = await params;
  const { base, source, words, canEdit } = await openSource(tenant, baseId, id);
  return (
    <>
      <SourceHead {...{ base, source, tenant, canEdit, words }} />
      <SourceSettings key={source.updatedAt} source={source} tenant={tenant} canEdit={canEdit} />
    </>
  );
}
