import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { EditDraft } from '../../../../../../../features/gaps/edit-draft';
import { readLocale } from '../../../../../../../locale/server-locale';
import { PageHead } from '../../../../../../../ui/page-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.gaps.draft.title };
}

export default async function DraftPage({
  params,
}: {
  params: Promise<{ tenant: string; source: string; entry: string }>;
}) {
  const { tenant, source: sourceId, entry: id } = await params;
  const { server, words } = await openTenant(tenant);
  const entry = (await load(server.faq.list.query({ tenant, sourceId }))).find((one) => one.id === id);
  if (!entry) notFound();
  const { gaps, nav } = words;
  return (
    <>
      <PageHead
        title={gaps.draft.title}
        lead={gaps.draft.lead}
        crumbs={{
          label: nav.crumbs,
          trail: [{ href: `/t/${tenant}/gaps`, title: gaps.title }],
          here: gaps.draft.title,
        }}
      />
      <EditDraft entry={entry} tenant={tenant} />
    </>
  );
}
