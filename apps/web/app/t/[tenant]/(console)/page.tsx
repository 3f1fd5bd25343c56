import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { alone } from '../../../../api/call-server';
import { load } from '../../../../api/load';
import { openTenant } from '../../../../api/open-tenant';
import { countWaiting } from '../../../../features/handoffs/count-waiting';
import { Overview } from '../../../../features/overview/overview';
import { overviewSpec, periodOf } from '../../../../features/overview/period';
import { readLocale } from '../../../../locale/server-locale';
import { type Query, readListState } from '../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.overview.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const { server, tenant, now, words, format, canEdit, may } = await openTenant(slug);
  // whoever only works in the workspace begins there
  if (may('works:read') && !may('assistants:read')) redirect(`/t/${slug}/work`);
  const { filters } = readListState(query, overviewSpec);
  const period = periodOf(filters['days']);
  const assistant = filters['assistant'] ?? '';
  const [overview, insights, assistants, waiting] = await Promise.all([
    load(server.overview.query({ tenant: slug })),
    may('usage:read')
      ? load(
          server.insights.query(
            { tenant: slug, days: Number(period), ...(assistant && { assistantId: assistant }) },
            alone,
          ),
        )
      : null,
    may('assistants:read') ? load(server.assistants.names.query({ tenant: slug })) : [],
    countWaiting(slug),
  ]);
  return (
    <Overview
      overview={overview}
      insights={insights}
      chosen={{ period, assistant }}
      assistants={assistants}
      waiting={waiting}
      tenant={tenant}
      canEdit={canEdit}
      may={may}
      now={now}
      words={words}
      format={format}
    />
  );
}
