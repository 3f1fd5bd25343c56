import type { Capability, Catalogue, CatalogueModel, DataClass } from './catalogue.ts';
import { DATA_CLASSES } from './catalogue.ts';

/** What a call needs of a model. `estimatedTokens` is question, passages and the longest answer together. */
export interface CallNeeds {
  readonly capability: Capability;
  readonly dataClass: DataClass;
  readonly estimatedTokens: number;
}

/** Which models the tenant's policy allows, and where data may go. A missing list allows all. */
export interface RoutePolicy {
  readonly models?: readonly string[];
  /** Where data may go: a model may serve a call where one of these names its region (and its operator, where one is given) with a class as high. */
  readonly places?: readonly { region: string; operator: string | null; upTo: DataClass }[];
}

/** Why a model is in the route or not. */
export type RouteReason =
  | 'allowed'
  | 'always_last'
  | 'capability_missing'
  | 'data_class_not_cleared'
  | 'model_not_in_policy'
  | 'place_not_in_policy'
  | 'context_too_small'
  | 'resting';

export interface RouteDecision {
  readonly model: string;
  readonly included: boolean;
  readonly reason: RouteReason;
}

/** A model that may serve the call. */
export type Candidate = CatalogueModel;

export interface Route {
  /** In the order in which they are to be tried; `extractive` last where it can serve the call. */
  readonly candidates: readonly Candidate[];
  /** One for every model of the catalogue, in its order. */
  readonly decisions: readonly RouteDecision[];
}

export interface RouteInput {
  readonly needs: CallNeeds;
  readonly policy: RoutePolicy;
  readonly catalogue: Catalogue;
  /** Which models are resting after failures (see `createModelHealth`). */
  readonly health: { isAvailable(modelId: string): boolean };
}

/**
 * Decides which models may serve a call, in which order, and why. Pure: the same input gives the same output.
 * The built-in `extractive` runs inside the platform, sends nothing anywhere and never rests, so neither policy nor
 * data class nor health keeps it out: every chat call has a candidate.
 *
 * @returns the candidates and a reason for every model of the catalogue
 */
export function route(input: RouteInput): Route {
  const decisions = input.catalogue.models.map((model): RouteDecision => {
    const reason = decide(model, input);
    return { model: model.id, included: reason === 'allowed' || reason === 'always_last', reason };
  });
  const included = input.catalogue.models.filter((_, index) => decisions[index]?.included);
  const candidates = [
    ...included.filter((model) => model.provider !== 'extractive'),
    ...included.filter((model) => model.provider === 'extractive'),
  ];
  return { candidates, decisions };
}

function decide(model: CatalogueModel, { needs, policy, health }: RouteInput): RouteReason {
  if (!model.capabilities.includes(needs.capability)) return 'capability_missing';
  if (model.provider === 'extractive') return 'always_last';
  if (policy.models && !policy.models.includes(model.id)) return 'model_not_in_policy';
  if (policy.places && !mayGoTo(policy.places, model, needs.dataClass)) return 'place_not_in_policy';
  if (!isCleared(model.dataClasses, needs.dataClass)) return 'data_class_not_cleared';
  if (model.contextTokens !== null && needs.estimatedTokens > model.contextTokens) return 'context_too_small';
  return health.isAvailable(model.id) ? 'allowed' : 'resting';
}

function mayGoTo(places: NonNullable<RoutePolicy['places']>, model: CatalogueModel, dataClass: DataClass): boolean {
  return places.some(
    ({ region, operator, upTo }) =>
      region === model.region && (operator === null || operator === model.operator) && isCleared([upTo], dataClass),
  );
}

function isCleared(cleared: readonly DataClass[], wanted: DataClass): boolean {
  return cleared.some((dataClass) => DATA_CLASSES.indexOf(dataClass) >= DATA_CLASSES.indexOf(wanted));
}
