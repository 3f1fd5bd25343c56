import type { Sql } from '@radrum/db';
import { type Catalogue, estimateTokens, EXTRACTIVE_MODEL, route } from '@radrum/routing';
import { readCatalogue } from '../../models/tenant-catalogue.ts';
import { tenantHealth } from '../../models/tenant-health.ts';
import { routePolicy } from '../../policies/apply.ts';
import type { PolicyRules } from '../../policies/rules.ts';
import { dearestOf } from '../../usage/dearest.ts';
import { type Leeway, noLimit, reserveIn } from '../../usage/reserve.ts';
import type { Plan, Turn } from '../turn.ts';

/** What an answer may take at most, by the length that the policy wants. */
export const longestAnswer = { short: 300, medium: 700, long: 1_500 } as const satisfies Record<
  PolicyRules['answerLength'],
  number
>;
const builtIn: Catalogue = { models: [EXTRACTIVE_MODEL] };
/** Our own rules, the question and the marks between. */
const framing = 600;

/**
 * Decides which models may answer a question, and holds what the dearest of them may cost, in the transaction of the search: before anything
 * is sent. A conversation stays with its model (`sticky`) as long as that may serve. A budget that is spent leaves the built-in model, which quotes.
 */
export async function planCall(
  sql: Sql,
  turn: Turn,
  { texts, sticky }: { texts: readonly string[]; sticky: string | undefined },
): Promise<Plan> {
  const { scope, assistant, channel, messageId } = turn;
  const { installation, tenantId } = scope;
  const { rules } = assistant.policy;
  const catalogue = turn.quotesOnly ? builtIn : await readCatalogue(sql, installation, tenantId);
  const inputTokens = estimateTokens(texts.join('\n')) + framing;
  const outputTokens = longestAnswer[rules.answerLength];
  const today = new Date().toISOString().slice(0, 10);
  const decide = (leeway: Leeway) => {
    const { candidates, decisions } = route({
      needs: {
        capability: 'chat',
        dataClass: assistant.audience === 'staff' ? 'internal' : 'open',
        estimatedTokens: inputTokens + outputTokens,
        outputTokens,
        language: turn.language,
      },
      policy: { ...routePolicy(rules), label: policyLabel(turn) },
      catalogue,
      health: tenantHealth(installation.health, tenantId),
      budget: leeway,
      today,
      sticky,
    });
    return { candidates, decisions, most: dearestOf(candidates, { inputTokens, outputTokens }) };
  };
  if (catalogue.models.every(({ provider }) => provider === 'extractive'))
    return { ...decide(noLimit), reservation: null };
  const lastsMs = Math.max(...catalogue.models.map(({ timeouts }) => timeouts.totalMs)) * catalogue.models.length;
  const call = {
    kind: channel === 'console' ? ('test' as const) : ('answer' as const),
    subject: messageId,
    assistantId: assistant.id,
    lastsMs,
  };
  const [held] = await reserveIn(sql, tenantId, [{ scope, call, decide }]);
  if (!held) throw new Error('one wish gets one answer');
  return { ...held.decision, reservation: held.reservation };
}

/** How the policy is called in the words of a decision: "Lindvik 3". */
const policyLabel = ({ assistant: { tenant, policy } }: Turn): string =>
  [tenant.name, policy.versions.assistant ?? policy.versions.tenant ?? ''].join(' ').trim();
