import type { Retrieved, Routed } from '../turn.ts';

/**
 * Who of those that the plan allows is asked. Under the low floor nobody is; between the floors only models that can abstain; above both, also
 * the built-in one that quotes.
 */
export function routeQuestion(retrieved: Retrieved): Routed {
  const { passages, confidence, floors, plan } = retrieved;
  const mayAsk = passages.length > 0 && confidence >= floors.model;
  const mayQuote = confidence >= floors.extractive;
  return {
    ...retrieved,
    candidates: mayAsk ? plan.candidates.filter(({ provider }) => provider !== 'extractive' || mayQuote) : [],
    decisions: plan.decisions,
  };
}
