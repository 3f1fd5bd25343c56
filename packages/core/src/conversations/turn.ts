import type { Explanation, Line, Ranked, Reading } from '@radrum/knowledge';
import type { Candidate, DataClass, RouteDecision } from '@radrum/routing';
import type { Scope } from '../scope.ts';
import type { TracedContent } from '../models/traced-content.ts';
import type { Attempted, Reservation } from '../usage/index.ts';
import type { PolicyInForce } from '../policies/in-force.ts';
import type { ContactWays } from '../tenants/index.ts';
import type { AttachedFiles, ToolProblem } from '../tools/index.ts';

/** What became of a question. Only `answered` has citations. */
export const outcomes = ['answered', 'unanswered', 'declined', 'escalated', 'social'] as const;
export type Outcome = (typeof outcomes)[number];

/** Where a conversation is held. Try-outs in the console and what staff ask in the workspace are never counted as citizens' questions. */
export type Channel = 'widget' | 'api' | 'console' | 'workspace';

/** Whether a conversation on a channel is a citizen's. */
export const isCitizens = (channel: Channel): boolean => channel === 'widget' || channel === 'api';
/** What its calls count as. */
export const usageKindOf = (channel: Channel) =>
  isCitizens(channel) ? ('answer' as const) : channel === 'console' ? ('test' as const) : ('chat' as const);

/** What a caller asks. */
export interface Question {
  text: string;
  conversationId?: string | undefined;
  /** The caller names its conversations itself: one that is not there yet begins. */
  mayBegin?: boolean | undefined;
  /** What was said before, where the caller keeps the conversation itself. */
  previous?: readonly { question: string; answer: string }[] | undefined;
  /** A language tag that helps where the text is too short to tell; any other falls back. */
  language?: string | undefined;
}

/** An assistant as it answers: one version of it, and what the tenant shows to citizens. */
export interface AnsweringAssistant {
  id: string;
  slug: string;
  audience: 'citizen' | 'staff';
  version: number;
  name: string;
  instructions: string;
  languages: readonly string[];
  knowledgeBaseIds: readonly string[];
  greeting: string;
  suggestedQuestions: readonly string[];
  handoff: { form: boolean; email: string | null };
  look: { launcher: string; side: 'left' | 'right' };
  policy: PolicyInForce;
  /** What every assistant of the tenant shows at present. */
  notice: { text: string; url: string | null } | null;
  /** A member has paused it, or the organisation's plan lets it answer no more: citizens are shown the contact ways. */
  isPaused: boolean;
  /** The organisation's plan lets no generative model answer at present. */
  quotesOnly: boolean;
  /** It goes on although the plan has no more answers, or none at all: what it answers then is nobody's to pay. */
  isBeyondPlan: boolean;
  /** Somebody wants to be told when a conversation is over. */
  tellsWhenFinished: boolean;
  tenant: { name: string; locale: string; timeZone: string; accent: string; contact: ContactWays };
}

/** Where an answer is asked for. */
export interface Asking {
  assistant: AnsweringAssistant;
  question: Question;
  channel: Channel;
  /** Aborted when the client has left: the model's work stops, and what was shown until then is stored. */
  signal: AbortSignal;
  /** Only the built-in model answers, which quotes and costs nothing. */
  quotesOnly?: boolean;
  /** How sensitive what is asked is, where that is more than the assistant's audience says. */
  dataClass?: DataClass;
  /** Files that tools may look into. */
  files?: AttachedFiles;
}

/** A question on its way through the pipeline: each step adds what it found out. */
export interface Turn {
  scope: Scope;
  assistant: AnsweringAssistant;
  channel: Channel;
  signal: AbortSignal;
  quotesOnly: boolean;
  /** Only models that are cleared for it see the question. */
  dataClass: DataClass;
  files: AttachedFiles | null;
  startedAt: number;
  messageId: string;
  conversationId: string;
  isNewConversation: boolean;
  mayBegin: boolean;
  /** What the caller says was said before, masked; null where the conversation is kept here. */
  previous: readonly PastTurn[] | null;
  /** Masked; the original is not kept. */
  question: string;
  language: string;
  masked: readonly { kind: string; count: number }[];
  /** It holds personal data of a kind that the policy refuses. */
  isRefused: boolean;
  injection: readonly string[];
}

/** After the search. */
export interface Retrieved extends Turn {
  history: readonly PastTurn[];
  reading: Reading;
  hits: readonly Ranked[];
  /** The hits that an answer may quote, numbered from 1. */
  passages: readonly Ranked[];
  /** Their lines, those first that answer best. */
  lines: readonly Line[];
  confidence: number;
  floors: { model: number; extractive: number };
  /** The questions that a question of several consists of, in order; empty where it is one. */
  parts: readonly QuestionPart[];
  plan: Plan;
}

/** Which models may answer, and what is held of the budgets for it. */
export interface Plan {
  candidates: readonly Candidate[];
  decisions: readonly RouteDecision[];
  /** Null where no model that costs is to be asked. */
  reservation: Reservation | null;
  /** Of the candidates those that may call tools, and those that may see attached files. */
  callers: ReadonlySet<string>;
  fileReaders: ReadonlySet<string>;
}

