import type { Metadata } from 'next';
import { readPolicy } from '../../../../../../features/policies/read-policy';
import { Review } from '../../../../../../features/policies/review';
import { RulesFrame } from '../../../../../../features/policies/rules-frame';
import { readLocale } from '../../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ for?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.policies.review };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ tenant }, { for: wanted }] = await Promise.all([params, searchParams]);
  const { policy, roles, assistants, canWrite, may } = await readPolicy(tenant, wanted);
  return (
    <RulesFrame tenant={tenant} wanted={wanted} part="review">
      <Review
        policy={policy}
        roles={roles}
        assistants={assistants}
        tenant={tenant}
        canWrite={canWrite}
        canCompare={may('messages')}
        canReadQuestions={may('conversations:read')}
      />
    </RulesFrame>
  );
}
