import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { Details } from '../../../../../../features/billing/details';
import { readLocale } from '../../../../../../locale/server-locale';
import type { Query } from '../../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.billing.details.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}
/** Nothing but an offer is led back to. */
const offerPath = /^\/plans\?plan=[a-z-]{1,20}&version=\d{1,4}&interval=(month|year)(&inhabitants=\d{1,8})?$/;

export default async function DetailsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const { server, may } = await openTenant(slug);
  if (!may('billing:read')) notFound();
  const account = await load(server.billing.account.query({ tenant: slug }));
  if (!account.isOwn) notFound();
  const to = query['to'];
  return (
    <Details
      account={account}
      tenant={slug}
      canEdit={may('billing:write')}
      offerAddress={typeof to === 'string' && offerPath.test(to) ? `/t/${slug}/billing${to}` : null}
    />
  );
}
