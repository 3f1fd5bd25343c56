import type { Sql } from '@radrum/db';
import {
  type CallNeeds,
  type Catalogue,
  type CatalogueModel,
  estimateTokens,
  EXTRACTIVE_MODEL,
  route,
} from '@radrum/routing';
import { atLeast } from '../../data-class.ts';
import { readCatalogue } from '../../models/tenant-catalogue.ts';
import { tenantHealth } from '../../models/tenant-health.ts';
import { allowedTools, routePolicy } from '../../policies/apply.ts';
import type { PolicyRules } from '../../policies/rules.ts';
import { toolLimits } from '../../tools/index.ts';
import { dearestOf } from '../../usage/dearest.ts';
import { ratesToday } from '../../usage/rates.ts';
import { type Leeway, noLimit, reserveIn } from '../../usage/reserve.ts';
import { type Plan, type Turn, usageKindOf } from '../turn.ts';

/** What an answer may take at most, by the length that the policy wants. */
export const longestAnswer = { short: 300, medium: 700, long: 1_500 } as const satisfies Record<
  PolicyRules['answerLength'],
  number
>;
const builtIn: Catalogue = { models: [EXTRACTIVE_MODEL] };
/** Our own rules, the question and the marks between. */
const framing = 600;
/** How often a model that calls tools is asked at most, and what it reads of theirs each time. */
const steps = toolLimits.rounds + 1;
const toolTokens = estimateTokens({ length: toolLimits.allResultCharacters });

/**
 * Decides which models may answer a question, and holds what the dearest of them may cost, in the transaction of the search: before anything
 * is sent. A conversation stays with its model (`sticky`) as long as that may serve. A budget that is spent leaves the built-in model, which quotes.
 * Tools are for models that can call them, and whose every step the budgets bear; that there are tools takes no model out.
 */
export async function planCall(
  sql: Sql,
  turn: Turn,
  { texts, sticky }: { texts: readonly string[]; sticky: string | undefined },
): Promise<Plan> {
  const { scope, assistant, channel, messageId, dataClass } = turn;
  const { installation, tenantId } = scope;
  const { rules } = assistant.policy;
  const catalogue = turn.quotesOnly ? builtIn : await readCatalogue(sql, installation, tenantId);
  const inputTokens = estimateTokens(texts.join('\n')) + framing;
  const outputTokens = longestAnswer[rules.answerLength];
  const hasTools = allowedTools(rules, assistant.audience).length > 0;
  const stepTokens = inputTokens + toolTokens + outputTokens;
  const today = new Date().toISOString().slice(0, 10);
  const rates = ratesToday(installation);
  const routeFor = (estimatedTokens: number, leeway: Leeway, needs: Partial<CallNeeds> = {}) =>
    route({
      needs: { capability: 'chat', dataClass, estimatedTokens, outputTokens, language: turn.language, ...needs },
      policy: { ...routePolicy(rules), label: policyLabel(turn) },
      catalogue,
      health: tenantHealth(installation.health, tenantId),
      budget: leeway,
      today,
      sticky,
    });
  const decide = (leeway: Leeway) => {
    const whole = routeFor(inputTokens + outputTokens, leeway);
    // no model takes all passages: one that takes the best of them is better than none
    const isCut = whole.candidates.every(isBuiltIn) && whole.decisions.some(isTooSmall);
    const { candidates, decisions } = isCut ? routeFor(leastInput(texts) + outputTokens, leeway) : whole;
    const callers = hasTools ? idsOf(routeFor(stepTokens, shareOf(leeway), { capability: ['chat', 'tools'] })) : nobody;
    const fileClass = atLeast(dataClass, turn.files?.dataClass ?? dataClass);
    const fileReaders =
      turn.files && hasTools ? idsOf(routeFor(stepTokens, shareOf(leeway), { dataClass: fileClass })) : nobody;
    const tokensOf = ({ id }: CatalogueModel) =>
      callers.has(id)
        ? { inputTokens: steps * (inputTokens + toolTokens), outputTokens: steps * outputTokens }
        : { inputTokens, outputTokens };
    return { candidates, decisions, callers, fileReaders, most: dearestOf(candidates, tokensOf, rates) };
  };
  if (catalogue.models.every(isBuiltIn)) return { ...decide(noLimit), reservation: null };
  const lastsMs =
    Math.max(...catalogue.models.map(({ timeouts }) => timeouts.totalMs)) *
    (catalogue.models.length + (hasTools ? steps : 0));
  const call = {
    kind: usageKindOf(channel),
    subject: messageId,
    assistantId: assistant.id,
    lastsMs,
  };
  const [held] = await reserveIn(sql, tenantId, [{ scope, call, decide }], rates);
  if (!held) throw new Error('one wish gets one answer');
  return { ...held.decision, reservation: held.reservation };
}

const nobody: ReadonlySet<string> = new Set();
const idsOf = ({ candidates }: { candidates: readonly CatalogueModel[] }): ReadonlySet<string> =>
  new Set(candidates.flatMap((model) => (isBuiltIn(model) ? [] : [model.id])));
/** What one step of several may take of what is left. */
const shareOf = ({ left, currency, tokensLeft }: Leeway): Leeway => ({
  left: left === null ? null : left / steps,
  currency,
  tokensLeft: tokensLeft === null ? null : tokensLeft / steps,
});
const isBuiltIn = ({ provider }: { provider: string }): boolean => provider === 'extractive';
const isTooSmall = ({ reason }: { reason: string }): boolean => reason === 'context_too_small';
/** With the best passage alone. */
const leastInput = ([best = '']: readonly string[]): number => estimateTokens(best) + framing;

/**
 * How many of the passages, the best first, a prompt may hold so that each of the models can take it.
 * @param said what else stands in it: the earlier turns
 */
export function passagesThatFit(
  candidates: readonly CatalogueModel[],
  rules: PolicyRules,
  passages: readonly { text: string }[],
  said: string,
): number {
  const contexts = candidates.flatMap(({ contextTokens, provider }) =>
    contextTokens === null || provider === 'extractive' ? [] : [contextTokens],
  );
  let left = Math.min(...contexts) - longestAnswer[rules.answerLength] - framing - estimateTokens(said);
  let count = 0;
  for (const { text } of passages) {
    left -= estimateTokens(text) + 20; // its number, title and marks
    if (left < 0 && count > 0) break;
    count += 1;
  }
  return count;
}

/** How the policy is called in the words of a decision: "Lindvik 3". */
const policyLabel = ({ assistant: { tenant, policy } }: Turn): string =>
  [tenant.name, policy.versions.assistant ?? policy.versions.tenant ?? ''].join(' ').trim();
