import type { Metadata } from 'next';
import { load } from '../../../../../../../../api/load';
import { Documents } from '../../../../../../../../features/knowledge/documents';
import { FaqEditor } from '../../../../../../../../features/knowledge/faq-editor';
import { openSource } from '../../../../../../../../features/knowledge/open-source';
import { SourceHead } from '../../../../../../../../features/knowledge/source-head';
import { Band } from '../../../../../../../../ui/band';

interface Props {
  params: Promise<{ tenant: string; base: string; source: string }>;
  searchParams: Promise<{ search?: string; cursor?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, base, source: id } = await params;
  const { source } = await openSource(tenant, base, id);
  return { title: source.title };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const [{ tenant, base: baseId, source: id }, { search, cursor }] = await Promise.all([params, searchParams]);
  const { server, base, source, words, format, canEdit } = await openSource(tenant, baseId, id);
  const head = <SourceHead {...{ base, source, tenant, canEdit, words }} />;
  if (source.type === 'faq') {
    const entries = await load(server.faq.list.query({ tenant, sourceId: id }));
    return (
      <>
        {head}
        <FaqEditor entries={entries} sourceId={id} tenant={tenant} canEdit={canEdit} />
      </>
    );
  }
  const page = await load(
    server.sources.documents.query({ tenant, id, ...(search && { search }), ...(cursor && { cursor }) }),
  );
  const root = `/t/${tenant}/knowledge/${baseId}`;
  return (
    <>
      {head}
      <Band first title={words.sources.pages}>
        <Documents
          {...{ source, page, words, format, root }}
          own={`${root}/sources/${id}`}
          search={search ?? ''}
          isFirst={!cursor}
        />
      </Band>
    </>
  );
}
