import type { Metadata } from 'next';
import { load } from '../../../../api/load';
import { SetPlan } from '../../../../features/operator/billing/set-plan';
import { openOperator } from '../../../../features/operator/open-operator';
import { readLocale } from '../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operatorBilling.plan.title };
}

export default async function SetPlanPage(props: { searchParams: Promise<{ tenant?: string | string[] }> }) {
  const asked = await props.searchParams;
  const slug = typeof asked.tenant === 'string' ? asked.tenant.slice(0, 100) : '';
  const { server, now } = await openOperator('/operator/billing/plan');
  const [plans, listed, found] = await Promise.all([
    load(server.operatorBilling.plans.query()),
    load(server.operator.tenants.query({})),
    // the list of all has an end
    slug === '' ? [] : load(server.operator.tenants.query({ text: slug })),
  ]);
  const chosen = found.find((tenant) => tenant.slug === slug);
  const tenants = chosen && !listed.some(({ id }) => id === chosen.id) ? [chosen, ...listed] : listed;
  return (
    <SetPlan
      plans={plans}
      tenants={tenants.map(({ id, name, slug: short }) => ({ id, name, slug: short }))}
      chosen={chosen?.id ?? ''}
      now={now.toISOString()}
    />
  );
}
