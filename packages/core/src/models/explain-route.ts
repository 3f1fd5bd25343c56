import { CAPABILITIES, DATA_CLASSES, explainDecision, route, type RouteDecision } from '@radrum/routing';
import { z } from 'zod';
import { policyInForce } from '../policies/in-force.ts';
import { routePolicy } from '../policies/apply.ts';
import { authorise, type Scope } from '../scope.ts';
import { noLimit } from '../usage/reserve.ts';
import { callContext } from './call-context.ts';
import { findTarget, unknownModel } from './target.ts';
import { tenantHealth } from './tenant-health.ts';

/** A call that could be made. */
export const routeQuestion = z.object({
  /** A profile or a model. */
  model: z.string().min(1).max(200).default('auto'),
  capabilities: z.array(z.enum(CAPABILITIES)).min(1).max(5).default(['chat']),
  dataClass: z.enum(DATA_CLASSES).default('open'),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
    .optional(),
  estimatedTokens: z.int().min(1).max(100_000_000).default(4_000),
  latencyBudgetMs: z.int().min(1).max(3_600_000).optional(),
  /** Under an assistant's own rules; the organisation's where it is left out. */
  assistantId: z.string().max(60).optional(),
  locale: z.enum(['sv', 'en']).default('sv'),
});

/** A model's place in the route, or why it has none, as data and in words. */
export type ExplainedDecision = RouteDecision & { words: string };

/** Why which model would serve a call: every model with its reason, those that would be asked in their order. Nothing is sent. */
export async function explainRoute(
  scope: Scope,
  asked: z.input<typeof routeQuestion>,
): Promise<{ candidates: string[]; decisions: ExplainedDecision[] }> {
  authorise(scope, 'models:read');
  const { installation, tenantId } = scope;
  const question = routeQuestion.parse(asked);
  const context = await callContext(scope);
  const profile = findTarget(context, question.model);
  if (!profile) throw unknownModel(question.model);
  const { assistantId } = question;
  const rules =
    assistantId === undefined
      ? context.rules
      : (await installation.db.sqlForTenant(tenantId, (sql) => policyInForce(sql, tenantId, assistantId))).rules;
  const { candidates, decisions } = route({
    needs: {
      capability: question.capabilities,
      dataClass: question.dataClass,
      estimatedTokens: question.estimatedTokens,
      language: question.language,
      latencyBudgetMs: question.latencyBudgetMs,
    },
    policy: { ...routePolicy(rules), label: context.policyLabel },
    catalogue: context.catalogue,
    health: tenantHealth(installation.health, tenantId),
    budget: noLimit,
    profile,
    today: new Date().toISOString().slice(0, 10),
  });
  return {
    candidates: candidates.map(({ id }) => id),
    decisions: decisions.map((decision) => ({ ...decision, words: explainDecision(decision, question.locale) })),
  };
}
