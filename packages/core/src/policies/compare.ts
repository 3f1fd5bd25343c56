import { z } from 'zod';
import { draftAssistant } from '../assistants/answering-assistant.ts';
import { answerUnderBoth, type ComparedAnswer, comparedQuestions } from '../conversations/same-questions.ts';
import { RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { type PolicySubject, publishedRules, readRules, tenantSubject } from './in-force.ts';
import { resolvePolicy } from './resolve.ts';
import type { PolicyRules } from './rules.ts';

export const policyComparison = z.object({
  /** By whose knowledge and settings. */
  assistantId: z.string().max(60),
  questions: comparedQuestions,
});

/**
 * Answers questions under the policy in force and under a draft, side by side.
 * @throws RadrumError `not_found`, `invalid_body` where the policy is another assistant's
 */
export async function comparePolicies(
  scope: Scope,
  subject: PolicySubject,
  { assistantId, questions }: z.infer<typeof policyComparison>,
  signal: AbortSignal,
): Promise<ComparedAnswer[]> {
  authorise(scope, 'policies:read');
  const before = await draftAssistant(scope, assistantId);
  if (subject !== tenantSubject && subject !== before.id)
    throw new RadrumError('invalid_body', 'This policy is another assistant’s.', {
      problems: [{ path: 'assistantId', message: 'Choose the assistant whose policy it is.' }],
    });
  const rules = await draftedRules(scope, subject, before.id);
  const after = { ...before, policy: { ...before.policy, rules } };
  return answerUnderBoth(scope, { before, after }, questions, signal);
}

/** What would hold for an assistant, were a subject's draft published. */
async function draftedRules(
  { tenantId, installation }: Scope,
  subject: PolicySubject,
  assistantId: string,
): Promise<PolicyRules> {
  const drafted = await installation.db.forTenant(tenantId, (tx) =>
    tx.policy.findFirst({ where: { tenantId, subject }, select: { draft: true } }),
  );
  const levels = await installation.db.sqlForTenant(tenantId, (sql) => publishedRules(sql, tenantId, assistantId));
  const draft = readRules(drafted?.draft ?? {});
  return resolvePolicy(
    subject === tenantSubject
      ? { tenant: draft, assistant: levels.assistant }
      : { tenant: levels.tenant, assistant: draft },
  ).rules;
}
