import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { PolicyVersions } from '../../../../../../features/policies/policy-versions';
import { readPolicy } from '../../../../../../features/policies/read-policy';
import { RulesFrame } from '../../../../../../features/policies/rules-frame';
import { readLocale } from '../../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ for?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.policies.versions };
}

export default async function PolicyVersionsPage({ params, searchParams }: Props) {
  const [{ tenant }, { for: wanted }] = await Promise.all([params, searchParams]);
  const { server, subject, canWrite } = await readPolicy(tenant, wanted);
  const versions = await load(server.policies.versions.query({ tenant, subject }));
  return (
    <RulesFrame tenant={tenant} wanted={wanted} part="versions">
      <PolicyVersions versions={versions} subject={subject} tenant={tenant} canWrite={canWrite} />
    </RulesFrame>
  );
}