/** A part of a question ("… och när har den öppet?"), read and searched for by itself; its lines are those of the same passages. */
export interface QuestionPart extends Pick<Retrieved, 'reading' | 'lines' | 'confidence'> {
  question: string;
}

export interface PastTurn {
  question: string;
  answer: string;
  titles: readonly string[];
  /** The documents that were quoted. */
  pages: readonly string[];
  /** The model that answered; null where none is known. */
  model: string | null;
  /** Of the files that were read for the answer; null where none were. */
  fileClass: DataClass | null;
}

/** After routing: who may answer, in which order, and why. */
export interface Routed extends Retrieved {
  candidates: readonly Candidate[];
  decisions: readonly RouteDecision[];
}

export interface Citation {
  url: string | null;
  title: string;
  /** Verbatim out of the passage. */
  quote: string;
  /** Null for what stands in no document of the knowledge: an attached file, or what a tool worked out. */
  documentId: string | null;
  /** The page of a file that it stands on. */
  page: number | null;
}

/** What was shown, as far as it got. It is kept up to date while the answer streams, so that it can be stored wherever it ends. */
export interface Shown {
  outcome: Outcome;
  text: string;
  citations: Citation[];
  /** Pages that come close to an unanswered question; they do not answer it. */
  closest: { title: string; url: string | null }[];
  /** Whose matter it is, where the question is not the municipality's to answer. */
  referral: Referral | null;
  /** What the question may have meant, where its words do not decide; empty where they do. */
  choices: string[];
  route: ServedRoute;
  usage: { inputTokens: number; outputTokens: number };
  /** Every model that was asked, also in vain. */
  attempts: Attempted[];
  /** Beside each of the attempts what its span may hold; null where the policy does not let it. */
  traced: (TracedContent | null)[];
  firstTokenMs: number | null;
  interrupted: string | null;
  /** Units that no passage carried. */
  dropped: { reason: string; text: string }[];
  tools: ToolUse[];
  /** Of the files that the model has read; null where it has read none. */
  fileClass: DataClass | null;
  crisis: string | null;
}

/** A tool that a model called on the way to an answer. What it gave is not kept, only how long it was. */
export interface ToolUse {
  name: string;
  /** As the model wrote it, masked; of a long one the beginning. */
  input: string;
  /** Characters that the model was given. */
  length: number;
  ms: number;
  problem: ToolProblem | null;
}

/** Another authority, with its address. */
export interface Referral {
  name: string;
  url: string;
  phone: string | null;
}

export interface ServedRoute {
  model: string;
  provider: string;
  region: string;
  fallbackFrom: { model: string; reason: string }[];
}

/** The stored answer, as every surface shows it. */
export interface Answer {
  conversationId: string;
  messageId: string;
  outcome: Outcome;
  text: string;
  language: string;
  /** `page`: the page of a file that it stands on. */
  citations: { url: string | null; title: string; quote: string; page?: number }[];
  closest: { title: string; url: string | null }[];
  route: ServedRoute;
  usage: { inputTokens: number; outputTokens: number };
  /** Why it was escalated: danger to life, or the wish for a person. */
  escalation?: 'crisis' | 'person';
  /** Ways to reach a person, where the answer offers them. */
  handoff?: ContactWays;
  /** Whose matter it is, where it is not the municipality's. */
  referral?: Referral;
  /** What the question may have meant ("hushåll", "företag"), where its words do not decide: the answer asks back. */
  choices?: string[];
  /** What every assistant of the organisation tells at present, such as a notice to boil water. */
  notice?: { text: string; url: string | null };
  /** Why the answer stops short, where it does. */
  interrupted?: string;
}

/** What an answer's stream consists of. */
export type AnswerEvent =
  | { type: 'start'; conversationId: string; messageId: string }
  | { type: 'text'; delta: string }
  | { type: 'citation'; number: number; citation: Citation }
  | { type: 'interrupted'; reason: string }
  | { type: 'finish'; answer: Answer; trace: Trace };

/** How an answer came about, for the console: never sent to citizens. */
export interface Trace {
  safeguards: {
    masked: readonly { kind: string; count: number }[];
    injection: readonly string[];
    crisis: string | null;
  };
  search: {
    query: string;
    language: string;
    expansions: string[];
    confidence: number;
    floor: number;
    hits: { title: string; url: string | null; headings: string[]; text: string; score: number; isUsed: boolean }[];
  } | null;
  /** How the question was read and why these lines were chosen; kept for try-outs only, since it is long. */
  explanation: Explanation | null;
  decisions: readonly RouteDecision[];
  tools: readonly ToolUse[];
  /** Of the files that were read for it: whoever goes on with the conversation is cleared for them. Answers from before there were tools have none. */
  fileClass?: DataClass | null;
  dropped: { reason: string; text: string }[];
  firstTokenMs: number | null;
  durationMs: number;
}
