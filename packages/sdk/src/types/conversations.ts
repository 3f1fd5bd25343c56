import type { PageQuery } from './lists.ts';
import type { Citation, Outcome } from './messages.ts';
import type { ContactWays } from './tenants.ts';

export interface ConversationQuery extends PageQuery {
  outcome?: Outcome;
  assistantId?: string;
}

export interface Conversation {
  id: string;
  assistantId: string;
  assistantSlug: string;
  language: string;
  channel: string;
  turns: number;
  firstQuestion: string;
  lastOutcome: Outcome;
  isHandedOff: boolean;
  createdAt: string;
  lastAt: string;
}

export interface Message {
  id: string;
  question: string;
  answer: string;
  outcome: Outcome;
  language: string;
  assistantVersion: number;
  citations: Citation[];
  route: unknown;
  /** How the answer came about. */
  trace: unknown;
  firstTokenMs: number | null;
  durationMs: number;
  feedback: { rating: string; comment: string | null } | null;
  createdAt: string;
}

export interface ConversationDetail {
  id: string;
  assistantId: string;
  assistantSlug: string;
  language: string;
  channel: string;
  createdAt: string;
  handoffs: { reason: string; createdAt: string }[];
  messages: Message[];
}

export interface Handoff {
  id: string;
  contact: ContactWays;
}
