import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { readPolicy } from '../../../../../../features/policies/read-policy';
import { RulesFrame } from '../../../../../../features/policies/rules-frame';
import { SiteText } from '../../../../../../features/policies/site-text';
import { readLocale } from '../../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ for?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.policies.site };
}

export default async function SiteTextPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, { for: wanted }] = await Promise.all([params, searchParams]);
  const { server, subject, policy, roles, tenant } = await readPolicy(slug, wanted);
  const versions = await load(server.policies.versions.query({ tenant: slug, subject }));
  const since = versions.find(({ state }) => state === 'in_force')?.effectiveFrom ?? null;
  return (
    <RulesFrame tenant={slug} wanted={wanted} part="page-for-site">
      <SiteText policy={policy} roles={roles} name={tenant.name} since={since} />
    </RulesFrame>
  );
}
