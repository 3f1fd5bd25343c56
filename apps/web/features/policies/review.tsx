'use client';
import type { AssistantName, PolicyInfo, RoleInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { ComparePolicies } from './compare-policies';
import { differingRules, effectiveRules } from './effective';
import { PublishPolicy } from './publish-policy';
import { useSentence } from './use-sentence';

/** What the draft changes in ordinary sentences, what that does to answers, and the way to publish it. */
export function Review(props: {
  policy: PolicyInfo;
  assistants: readonly AssistantName[];
  roles: readonly RoleInfo[];
  tenant: string;
  canWrite: boolean;
  canCompare: boolean;
  canReadQuestions: boolean;
}) {
  const { policy, assistants, roles, tenant, canWrite, canCompare, canReadQuestions } = props;
  const say = useLocale().words.policies;
  const sentence = useSentence(roles);
  const before = policy.inForce?.rules ?? {};
  const changed = differingRules(before, policy.draft);
  if (changed.length === 0) return <p className="dim">{say.reviewNone}</p>;
  const [was, becomes] = [effectiveRules(policy.above, before), effectiveRules(policy.above, policy.draft)];
  return (
    <>
      <Band first title={say.reviewTitle}>
        <table className="table fold compared">
          <thead>
            <tr>
              <th scope="col">{say.head}</th>
              <th scope="col">{say.was}</th>
              <th scope="col">{say.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((name) => (
              <tr key={name}>
                <th scope="row">{say.fields[name]}</th>
                <td data-label={say.was}>
                  <p className="quote dim">{sentence(was, name)}</p>
                </td>
                <td data-label={say.becomes}>
                  <p className="quote">{sentence(becomes, name)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {canWrite ? <PublishPolicy subject={policy.subject} tenant={tenant} /> : null}
      </Band>
      {canCompare && assistants.length > 0 ? (
        <Band title={say.compareTitle} text={say.compareText}>
          <ComparePolicies
            subject={policy.subject}
            draftedAt={policy.updatedAt}
            assistants={assistants}
            tenant={tenant}
            canReadQuestions={canReadQuestions}
          />
        </Band>
      ) : null}
    </>
  );
}
