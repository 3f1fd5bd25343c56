import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { dayIn, readPeriod } from '../../../../../features/usage/period';
import { Usage } from '../../../../../features/usage/usage';
import { readLocale } from '../../../../../locale/server-locale';
import type { Query } from '../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.usage.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}
/** Those that a budget can be for: more than these are not chosen from a list. */
const offered = 100;

export default async function UsagePage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const { server, tenant, now, may } = await openTenant(slug);
  const today = dayIn(now, tenant.timeZone);
  const period = readPeriod(query, today);
  const cursor = typeof query['cursor'] === 'string' ? query['cursor'] : undefined;
  const canEditBudgets = may('budgets:write');
  const sumsBy = (groupBy: 'day' | 'assistant' | 'model' | 'member' | 'key') =>
    load(server.usage.sums.query({ tenant: slug, groupBy, ...period }));
  const all = { tenant: slug, limit: offered };
  const [day, assistant, model, member, key, page, budgets, assistants, members, keys] = await Promise.all([
    sumsBy('day'),
    sumsBy('assistant'),
    sumsBy('model'),
    sumsBy('member'),
    sumsBy('key'),
    load(server.usage.list.query({ tenant: slug, limit: 20, ...(cursor && { cursor }) })),
    load(server.budgets.list.query({ tenant: slug })),
    may('assistants:read') ? load(server.assistants.names.query({ tenant: slug })) : [],
    canEditBudgets && may('members:read') ? load(server.members.list.query(all)) : { data: [] },
    canEditBudgets && may('keys:read') ? load(server.keys.list.query(all)) : { data: [] },
  ]);
  return (
    <Usage
      sums={{ day, assistant, model, member, key }}
      page={page}
      isFirst={cursor === undefined}
      budgets={budgets}
      subjects={{
        assistant: assistants.map(({ id, name }) => ({ id, name })),
        member: members.data.map(({ id, name, email }) => ({ id, name: name ?? email })),
        key: keys.data.map(({ id, name }) => ({ id, name })),
      }}
      period={period}
      today={today}
      tenant={slug}
      canEditBudgets={canEditBudgets}
    />
  );
}
