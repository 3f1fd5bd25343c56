import type { Metadata } from 'next';
import { load } from '../../../api/load';
import { openTenant } from '../../../api/open-tenant';
import { Overview } from '../../../features/overview/overview';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.overview.title };
}

export default async function OverviewPage({ params }: { params: Promise<{ tenant: string }> }) {
  const slug = (await params).tenant;
  const { server, tenant, now, words, format, canEdit } = await openTenant(slug);
  const [overview, assistants] = await Promise.all([
    load(server.overview.query({ tenant: slug })),
    load(server.assistants.list.query({ tenant: slug, limit: 1 })),
  ]);
  return (
    <Overview
      overview={overview}
      tenant={tenant}
      hasAssistants={assistants.data.length > 0}
      canEdit={canEdit}
      now={now}
      words={words}
      format={format}
    />
  );
}
