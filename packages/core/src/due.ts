import { publishScheduled } from './assistants/index.ts';
import { finishConversation } from './conversations/index.ts';
import { sendDigest } from './digest/index.ts';
import type { DueJob, DueKind, Installation } from './installation.ts';
import { syncDue } from './knowledge/index.ts';
import { type Scope, systemScope } from './scope.ts';
import { warnBudget } from './usage/index.ts';

const handlers = {
  'publish-assistant': publishScheduled,
  'finish-conversation': finishConversation,
  'sync-source': syncDue,
  'send-digest': sendDigest,
  'warn-budget': warnBudget,
} satisfies Record<DueKind, (scope: Scope, id: string) => Promise<void>>;

/** Does what is due: the worker's job. */
export const runDue = (installation: Installation, { tenantId, kind, id }: DueJob): Promise<void> =>
  handlers[kind](systemScope(installation, tenantId, 'worker'), id);
