import type { PageQuery } from './lists.ts';
import type { Citation, Outcome } from './messages.ts';
import type { ContactWays } from './tenants.ts';

export interface ConversationQuery extends PageQuery {
  outcome?: Outcome;
  assistantId?: string;
  language?: string;
  rating?: 'up' | 'down';
  /** Days such as 2026-11-24; both count. */
  from?: string;
  to?: string;
  /** Stands in a question. */
  text?: string;
  isResolved?: boolean;
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
  isResolved: boolean;
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
  /** The policy versions that it was answered under. */
  policy: { tenant: number | null; assistant: number | null };
  /** What a member made of it. */
  correction: { kind: 'faq' | 'synonym'; id: string } | null;
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
  /** When it is disposed of, if nothing more is asked; null where the policy keeps it. */
  keptUntil: string | null;
  isResolved: boolean;
  handoffs: { id: string; reason: string; state: string; createdAt: string }[];
  messages: Message[];
}

/** What is told to the person who answers; all of it as the citizen wants. */
export interface NewHandoff {
  reason?: string;
  text?: string;
  name?: string;
  email?: string;
  phone?: string;
}

export interface Handoff {
  id: string;
  contact: ContactWays;
  /** Whether somebody answers now; when next, where nobody does. */
  isOpen: boolean;
  opensAt: string | null;
}
