import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { Log } from '../../../../../features/settings/log/log';
import { queryOf, readFilter, type SearchParams } from '../../../../../features/settings/log/log-filter';
import { readLocale } from '../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.log };
}

export default async function LogPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, search] = await Promise.all([params, searchParams]);
  const { server, tenant, may, words, format } = await openTenant(slug);
  if (!may('audit:read')) redirect(`/t/${slug}/log/access`);
  const filter = readFilter(search);
  const cursor = typeof search['cursor'] === 'string' ? search['cursor'] : undefined;
  const page = await load(
    server.auditEvents.query({ tenant: slug, limit: 50, cursor, ...queryOf(filter, tenant.timeZone) }),
  );
  return (
    <Log
      page={page}
      filter={filter}
      isFirst={!cursor}
      tenant={{ slug, timeZone: tenant.timeZone }}
      words={words}
      format={format}
    />
  );
}
