import { estimateTokens, route } from '@radrum/routing';
import type { Retrieved, Routed } from '../turn.ts';

/** What an answer may take at most. */
export const longestAnswerTokens = 700;

/**
 * Decides who may answer. Under the low floor nobody is asked; between the floors only models that can abstain; above both, also the
 * built-in one that quotes.
 */
export function routeQuestion(retrieved: Retrieved): Routed {
  const { scope, assistant, passages, confidence, floors } = retrieved;
  const { candidates, decisions } = route({
    needs: {
      capability: 'chat',
      dataClass: assistant.audience === 'staff' ? 'internal' : 'open',
      estimatedTokens: estimateTokens(passages.map((hit) => hit.text).join('\n')) + longestAnswerTokens + 600,
    },
    policy: {},
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
