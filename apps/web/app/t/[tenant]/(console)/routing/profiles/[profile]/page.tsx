import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { ProfilePage } from '../../../../../../../features/routing/profile-page';
import { readLocale } from '../../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.routing.profile };
}

export default async function Page({ params }: { params: Promise<{ tenant: string; profile: string }> }) {
  const { tenant, profile: id } = await params;
  const { server, may } = await openTenant(tenant);
  if (!may('models:write')) notFound();
  const [models, profiles] = await Promise.all([
    load(server.models.list.query({ tenant })),
    load(server.routingProfiles.list.query({ tenant })),
  ]);
  const profile = profiles.find((one) => one.id === id);
  if (!profile) notFound();
  return (
    <ProfilePage
      profile={profile}
      models={models.filter(({ provider }) => provider !== 'extractive').map((model) => model.id)}
      tenant={tenant}
    />
  );
}
