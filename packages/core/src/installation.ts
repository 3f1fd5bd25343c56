import { connectionOf, openDatabase, type Database } from '@radrum/db';
import type { AttemptRecord, Catalogue, Limits, ModelHealth } from '@radrum/routing';
import type { PaymentProvider } from './billing/provider.ts';
import type { TracedContent } from './models/traced-content.ts';
import type { SecretKeys } from './secrets.ts';

/** One kind of work: how much waits, runs and has failed lately. */
export interface QueueHealth {
  name: string;
  waiting: number;
  running: number;
  failed: number;
}

/** What can be due at a moment, with the identifier of what it is about. */
export const dueKinds = [
  'publish-assistant',
  'finish-conversation',
  'sync-source',
  'send-digest',
  'warn-budget',
] as const;
export type DueKind = (typeof dueKinds)[number];
export interface DueJob {
  tenantId: string;
  kind: DueKind;
  id: string;
}

/** Work that is done later, by a worker. Payloads hold identifiers only. */
export interface JobQueue {
  syncSource(job: { tenantId: string; sourceId: string }): Promise<void>;
  tidyIndex(job: { tenantId: string; knowledgeBaseId: string }): Promise<void>;
  /** Makes the vectors of passages that have none yet. */
  embedPassages(job: { tenantId: string; knowledgeBaseId: string }): Promise<void>;
  /** Reads the files of a work that are new, and runs it where it waits. */
  runWork(job: { tenantId: string; workId: string }): Promise<void>;
  /** Puts the questions of a test set to an assistant. */
  runTests(job: { tenantId: string; testRunId: string }): Promise<void>;
  deleteTenant(job: { tenantId: string }): Promise<void>;
  /** Takes over what an event of the payment provider is about. */
  handleBillingEvent(job: { eventId: string }): Promise<void>;
  /** Sends an event to a receiver, at once or at a moment. */
  deliverWebhook(job: { tenantId: string; deliveryId: string }, at?: Date): Promise<void>;
  /** Something that is to happen at a moment. When it comes, the database says whether it still is to: a job that is no longer wanted does nothing. */
  later(job: DueJob, at: Date): Promise<void>;
  /** How the queues stand. */
  health(): Promise<QueueHealth[]>;
}

/** What one running Rådrum consists of; use cases reach the outside through it and through nothing else. */
export interface Installation {
  db: Database;
  models: Catalogue;
  health: ModelHealth;
  jobs: JobQueue;
  /** Calls at once for models that say how many, shared fairly among tenants. */
  limits: Limits;
  telemetry: Telemetry;
  secrets: SecretKeys;
  mail: Mailer;
  /** Who takes the payments; null: plans cannot be ordered here. */
  payments: PaymentProvider | null;
  /** Where people reach it, without a slash at the end. */
  baseUrl: string;
  crawl: {
    /** `host:port` that may be crawled although they are private. */
    allowHosts: ReadonlySet<string>;
    /** Who answers for the crawler, in its user agent. */
    contact: string;
  };
  log: Log;
}

/** A mail of plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** The way out for mails. */
export interface Mailer {
  /** Resolves when the mail server has taken it. */
  send(mail: Mail): Promise<void>;
}

/** What is measured while it runs; never a key, and a question or an answer only where the tenant's policy says so. */
export interface Telemetry {
  /** An attempt at a model has ended. `content` is null where the policy does not let it be traced. */
  attempt(
    record: Omit<AttemptRecord, 'committed' | 'reason' | 'answer'> & {
      reason: string;
      kind: string;
      requestId: string;
      content: TracedContent | null;
    },
  ): void;
  /** A question was answered. */
  answer(record: { outcome: string; channel: string; durationMs: number; firstTokenMs: number | null }): void;
}

/** Structured logging; never a question, an answer, a key or an address of a person. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export { connectionOf as databaseConnection, openDatabase };
export type { Database };
