import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { readBegun } from '../../../../../features/onboarding/read-begun';
import { Waiting } from '../../../../../features/onboarding/waiting';
import { Welcome } from '../../../../../features/onboarding/welcome';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.onboarding.title };
}

export default async function WelcomePage(props: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ step?: string | string[] }>;
}) {
  const [{ tenant: slug }, { step }] = await Promise.all([props.params, props.searchParams]);
  const { server, tenant, words, may } = await openTenant(slug);
  if (tenant.status === 'pending') return <Waiting tenant={tenant} words={words} />;
  if (tenant.status !== 'active' || !may('assistants:write') || !may('knowledge:write')) redirect(`/t/${slug}`);
  const [begun, look, { baseUrl }] = await Promise.all([
    readBegun(server, slug, may('keys:read')),
    load(server.tenant.look.query({ tenant: slug, accent: tenant.accent })),
    load(server.installation.query()),
  ]);
  return (
    <Welcome
      tenant={tenant}
      begun={begun}
      wanted={typeof step === 'string' ? step : undefined}
      place={{ baseUrl, fill: look.fill }}
      canMakeKeys={may('keys:write')}
      words={words}
    />
  );
}
