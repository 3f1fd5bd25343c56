export { Attempt, type AttemptEnd, type FallbackStep } from './attempt.ts';
export {
  CAPABILITIES,
  type Capability,
  type Catalogue,
  CatalogueError,
  type CatalogueModel,
  DATA_CLASSES,
  type DataClass,
  EXTRACTIVE_MODEL,
  loadCatalogue,
  type ModelPrice,
  type ModelTimeouts,
  type OpenAiCompatibleEntry,
} from './catalogue.ts';
export { embed, type EmbedCall, EmbedFailure } from './embed.ts';
export { FAILURE_KINDS, type FailureKind } from './failures.ts';
export { createModelHealth, type HealthLease, type HealthSettings, type ModelHealth } from './health.ts';
export { openModel } from './open-model.ts';
export { type ExtractiveInput, extractiveInputSchema, extractiveModel, pickQuotes } from './providers/extractive.ts';
export {
  type CallNeeds,
  type Candidate,
  type Route,
  type RouteDecision,
  type RouteInput,
  type RoutePolicy,
  type RouteReason,
  route,
} from './route.ts';
export { serve } from './serve.ts';
export type { ServeCall } from './serve-call.ts';
export { estimatePromptTokens, estimateTokens, type TokenUsage } from './usage.ts';
