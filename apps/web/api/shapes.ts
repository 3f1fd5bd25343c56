import type { AppRouter } from '@radrum/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** What the server gives, by the name it has in the product. */
type Out = inferRouterOutputs<AppRouter>;
export type In = inferRouterInputs<AppRouter>;

export type Membership = NonNullable<Out['me']>['tenants'][number];
export type Permission = Membership['permissions'][number];
export type TenantInfo = Out['tenant']['get'];
export type OverviewInfo = Out['overview'];
export type KnowledgeBase = Out['knowledgeBases']['get'];
export type Source = Out['sources']['get'];
export type SourceProblem = Source['problems'][number];
export type DocumentPage = Out['sources']['documents'];
export type DocumentDetail = Out['documents']['get'];
export type Assistant = Out['assistants']['get'];
export type AssistantVersion = Out['assistants']['versions'][number];
export type TryOutResult = Out['assistants']['tryOut'];
export type Trace = TryOutResult['trace'];
export type Explanation = NonNullable<Trace['explanation']>;
export type Share = Explanation['evidence'][number];
export type AnswerKind = Explanation['reading']['wanted'][number];
export type ConfidenceFeature = Share['feature'];
export type PassageFeature = Explanation['passages'][number]['evidence'][number]['feature'];
export type LineFeature = Explanation['lines'][number]['evidence'][number]['feature'];
export type Conflict = Out['knowledgeBases']['conflicts'][number];
export type Synonym = Out['synonyms']['list'][number];
export type SharedSynonym = Out['synonyms']['commons'][number];
export type ConversationPage = Out['conversations']['list'];
export type Conversation = Out['conversations']['get'];
export type KeyInfo = Out['keys']['list']['data'][number];
export type AuditEvent = Out['auditEvents']['data'][number];
