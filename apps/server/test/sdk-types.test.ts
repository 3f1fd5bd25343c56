import {
  assistantChanges,
  feedbackInput,
  handoffInput,
  newAssistant,
  newKey,
  newKnowledgeBase,
  newSource,
  newSynonym,
  newTenant,
  rotation,
  publishNote,
  searchRequest,
  versionChoice,
} from '@radrum/core';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Call, type Calls, calls } from '@radrum/sdk';
import { expect, test } from 'vitest';
import type { Env } from '../src/http/context.ts';
import * as assistants from '../src/http/routes/assistants.ts';
import * as conversations from '../src/http/routes/conversations.ts';
import * as keys from '../src/http/routes/keys.ts';
import { addKnowledgeRoutes } from '../src/http/routes/knowledge.ts';
import * as knowledge from '../src/http/routes/knowledge-shapes.ts';
import * as messages from '../src/http/routes/messages.ts';
import * as records from '../src/http/routes/records.ts';
import * as synonyms from '../src/http/routes/synonyms.ts';
import * as tenants from '../src/http/routes/tenants.ts';
import * as usage from '../src/http/routes/usage.ts';

/* The SDK has no dependencies, so its types are written by hand. Here they are held against the schemas that the API works with. */

/** What each call answers; null where it answers nothing. */
const answers = {
  'POST /tenants': tenants.createdTenant,
  'POST /keys': keys.createdKey,
  'GET /keys': keys.keyPage,
  'POST /keys/{id}/rotate': keys.createdKey,
  'DELETE /keys/{id}': null,
  'POST /knowledge-bases': knowledge.createdKnowledgeBase,
  'GET /knowledge-bases': knowledge.knowledgeBasePage,
  'GET /knowledge-bases/{id}': knowledge.knowledgeBase,
  'DELETE /knowledge-bases/{id}': null,
  'POST /knowledge-bases/{id}/sources': knowledge.sourceState,
  'GET /knowledge-bases/{id}/sources': knowledge.sourcePage,
  'GET /knowledge-bases/{id}/conflicts': knowledge.conflictList,
  'GET /sources/{id}': knowledge.source,
  'DELETE /sources/{id}': null,
  'POST /sources/{id}/sync': knowledge.sourceState,
  'POST /sources/{id}/cancel': knowledge.sourceState,
  'GET /sources/{id}/documents': knowledge.documentPage,
  'GET /documents/{id}': knowledge.documentDetail,
  'GET /synonyms': synonyms.synonymList,
  'POST /synonyms': synonyms.createdSynonym,
  'PATCH /synonyms/{id}': null,
  'DELETE /synonyms/{id}': null,
  'POST /synonyms/{id}/share': null,
  'GET /commons/synonyms': synonyms.sharedList,
  'POST /commons/synonyms/{id}/take': synonyms.createdSynonym,
  'POST /search': knowledge.hits,
  'POST /assistants': assistants.createdAssistant,
  'GET /assistants': assistants.assistantPage,
  'GET /assistants/{id}': assistants.assistant,
  'PATCH /assistants/{id}': assistants.assistant,
  'DELETE /assistants/{id}': null,
  'POST /assistants/{id}/publish': assistants.publication,
  'GET /assistants/{id}/versions': assistants.versions,
  'POST /assistants/{id}/rollback': assistants.versionAnswer,
  'GET /assistants/{id}/appearance': assistants.appearance,
  'POST /assistants/{id}/messages': messages.answerSchema,
  'POST /messages/{id}/feedback': conversations.storedFeedback,
  'GET /conversations': conversations.conversationPage,
  'GET /conversations/{id}': conversations.conversationDetail,
  'DELETE /conversations/{id}': null,
  'POST /conversations/{id}/handoff': conversations.createdHandoff,
  'GET /usage': usage.usageAnswer,
  'GET /audit-events': records.auditEventPage,
} satisfies Record<Call, z.ZodType | null>;

/** What each call takes. */
const bodies = {
  'POST /tenants': newTenant,
  'POST /keys': newKey,
  'POST /keys/{id}/rotate': rotation,
  'POST /knowledge-bases': newKnowledgeBase,
  'POST /knowledge-bases/{id}/sources': newSource,
  'POST /synonyms': newSynonym,
  'PATCH /synonyms/{id}': newSynonym,
  'POST /synonyms/{id}/share': synonyms.sharing,
  'POST /search': searchRequest,
  'POST /assistants': newAssistant,
  'PATCH /assistants/{id}': assistantChanges,
  'POST /assistants/{id}/publish': publishNote,
  'POST /assistants/{id}/rollback': versionChoice,
  'POST /assistants/{id}/messages': messages.ours, // `useChat` posts another shape itself
  'POST /messages/{id}/feedback': feedbackInput,
  'POST /conversations/{id}/handoff': handoffInput,
} satisfies Record<CallWithBody, z.ZodType>;
type CallWithBody = { [C in Call]: Calls[C] extends { body: unknown } ? C : never }[Call];

/** A type without the names of its parts; `x?: T` and `x?: T | undefined` are one in JSON. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Name in keyof T]: undefined extends T[Name] ? Plain<Exclude<T[Name], undefined>> : Plain<T[Name]> }
    : T;
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;
type Answered<C extends Call> = (typeof answers)[C] extends z.ZodType ? z.output<(typeof answers)[C]> : undefined;

test('the schemas that the SDK is held against are those that the API works with', () => {
  const api = new OpenAPIHono<Env>();
  tenants.addTenantRoutes(api);
  keys.addKeyRoutes(api);
  addKnowledgeRoutes(api);
  assistants.addAssistantRoutes(api);
  messages.addMessageRoute(api);
  conversations.addConversationRoutes(api);
  synonyms.addSynonymRoutes(api);
  records.addRecordRoutes(api);
  usage.addUsageRoutes(api);
  const routes = new Map(
    api.openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route'
        ? [[`${definition.route.method.toUpperCase()} ${definition.route.path}`, definition.route] as const]
        : [],
    ),
  );
  const inJson = z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) });
  const schemaIn = (part: unknown) => inJson.safeParse(part).data?.content['application/json'].schema ?? null;
  const takes = new Map<string, unknown>(Object.entries(bodies));
  takes.set('POST /assistants/{id}/messages', messages.question);
  for (const call of calls) {
    const { request, responses = {} } = routes.get(call) ?? {};
    const [done] = Object.entries(responses).filter(([status]) => status.startsWith('2'));
    expect([call, schemaIn(done?.[1]) === answers[call]]).toEqual([call, true]);
    expect([call, schemaIn(request?.body) === (takes.get(call) ?? null)]).toEqual([call, true]);
  }
});

test('the types of the SDK are what those schemas give', () => {
  // Checked by the compiler: a name that it misses here is a call whose type differs. Mend packages/sdk/src/types.
  const differentAnswers: Record<
    { [C in Call]: Same<Calls[C]['answer'], Answered<C>> extends true ? never : C }[Call],
    never
  > = {};
  const differentBodies: Record<
    { [C in CallWithBody]: Same<Calls[C]['body'], z.input<(typeof bodies)[C]>> extends true ? never : C }[CallWithBody],
    never
  > = {};
  expect([differentAnswers, differentBodies]).toEqual([{}, {}]);
});
