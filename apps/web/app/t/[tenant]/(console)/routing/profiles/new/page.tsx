import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { ProfilePage } from '../../../../../../../features/routing/profile-page';
import { readLocale } from '../../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.routing.make };
}

export default async function NewProfilePage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, may } = await openTenant(tenant);
  if (!may('models:write')) notFound();
  const models = await load(server.models.list.query({ tenant }));
  return (
    <ProfilePage
      models={models.filter(({ provider }) => provider !== 'extractive').map(({ id }) => id)}
      tenant={tenant}
    />
  );
}
