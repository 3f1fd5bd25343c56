export * from './assistants/index.ts';
export * from './audit/index.ts';
export * from './billing/index.ts';
export * from './categories/index.ts';
export * from './commons/index.ts';
export * from './digest/index.ts';
export { runDue } from './due.ts';
export * from './errors.ts';
export * from './handoffs/index.ts';
export { claimIdempotencyKey } from './idempotency.ts';
export * from './installation.ts';
export * from './keys/index.ts';
export * from './knowledge/index.ts';
export * from './members/index.ts';
export * from './models/index.ts';
export * from './pages.ts';
export * from './permissions.ts';
export * from './policies/index.ts';
export { resealAll } from './reseal.ts';
export * from './scope.ts';
export * from './secrets.ts';
export * from './sign-in/index.ts';
export * from './templates/index.ts';
export * from './tenants/index.ts';
export * from './testing/index.ts';
export * from './usage/index.ts';
export * from './webhooks/index.ts';
export * from './works/index.ts';
export {
  databaseFailure,
  type DatabaseFailure,
  grantJobTables,
  isEmbedded,
  newId,
  prefixes,
  refuseUnsafeRole,
  UnsafeRoleError,
} from '@radrum/db';
export { createGuardedCall, FetchProblem } from '@radrum/knowledge';
export {
  CatalogueError,
  type ChatCompletion,
  ChatFailure,
  type ChatMessage,
  type ChatRequest,
  ChatRequestError,
  createLimits,
  createModelHealth,
  EmbedFailure,
  loadCatalogue,
  parseChatRequest,
} from '@radrum/routing';
export * from './analytics/index.ts';
export * from './conversations/index.ts';
