import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { Members } from '../../../../../../features/members/members';
import { readLocale } from '../../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ cursor?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.members };
}

export default async function MembersPage({ params, searchParams }: Props) {
  const [{ tenant }, { cursor }] = await Promise.all([params, searchParams]);
  const { server, may } = await openTenant(tenant);
  const [page, invitations, roles] = await Promise.all([
    load(server.members.list.query({ tenant, limit: 100, cursor })),
    load(server.invitations.list.query({ tenant })),
    load(server.roles.list.query({ tenant })),
  ]);
  const canEdit = may('members:write');
  return <Members {...{ page, invitations, roles, tenant, canEdit }} isFirst={!cursor} />;
}
