import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { readChoice, readInhabitants } from '../../../../../../features/billing/choice';
import { Offer } from '../../../../../../features/billing/offer';
import { Plans } from '../../../../../../features/billing/plans';
import { readLocale } from '../../../../../../locale/server-locale';
import type { Query } from '../../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.billing.plans.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function PlansPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const { server, may } = await openTenant(slug);
  if (!may('billing:read')) notFound();
  const inhabitants = readInhabitants(query['inhabitants']);
  const [account, offers] = await Promise.all([
    load(server.billing.account.query({ tenant: slug })),
    load(server.billing.plans.query({ tenant: slug, inhabitants })),
  ]);
  const canEdit = may('billing:write');
  const choice = readChoice(query, offers);
  if (choice && canEdit && account.canOrder) {
    const { offer, ...chosen } = choice;
    return <Offer account={account} offer={offer} choice={chosen} tenant={slug} />;
  }
  return (
    <Plans
      account={account}
      offers={offers}
      tenant={slug}
      canEdit={canEdit}
      inhabitants={inhabitants}
      // one whose size is asked for is not gone
      isGone={query['plan'] !== undefined && !choice && !offers.some(({ id }) => id === query['plan'])}
    />
  );
}
