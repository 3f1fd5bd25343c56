import type { Metadata } from 'next';
import { PolicyForm } from '../../../../../features/policies/policy-form';
import { readPolicy } from '../../../../../features/policies/read-policy';
import { RulesFrame } from '../../../../../features/policies/rules-frame';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.policies.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ for?: string }>;
}

export default async function RulesPage({ params, searchParams }: Props) {
  const [{ tenant }, { for: wanted }] = await Promise.all([params, searchParams]);
  const { policy, roles, models, canWrite, subject } = await readPolicy(tenant, wanted);
  return (
    <RulesFrame tenant={tenant} wanted={wanted} part="">
      <PolicyForm key={subject} policy={policy} roles={roles} models={models} tenant={tenant} canEdit={canWrite} />
    </RulesFrame>
  );
}
