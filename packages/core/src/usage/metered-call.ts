import type { TokenUsage } from '@radrum/routing';
import { nameOf, type Scope } from '../scope.ts';

/** What a call of a model is for. Calls of one request share its identifier. */
export const usageKinds = ['answer', 'chat', 'embedding', 'test'] as const;
export type UsageKind = (typeof usageKinds)[number];

/** A call before it is sent. */
export interface MeteredCall {
  kind: UsageKind;
  /** The message, request or knowledge base that it is for. */
  subject: string;
  assistantId: string | null;
  /** How long it may take in all, in milliseconds. Left open for longer, it was cut off. */
  lastsMs: number;
}

/** What a call takes at most: of the dearest model that may serve it. */
export interface Most {
  model: string;
  provider: string;
  region: string;
  operator: string;
  inputTokens: number;
  outputTokens: number;
  /** In `currency`; null where no model that may serve has a price. */
  cost: number | null;
  currency: string | null;
  priceVersion: string | null;
}

/** One attempt at a model, as it ended. */
export interface Attempted {
  model: string;
  provider: string;
  region: string;
  operator: string;
  usage: TokenUsage;
  cost: number | null;
  currency: string | null;
  priceVersion: string | null;
  firstTokenMs: number | null;
  totalMs: number;
  /** `ok`, or why it failed. */
  reason: string;
}

/** The columns of a usage row that say whose call it was. */
export interface CallColumns {
  kind: string;
  subject: string;
  actor: string;
  assistantId: string | null;
  requestId: string;
}

export const columnsOf = ({ actor, requestId }: Scope, { kind, subject, assistantId }: MeteredCall): CallColumns => ({
  kind,
  subject,
  assistantId,
  actor: nameOf(actor),
  requestId,
});
