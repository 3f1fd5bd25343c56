import { type Profile, type RouteDecision, explainDecision } from '@radrum/routing';
import { RadrumError } from '../errors.ts';
import type { CallContext } from './call-context.ts';

/** A profile that lets one model only through. */
const onlyModel = (id: string): Profile => ({
  name: id,
  requires: { models: [id] },
  weights: { preference: 1, cost: 0, quality: 0, latency: 0 },
});

/** The profile or model of a name; undefined where there is neither. A profile's name goes before a model's. */
export function findTarget({ profiles, catalogue }: CallContext, name: string): Profile | undefined {
  const profile = profiles.find((one) => one.name === name);
  if (profile) return profile;
  return catalogue.models.some(({ id, provider }) => id === name && provider !== 'extractive')
    ? onlyModel(name)
    : undefined;
}

export const unknownModel = (name: string): RadrumError =>
  new RadrumError(
    'model_not_found',
    `There is no assistant, profile or model "${name}". GET /openai/v1/models lists those that there are.`,
  );

const ofBudget: ReadonlySet<string> = new Set(['budget_spent', 'budget_too_small', 'currency_not_in_budget']);

/** Why no model may serve a call, in the words of the decision. What money, time or a shorter text would mend is told before what is forbidden. */
export function nobodyMay(name: string, decisions: readonly RouteDecision[]): RadrumError {
  const told = decisions.filter(({ reason }) => reason !== 'not_in_profile' && reason !== 'always_last');
  const has = (reason: RouteDecision['reason']) => told.some((decision) => decision.reason === reason);
  const why =
    told.map((decision) => `${decision.model}: ${explainDecision(decision, 'en')}`).join('; ') || 'none is configured';
  if (told.some(({ reason }) => ofBudget.has(reason)))
    return new RadrumError('budget_spent', `The budget leaves nothing for this call (${why}).`);
  if (has('resting'))
    return new RadrumError('no_model_available', `No model can answer at the moment (${why}).`, { retryAfter: 30 });
  if (has('context_too_small'))
    return new RadrumError(
      'context_length_exceeded',
      `The text is longer than any model that may answer takes (${why}).`,
    );
  if (told.length > 0 && told.every(({ reason }) => reason === 'capability_missing'))
    return new RadrumError('model_not_able', `No model that "${name}" names can do what the call needs (${why}).`);
  return new RadrumError('model_not_allowed', `No model may serve this call with "${name}" (${why}).`);
}
