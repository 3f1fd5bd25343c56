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
  action: string;
  subject: string;
  requestId: string;
}
