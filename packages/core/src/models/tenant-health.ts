import { type Limits, type ModelHealth, OWN_MODEL } from '@radrum/routing';

/**
 * The health of models as one tenant sees it: its own models are named as it likes, so their circuits carry its name too. What happens to
 * one tenant's host is nobody else's outage.
 */
export const circuitOf = (tenantId: string, modelId: string): string =>
  OWN_MODEL.test(modelId) ? `${tenantId} ${modelId}` : modelId;

export const tenantHealth = (health: ModelHealth, tenantId: string): ModelHealth => ({
  ...health,
  isAvailable: (modelId) => health.isAvailable(circuitOf(tenantId, modelId)),
  enter: (modelId) => health.enter(circuitOf(tenantId, modelId)),
  firstTokenMs: (modelId) => health.firstTokenMs(circuitOf(tenantId, modelId)),
});

/** The same for the limits of calls at once. */
export const tenantLimits = (limits: Limits, tenantId: string): Limits => ({
  enter: (modelId, ...rest) => limits.enter(circuitOf(tenantId, modelId), ...rest),
});
