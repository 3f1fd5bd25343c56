import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { Billing } from '../../../../../features/billing/billing';
import { readLocale } from '../../../../../locale/server-locale';
import type { Query } from '../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.billing.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function BillingPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const { server, tenant, now, may } = await openTenant(slug);
  const [account, invoices] = await Promise.all([
    load(server.billing.account.query({ tenant: slug })),
    may('billing:read') ? load(server.billing.invoices.query({ tenant: slug })) : [],
  ]);
  return (
    <Billing
      account={account}
      invoices={invoices}
      tenant={slug}
      timeZone={tenant.timeZone}
      now={now.toISOString()}
      canEdit={may('billing:write')}
      arrival={query['paid'] === '1' ? 'paid' : query['ordered'] === '1' ? 'ordered' : null}
    />
  );
}
