/** One attempt at a model. */
export interface Usage {
  id: string;
  at: string;
  kind: string;
  subject: string;
  actor: string;
  assistantId: string | null;
  requestId: string;
  attempt: number;
  model: string;
  provider: string;
  region: string;
  operator: string;
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
  reasoningTokens: number;
  isEstimated: boolean;
  /** Null where the model has no price. */
  cost: number | null;
  currency: string | null;
  priceVersion: string | null;
  firstTokenMs: number | null;
  totalMs: number;
  /** `ok`, or why it failed. */
  reason: string;
}

export interface UsageSumsQuery {
  groupBy: 'day' | 'assistant' | 'model' | 'member' | 'key';
  /** The first and the last day; the last 30 where they are left out. */
  from?: string;
  to?: string;
}

/** What was used in a period. */
export interface UsageSums {
  from: string;
  to: string;
  /** What all costs are added up in; null where an exchange rate between several currencies is missing. */
  currency: string | null;
  data: {
    /** The day, or an identifier; empty for what belongs to none. */
    group: string;
    name: string;
    calls: number;
    failed: number;
    inputTokens: number;
    outputTokens: number;
    costs: { currency: string; cost: number }[];
    /** All of it in `currency`; null where that is. */
    cost: number | null;
  }[];
}

export interface AuditEvent {
  id: string;
  at: string;
  actor: string;
  /** The member's address, where the actor is one. */
  actorEmail: string | null;
  action: string;
  subject: string;
  detail: unknown;
  requestId: string;
}

/** Which events; each part narrows. */
export interface AuditQuery {
  limit?: number;
  cursor?: string;
  /** An actor as the log has it, or a part of a member's address. */
  actor?: string;
  /** The beginning of an action, such as `key` or `sign_in.failed`. */
  action?: string;
  subject?: string;
  /** ISO times. */
  from?: string;
  to?: string;
}
