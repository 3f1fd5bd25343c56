/* Every shape that crosses the HTTP API, once. `Calls` ties them to the calls. */

/** A page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  data: T[];
  nextCursor: string | null;
}
/** A list that is never long. */
export interface List<T> {
  data: T[];
}
export interface PageQuery {
  /** 1 to 100; 25 when it is left out. */
  limit?: number;
  cursor?: string;
}
export interface Created {
  id: string;
}

export interface NewTenant {
  name: string;
  slug: string;
  municipalityCode?: string;
  locale?: string;
  ownerEmail: string;
}
export interface CreatedTenant {
  id: string;
  slug: string;
  /** Shown this once. */
  secretKey: string;
}

export type Permission =
  | 'messages'
  | 'search'
  | 'assistants:read'
  | 'assistants:write'
  | 'knowledge:read'
  | 'knowledge:write'
  | 'conversations:read'
  | 'conversations:write'
  | 'keys:read'
  | 'keys:write'
  | 'usage:read'
  | 'audit:read'
  | 'tenant:read'
  | 'tenant:write';
export interface NewKey {
  name: string;
  type: 'publishable' | 'secret';
  /** Of a publishable key: the sites that may use it, such as https://www.lindvik.example. */
  origins?: string[];
  scopes?: Permission[];
  /** ISO 8601. */
  expiresAt?: string;
}
export interface CreatedKey {
  id: string;
  /** Shown this once. */
  key: string;
}
export interface Key {
  id: string;
  name: string;
  type: string;
  hint: string;
  origins: string[];
  scopes: string[];
  createdAt: string;
  expiresAt: string | null;
}

export interface NewKnowledgeBase {
  name: string;
  language?: string;
}
export interface KnowledgeBase {
  id: string;
  name: string;
  language: string;
  sources: number;
  documents: number;
  passages: number;
  createdAt: string;
}

export interface NewWebsite {
  type: 'website';
  url: string;
  title?: string;
  maxPages?: number;
  /** Only paths that begin with one of these are read. */
  include?: string[];
  exclude?: string[];
  /** Requests to the site at one time. */
  parallel?: number;
  /** Pause between two requests, in milliseconds. */
  delayMs?: number;
}
export interface NewText {
  type: 'text';
  title: string;
  text: string;
  /** Where the text can be read; it becomes the citation's address. */
  url?: string;
}
export interface NewFaq {
  type: 'faq';
  title?: string;
  entries: { question: string; answer: string; url?: string }[];
}
export type NewSource = NewWebsite | NewText | NewFaq;
export type SourceStatus = 'queued' | 'syncing' | 'ready' | 'failed';
export interface SourceState {
  id: string;
  status: SourceStatus;
}
export interface SourceProblem {
  url: string | null;
  state: 'skipped' | 'failed';
  code: string;
  detail: string | null;
}
export interface Source extends SourceState {
  knowledgeBaseId: string;
  type: string;
  title: string;
  url: string | null;
  documents: number;
  passages: number;
  found: number;
  fetched: number;
  indexed: number;
  skipped: number;
  failed: number;
  currentUrl: string | null;
  problems: SourceProblem[];
  syncStartedAt: string | null;
  lastSyncedAt: string | null;
  createdAt: string;
}
export interface DocumentInfo {
  id: string;
  sourceId: string;
  url: string | null;
  title: string;
  language: string;
  passages: number;
  changedAt: string | null;
  updatedAt: string;
}
export interface Passage {
  id: string;
  headings: string[];
  text: string;
  kind: string;
  isDuplicate: boolean;
}
export interface DocumentDetail extends Omit<DocumentInfo, 'passages'> {
  text: string;
  passages: Passage[];
}
export interface SearchRequest {
  query: string;
  /** Absent: all. */
  knowledgeBaseIds?: string[];
  /** 1 to 50; 10 when it is left out. */
  limit?: number;
}
export interface SearchHit {
  documentId: string;
  sourceId: string;
  url: string | null;
  title: string;
  headings: string[];
  text: string;
  score: number;
}

