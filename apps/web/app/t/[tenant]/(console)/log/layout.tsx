import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { openTenant } from '../../../../../api/open-tenant';
import { PlaceTabs } from '../../../../../features/settings/place-tabs';
import { placesFor } from '../../../../../features/settings/places';
import { PageHead } from '../../../../../ui/page-head';

interface Props {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, words } = await openTenant((await params).tenant);
  const title = words.nav.log;
  return { title: { default: title, template: `%s · ${title} · ${tenant.name} · ${words.product}` } };
}

export default async function LogLayout({ params, children }: Props) {
  const { tenant } = await params;
  const { words, may } = await openTenant(tenant);
  return (
    <>
      <PageHead title={words.nav.log} />
      <PlaceTabs label={words.nav.log} tenant={tenant} places={placesFor('log', may)} />
      <div className="after-tabs">{children}</div>
    </>
  );
}
