import type {
  Appearance,
  Assistant,
  AssistantChanges,
  AssistantVersion,
  CreatedAssistant,
  NewAssistant,
  Publication,
  PublishNote,
  Version,
} from './assistants.ts';
import type { Conversation, ConversationDetail, ConversationQuery, Handoff, NewHandoff } from './conversations.ts';
import type { CreatedKey, Key, NewKey } from './keys.ts';
import type {
  Conflict,
  DocumentDetail,
  DocumentInfo,
  KnowledgeBase,
  NewKnowledgeBase,
  NewSource,
  SearchHit,
  SearchRequest,
  Source,
  SourceState,
} from './knowledge.ts';
import type { Created, List, Page, PageQuery } from './lists.ts';
import type { Answer, Feedback, Question, StoredFeedback } from './messages.ts';
import type { AuditEvent, AuditQuery, Usage, UsageSums, UsageSumsQuery } from './records.ts';
import type { NewSynonym, SharedSynonym, Synonym } from './synonyms.ts';
import type { CreatedTenant, NewTenant } from './tenants.ts';

/** Each call of the API with what goes in and what comes out. */
export interface Calls {
  'POST /tenants': { body: NewTenant; answer: CreatedTenant };
  'POST /keys': { body: NewKey; answer: CreatedKey };
  'GET /keys': { query: PageQuery; answer: Page<Key> };
  'POST /keys/{id}/rotate': { body: { overlapHours?: number | undefined }; answer: CreatedKey };
  'DELETE /keys/{id}': { answer: undefined };
  'POST /knowledge-bases': { body: NewKnowledgeBase; answer: Created };
  'GET /knowledge-bases': { query: PageQuery; answer: Page<KnowledgeBase> };
  'GET /knowledge-bases/{id}': { answer: KnowledgeBase };
  'DELETE /knowledge-bases/{id}': { answer: undefined };
  'POST /knowledge-bases/{id}/sources': { body: NewSource; answer: SourceState };
  'GET /knowledge-bases/{id}/sources': { query: PageQuery; answer: Page<Source> };
  'GET /knowledge-bases/{id}/conflicts': { answer: List<Conflict> };
  'GET /sources/{id}': { answer: Source };
  'DELETE /sources/{id}': { answer: undefined };
  'POST /sources/{id}/sync': { answer: SourceState };
  'POST /sources/{id}/cancel': { answer: SourceState };
  'GET /sources/{id}/documents': { query: PageQuery & { search?: string }; answer: Page<DocumentInfo> };
  'GET /documents/{id}': { answer: DocumentDetail };
  'GET /synonyms': { answer: List<Synonym> };
  'POST /synonyms': { body: NewSynonym; answer: Created };
  'PATCH /synonyms/{id}': { body: NewSynonym; answer: undefined };
  'DELETE /synonyms/{id}': { answer: undefined };
  'POST /synonyms/{id}/share': { body: { isShared: boolean }; answer: undefined };
  'GET /commons/synonyms': { answer: List<SharedSynonym> };
  'POST /commons/synonyms/{id}/take': { answer: Created };
  'POST /search': { body: SearchRequest; answer: List<SearchHit> };
  'POST /assistants': { body: NewAssistant; answer: CreatedAssistant };
  'GET /assistants': { query: PageQuery; answer: Page<Assistant> };
  'GET /assistants/{id}': { answer: Assistant };
  'PATCH /assistants/{id}': { body: AssistantChanges; answer: Assistant };
  'DELETE /assistants/{id}': { answer: undefined };
  'POST /assistants/{id}/publish': { body: PublishNote; answer: Publication };
  'GET /assistants/{id}/versions': { answer: List<AssistantVersion> };
  'POST /assistants/{id}/rollback': { body: Version; answer: Version };
  'GET /assistants/{id}/appearance': { answer: Appearance };
  'POST /assistants/{id}/messages': { body: Question; answer: Answer };
  'POST /messages/{id}/feedback': { body: Feedback; answer: StoredFeedback };
  'GET /conversations': { query: ConversationQuery; answer: Page<Conversation> };
  'GET /conversations/{id}': { answer: ConversationDetail };
  'DELETE /conversations/{id}': { answer: undefined };
  'POST /conversations/{id}/handoff': { body: NewHandoff; answer: Handoff };
  'GET /usage': { query: PageQuery | UsageSumsQuery; answer: Page<Usage> | UsageSums };
  'GET /audit-events': { query: AuditQuery; answer: Page<AuditEvent> };
}

export type Call = keyof Calls;
