import { estimateTokens, route } from '@radrum/routing';
import { routePolicy } from '../../policies/apply.ts';
import type { PolicyRules } from '../../policies/rules.ts';
import type { Retrieved, Routed } from '../turn.ts';

/** What an answer may take at most, by the length that the policy wants. */
export const longestAnswer = { short: 300, medium: 700, long: 1_500 } as const satisfies Record<
  PolicyRules['answerLength'],
  number
>;

/**
 * Decides who may answer. Under the low floor nobody is asked; between the floors only models that can abstain; above both, also the
 * built-in one that quotes.
 */
export function routeQuestion(retrieved: Retrieved): Routed {
  const { scope, assistant, passages, confidence, floors } = retrieved;
  const { rules } = assistant.policy;
  const { candidates, decisions } = route({
    needs: {
      capability: 'chat',
      dataClass: assistant.audience === 'staff' ? 'internal' : 'open',
      estimatedTokens:
        estimateTokens(passages.map((hit) => hit.text).join('\n')) + longestAnswer[rules.answerLength] + 600,
    },
    policy: routePolicy(rules),
    catalogue: scope.installation.models,
    health: scope.installation.health,
  });
  const mayAsk = passages.length > 0 && confidence >= floors.model;
  const mayQuote = confidence >= floors.extractive;
  return {
    ...retrieved,
    candidates: mayAsk ? candidates.filter((candidate) => candidate.provider !== 'extractive' || mayQuote) : [],
    decisions,
  };
}
