import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { Keys } from '../../../../../../features/settings/keys/keys';
import { readLocale } from '../../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ cursor?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.keys };
}

export default async function KeysPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, { cursor }] = await Promise.all([params, searchParams]);
  const { server, session, tenant, now, may } = await openTenant(slug);
  const page = await load(server.keys.list.query({ tenant: slug, limit: 100, cursor }));
  return (
    <Keys
      page={page}
      isFirst={!cursor}
      tenant={{ slug, timeZone: tenant.timeZone }}
      scopes={session.tenants.find((membership) => membership.slug === slug)?.permissions ?? []}
      now={now.toISOString()}
      canEdit={may('keys:write')}
    />
  );
}
