import { type CatalogueModel, type ModelPrice, priceAt } from '@radrum/routing';
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
      isAllowed: model.provider === 'extractive' || (rules.models?.includes(model.id) ?? true),
      state: state?.state ?? 'closed',
      restsUntil: restsUntil === null ? null : new Date(restsUntil).toISOString(),
      firstTokenMs: state?.firstTokenMs ?? model.firstTokenMs,
    };
  });
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
