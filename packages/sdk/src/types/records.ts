export interface Usage {
  id: string;
  at: string;
  kind: string;
  subject: string;
  model: string;
  provider: string;
  region: string;
  inputTokens: number;
  outputTokens: number;
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
