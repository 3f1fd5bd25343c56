import type { ContactWays } from './tenants.ts';

export type Outcome = 'answered' | 'unanswered' | 'declined' | 'escalated' | 'social';

export interface Question {
  text: string;
  /** Of the answer before, for a question that follows up. */
  conversationId?: string;
  /** Helps where the text is too short to tell its language. */
  language?: string;
}

/** Verbatim words of a passage and where they stand. */
export interface Citation {
  url: string | null;
  title: string;
  quote: string;
  /** The page of a file that it stands on. */
  page?: number;
}

export interface ServedRoute {
  model: string;
  provider: string;
  region: string;
  fallbackFrom: { model: string; reason: string }[];
}

/** Another authority, with its address. */
export interface Referral {
  name: string;
  url: string;
  phone: string | null;
}

export interface Answer {
  conversationId: string;
  messageId: string;
  outcome: Outcome;
  /** With marks such as [1] for the first citation. */
  text: string;
  language: string;
  citations: Citation[];
  /** Pages that come close to an unanswered question. */
  closest: { title: string; url: string | null }[];
  route: ServedRoute;
  usage: { inputTokens: number; outputTokens: number };
  /** Why it was escalated: danger to life, or the wish for a person. */
  escalation?: 'crisis' | 'person';
  handoff?: ContactWays;
  /** Whose matter it is, where an unanswered question is not the municipality's. */
  referral?: Referral;
  /** What the question may have meant ("hushåll", "företag"), where its words do not decide: ask it again with one of them added. */
  choices?: string[];
  /** What every assistant of the organisation tells at present, such as a notice to boil water. */
  notice?: { text: string; url: string | null };
  /** Why the answer stops short, where it does. */
  interrupted?: string;
}

/** What a streamed answer consists of, in order; `finish` comes once, last, after the answer has been stored. */
export type AnswerEvent =
  | { type: 'start'; conversationId: string; messageId: string }
  | { type: 'text'; delta: string }
  | ({ type: 'citation'; number: number } & Citation)
  | { type: 'interrupted'; reason: string }
  | { type: 'finish'; answer: Answer };

export type Rating = 'up' | 'down';

export interface Feedback {
  rating: Rating;
  comment?: string;
}

export interface StoredFeedback {
  messageId: string;
  rating: string;
}
