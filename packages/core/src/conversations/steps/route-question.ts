import type { Retrieved, Routed } from '../turn.ts';

/**
 * Who of those that the plan allows is asked. Under the low floor only a model that may call tools is, without what was found: it may search anew,
 * or reckon; between the floors only models that can abstain; above both, also the built-in one that quotes.
 */
export function routeQuestion(retrieved: Retrieved): Routed {
  const { passages, confidence, floors, plan } = retrieved;
  const mayAsk = passages.length > 0 && confidence >= floors.model;
  const mayQuote = confidence >= floors.extractive;
  const { decisions, callers, fileReaders } = plan;
  // whoever attaches files asks about them: a model that may look into them comes first
  const looksFirst = (id: string) => (retrieved.files && callers.has(id) && fileReaders.has(id) ? 0 : 1);
  const candidates = plan.candidates.toSorted((one, other) => looksFirst(one.id) - looksFirst(other.id));
  if (!mayAsk) {
    const able = candidates.filter(({ id }) => callers.has(id));
    if (able.length === 0) return { ...retrieved, candidates: [], decisions };
    return { ...retrieved, passages: [], lines: [], candidates: able, decisions };
  }
  const asked = candidates.filter(({ provider }) => provider !== 'extractive' || mayQuote);
  return { ...retrieved, candidates: asked, decisions };
}
