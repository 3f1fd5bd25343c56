export { Attempt, type AttemptEnd, type FallbackStep } from './attempt.ts';
export { baseUrlOf } from './base-url.ts';
export {
  type Catalogue,
  type CatalogueSurroundings,
  currenciesOf,
  loadCatalogue,
  mergeCatalogue,
} from './catalogue.ts';
export { CatalogueError } from './catalogue-error.ts';
export type { Exclusion, Inclusion, RouteDecision, RouteReason } from './decision.ts';
export { embed, type EmbedCall, EmbedFailure } from './embed.ts';
export { type DecisionNames, explainDecision } from './explain-decision.ts';
export {
  BASE_CURRENCY,
  convert,
  type DatedRate,
  rateSpans,
  type RatesOfDay,
  ratesOn,
  withoutRate,
} from './exchange-rates.ts';
export { FAILURE_KINDS, type FailureKind } from './failures.ts';
export {
  type AdoptedRest,
  createModelHealth,
  type HealthLease,
  type HealthSettings,
  type ModelHealth,
  type ModelState,
} from './health.ts';
export {
  CAPABILITIES,
  type Capability,
  type CatalogueModel,
  DATA_CLASSES,
  type DataClass,
  EXTRACTIVE_MODEL,
  type ExtractiveEntry,
  type HostedEntry,
  type ModelTimeouts,
  OWN_MODEL,
  PROVIDERS,
  type ProviderName,
} from './model.ts';
export { type EntrySurroundings, parseModelEntry } from './model-entry.ts';
export { openModel } from './open-model.ts';
export type { ModelScore } from './order.ts';
export { costOf, type DatedPrice, type ModelPrice, priceAt } from './price.ts';
export { type ExtractiveInput, extractiveInputSchema, extractiveModel, pickQuotes } from './providers/extractive.ts';
export { findProfile, type Profile, PROFILES, profileSchema } from './profiles.ts';
export { route } from './route.ts';
export type {
  CallNeeds,
  Candidate,
  Route,
  RouteBudget,
  RouteInput,
  RoutePolicy,
} from './route-input.ts';
export { serve } from './serve.ts';
export type { OfferedTools, ServeCall } from './serve-call.ts';
export { estimatePromptTokens, estimateTokens, type TokenUsage } from './usage.ts';
export {
  type AttemptRecord,
  CHAT_INTERRUPTION,
  type ChatCall,
  type ChatCompletion,
  ChatFailure,
  type ChatFailureCode,
  type ChatInterruption,
  type ChatMessage,
  type ChatNeeds,
  type ChatRequest,
  ChatRequestError,
  type ChatRequestCode,
  type ChatUsage,
  completeChat,
  type FailedAttempt,
  type KeptAnswer,
  needsOf,
  parseChatRequest,
  streamChat,
  streamChatEvents,
  type ToolCall,
} from './chat/index.ts';
export { createLimits, type LimitReason, LimitReached, type Limits, type LimitSettings } from './limits.ts';
