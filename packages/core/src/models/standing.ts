import { type CatalogueModel, type ModelPrice, priceAt, route, type RoutePolicy } from '@radrum/routing';
import { routePolicy } from '../policies/apply.ts';
import { authorise, type Scope } from '../scope.ts';
import { callContext } from './call-context.ts';
import { circuitOf } from './tenant-health.ts';

/** A model as the console and the API show it: never its key, and not where the platform reaches it. */
export interface ModelInfo {
  id: string;
  provider: string;
  model: string;
  region: string;
  operator: string;
  owner: 'platform' | 'tenant';
  capabilities: readonly string[];
  dataClasses: readonly string[];
  contextTokens: number | null;
  outputTokens: number | null;
  price: ModelPrice | null;
  quality: number | null;
  deprecatedOn: string | null;
  replacement: string | null;
  /** Whether the tenant's policy lets it be asked at all. */
  isAllowed: boolean;
  /** How it stands on the node that answers: `closed` works, `open` rests after failures, `half_open` is being tried. */
  state: 'closed' | 'open' | 'half_open';
  restsUntil: string | null;
  /** Milliseconds to the first token, measured lately. */
  firstTokenMs: number | null;
}

/** The platform's models and the tenant's own, in the order of preference, with how they stand. */
export async function listModels(scope: Scope): Promise<ModelInfo[]> {
  authorise(scope, 'models:read');
  const { installation, tenantId } = scope;
  const { catalogue, rules } = await callContext(scope);
  const states = new Map(installation.health.states().map((state) => [state.model, state]));
  return catalogue.models.map((model) => {
    const state = states.get(circuitOf(tenantId, model.id));
    const restsUntil = state?.restsUntil ?? null;
    return {
      ...shown(model),
      isAllowed: isAllowed(model, routePolicy(rules)),
      state: state?.state ?? 'closed',
      restsUntil: restsUntil === null ? null : new Date(restsUntil).toISOString(),
      firstTokenMs: state?.firstTokenMs ?? model.firstTokenMs,
    };
  });
}

/** Whether the policy lets a model be asked anything at all, at least what is open. */
function isAllowed(model: CatalogueModel, policy: RoutePolicy): boolean {
  const { decisions } = route({
    needs: { capability: [], dataClass: 'open', estimatedTokens: 1 },
    policy,
    catalogue: { models: [model] },
    health: { isAvailable: () => true },
  });
  return !decisions.some(({ reason }) => reason === 'model_not_in_policy' || reason === 'place_not_in_policy');
}

const shown = (model: CatalogueModel) => ({
  id: model.id,
  provider: model.provider,
  model: model.model,
  region: model.region,
  operator: model.operator,
  owner: model.owner,
  capabilities: model.capabilities,
  dataClasses: model.dataClasses,
  contextTokens: model.contextTokens,
  outputTokens: model.outputTokens,
  price: priceAt(model, new Date()),
  quality: model.quality,
  deprecatedOn: model.deprecatedOn,
  replacement: model.replacement,
});