export interface AssistantSettings {
  name: string;
  knowledgeBaseIds: string[];
  instructions: string;
  languages: string[];
  greeting: string;
  suggestedQuestions: string[];
}
export type AssistantChanges = Partial<AssistantSettings>;
export type Audience = 'citizen' | 'staff';
export interface NewAssistant extends AssistantChanges {
  name: string;
  slug: string;
  audience: Audience;
  knowledgeBaseIds: string[];
}
export interface CreatedAssistant {
  id: string;
  slug: string;
}
export interface Assistant extends AssistantSettings {
  id: string;
  slug: string;
  audience: Audience;
  publishedVersion: number | null;
  hasChanges: boolean;
  createdAt: string;
  updatedAt: string;
}
export interface Version {
  version: number;
}
export interface AssistantVersion extends Version {
  note: string | null;
  createdBy: string;
  createdAt: string;
  isPublished: boolean;
  settings: AssistantSettings;
}
/** Ways to reach people instead of an assistant. */
export interface ContactWays {
  phone?: string;
  email?: string;
  url?: string;
  hours?: string;
  crisis?: { name: string; phone: string }[];
}
/** What a widget shows before the first question. Colours are hexadecimal and readable on one another. */
export interface Appearance {
  name: string;
  tenantName: string;
  greeting: string;
  suggestedQuestions: string[];
  languages: string[];
  theme: {
    fill: string;
    on: string;
    light: { tint: string; link: string };
    dark: { tint: string; link: string };
  };
  contact: ContactWays;
}

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

/** Each call of the API with what goes in and what comes out. */
export interface Calls {
  'POST /tenants': { body: NewTenant; answer: CreatedTenant };
  'POST /keys': { body: NewKey; answer: CreatedKey };
  'GET /keys': { query: PageQuery; answer: Page<Key> };
  'DELETE /keys/{id}': { answer: undefined };
  'POST /knowledge-bases': { body: NewKnowledgeBase; answer: Created };
  'GET /knowledge-bases': { query: PageQuery; answer: Page<KnowledgeBase> };
  'GET /knowledge-bases/{id}': { answer: KnowledgeBase };
  'DELETE /knowledge-bases/{id}': { answer: undefined };
  'POST /knowledge-bases/{id}/sources': { body: NewSource; answer: SourceState };
  'GET /knowledge-bases/{id}/sources': { answer: List<Source> };
  'GET /sources/{id}': { answer: Source };
  'DELETE /sources/{id}': { answer: undefined };
  'POST /sources/{id}/sync': { answer: SourceState };
  'POST /sources/{id}/cancel': { answer: SourceState };
  'GET /sources/{id}/documents': { query: PageQuery & { search?: string }; answer: Page<DocumentInfo> };
  'GET /documents/{id}': { answer: DocumentDetail };
  'POST /search': { body: SearchRequest; answer: List<SearchHit> };
  'POST /assistants': { body: NewAssistant; answer: CreatedAssistant };
  'GET /assistants': { query: PageQuery; answer: Page<Assistant> };
  'GET /assistants/{id}': { answer: Assistant };
  'PATCH /assistants/{id}': { body: AssistantChanges; answer: Assistant };
  'DELETE /assistants/{id}': { answer: undefined };
  'POST /assistants/{id}/publish': { body: { note?: string }; answer: Version };
  'GET /assistants/{id}/versions': { answer: List<AssistantVersion> };
  'POST /assistants/{id}/rollback': { body: Version; answer: Version };
  'GET /assistants/{id}/appearance': { answer: Appearance };
  'POST /assistants/{id}/messages': { body: Question; answer: Answer };
  'POST /messages/{id}/feedback': { body: Feedback; answer: StoredFeedback };
  'GET /conversations': { query: ConversationQuery; answer: Page<Conversation> };
  'GET /conversations/{id}': { answer: ConversationDetail };
  'DELETE /conversations/{id}': { answer: undefined };
  'POST /conversations/{id}/handoff': { body: { reason?: string }; answer: Handoff };
  'GET /usage': { query: PageQuery; answer: Page<Usage> };
  'GET /audit-events': { query: PageQuery; answer: Page<AuditEvent> };
}
export type Call = keyof Calls;
