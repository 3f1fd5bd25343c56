import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { dayAt } from '../../../../../features/settings/day';
import { TimeFreed } from '../../../../../features/work/time/time-freed';
import { readTimePeriod } from '../../../../../features/work/time/time-period';
import { readLocale } from '../../../../../locale/server-locale';
import type { Query } from '../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.workTime.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function TimeFreedPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const { server, tenant, now } = await openTenant(slug);
  const today = dayAt(now, tenant.timeZone);
  const period = readTimePeriod(query, today);
  const report = await load(server.works.timeFreed.query({ tenant: slug, ...period }));
  return <TimeFreed report={report} period={period} today={today} tenant={slug} />;
}
