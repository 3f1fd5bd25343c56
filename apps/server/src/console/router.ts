import {
  auditQuery,
  connectionChanges,
  createConnection,
  deleteConnection,
  getSignInSettings,
  listConnections,
  newConnection,
  signInSettings,
  updateConnection,
  updateSignInSettings,
  answer,
  assistantChanges,
  cancelSync,
  colour,
  conversationFilter,
  createAssistant,
  createKey,
  createKnowledgeBase,
  addSource,
  deleteAssistant,
  deleteConversation,
  deleteKnowledgeBase,
  deleteSource,
  previewTheme,
  documentFilter,
  draftAssistant,
  getAssistant,
  getConversation,
  getDocument,
  getKnowledgeBase,
  getSource,
  getTenant,
  listAssistants,
  listAuditEvents,
  listConflicts,
  listConversations,
  listDocuments,
  listKeys,
  listKnowledgeBases,
  listSources,
  listUsage,
  listVersions,
  newAssistant,
  newKey,
  newKnowledgeBase,
  newSource,
  pageQuery,
  publishAssistant,
  publishNote,
  readOverview,
  revokeKey,
  rotateKey,
  rotation,
  rollBackAssistant,
  suggestQuestions,
  syncSource,
  tenantChanges,
  updateAssistant,
  updateTenant,
  versionChoice,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, signedIn, t } from './procedures.ts';
import { invitationsRouter, membersRouter, rolesRouter } from './routers/members.ts';
import { consentRouter, domainsRouter, onboardingRouter, operatorRouter } from './routers/tenants.ts';
import { synonymsRouter } from './routers/synonyms.ts';
import { accountRouter, invitationRouter, signInRouter, startTest } from './routers/sign-in.ts';

const byId = z.object({ id: z.string().max(100) });

/** Everything that the console and the workspace can ask for. Thin: parse, find the scope, call core. */
export const router = t.router({
  me: t.procedure.query(
    ({ ctx }) =>
      ctx.session && {
        user: ctx.session.user,
        method: ctx.session.method,
        isOperator: ctx.session.isOperator,
        tenants: ctx.session.tenants.map(({ slug, name, status, role, roleName, permissions, consentUntil, lock }) => ({
          slug,
          name,
          status,
          role,
          roleName,
          permissions,
          consentUntil,
          lock,
        })),
      },
  ),
  signIn: signInRouter,
  invitation: invitationRouter,
  account: accountRouter,
  onboarding: onboardingRouter,
  operator: operatorRouter,
  domains: domainsRouter,
  consent: consentRouter,
  members: membersRouter,
  invitations: invitationsRouter,
  roles: rolesRouter,
  connections: t.router({
    list: inTenant.query(({ ctx }) => listConnections(ctx.scope)),
    create: inTenant.input(newConnection).mutation(({ ctx, input }) => createConnection(ctx.scope, input)),
    update: inTenant
      .input(byId.extend({ changes: connectionChanges }))
      .mutation(({ ctx, input }) => updateConnection(ctx.scope, input.id, input.changes)),
    delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteConnection(ctx.scope, input.id)),
    startTest,
  }),
  signInSettings: t.router({
    get: inTenant.query(({ ctx }) => getSignInSettings(ctx.scope)),
    update: inTenant.input(signInSettings).mutation(({ ctx, input }) => updateSignInSettings(ctx.scope, input)),
  }),
  installation: signedIn.query(({ ctx }) => ({
    baseUrl: ctx.installation.baseUrl,
    models: ctx.installation.models.models.map(({ id, provider, region }) => ({ id, provider, region })),
  })),
  tenant: t.router({
    get: inTenant.query(({ ctx }) => getTenant(ctx.scope)),
    /** What the widget makes of a colour, before it is saved. */
    look: inTenant.input(z.object({ accent: colour })).query(({ ctx, input }) => previewTheme(ctx.scope, input.accent)),
    update: inTenant.input(tenantChanges).mutation(({ ctx, input }) => updateTenant(ctx.scope, input)),
  }),
  overview: inTenant.query(({ ctx }) => readOverview(ctx.scope)),
  knowledgeBases: t.router({
    list: inTenant.input(pageQuery).query(({ ctx, input }) => listKnowledgeBases(ctx.scope, input)),
    get: inTenant.input(byId).query(({ ctx, input }) => getKnowledgeBase(ctx.scope, input.id)),
    create: inTenant.input(newKnowledgeBase).mutation(({ ctx, input }) => createKnowledgeBase(ctx.scope, input)),
    delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteKnowledgeBase(ctx.scope, input.id)),
    conflicts: inTenant.input(byId).query(({ ctx, input }) => listConflicts(ctx.scope, input.id)),
  }),
  synonyms: synonymsRouter,
  sources: t.router({
    list: inTenant
      .input(z.object({ knowledgeBaseId: z.string().max(100) }))
      .query(async ({ ctx, input }) => (await listSources(ctx.scope, input.knowledgeBaseId, { limit: 500 })).data),
    get: inTenant.input(byId).query(({ ctx, input }) => getSource(ctx.scope, input.id)),
    add: inTenant
      .input(z.object({ knowledgeBaseId: z.string().max(100), source: newSource }))
      .mutation(({ ctx, input }) => addSource(ctx.scope, input.knowledgeBaseId, input.source)),
    sync: inTenant.input(byId).mutation(({ ctx, input }) => syncSource(ctx.scope, input.id)),
    cancel: inTenant.input(byId).mutation(({ ctx, input }) => cancelSync(ctx.scope, input.id)),
    delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteSource(ctx.scope, input.id)),
    documents: inTenant
      .input(pageQuery.extend(documentFilter.shape).extend(byId.shape))
      .query(({ ctx, input: { id, ...page } }) => listDocuments(ctx.scope, id, page)),
  }),
  documents: t.router({
    get: inTenant.input(byId).query(({ ctx, input }) => getDocument(ctx.scope, input.id)),
  }),
  assistants: t.router({
    list: inTenant.input(pageQuery).query(({ ctx, input }) => listAssistants(ctx.scope, input)),
    get: inTenant.input(byId).query(({ ctx, input }) => getAssistant(ctx.scope, input.id)),
    create: inTenant.input(newAssistant).mutation(({ ctx, input }) => createAssistant(ctx.scope, input)),
    update: inTenant
      .input(byId.extend({ changes: assistantChanges }))
      .mutation(({ ctx, input }) => updateAssistant(ctx.scope, input.id, input.changes)),
    delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteAssistant(ctx.scope, input.id)),
    publish: inTenant
      .input(byId.extend(publishNote.shape))
      .mutation(({ ctx, input: { id, ...note } }) => publishAssistant(ctx.scope, id, note)),
    rollBack: inTenant
      .input(byId.extend(versionChoice.shape))
      .mutation(({ ctx, input: { id, ...choice } }) => rollBackAssistant(ctx.scope, id, choice)),
    versions: inTenant.input(byId).query(({ ctx, input }) => listVersions(ctx.scope, input.id)),
    /** Questions to begin with, out of what was read, each with its answer. */
    suggestQuestions: inTenant
      .input(z.object({ knowledgeBaseId: z.string().max(100) }))
      .query(({ ctx, input }) => suggestQuestions(ctx.scope, input.knowledgeBaseId)),
    /** Asks the draft. It is stored as a try-out and counted nowhere. */
    tryOut: inTenant
      .input(byId.extend({ text: z.string().max(4000), conversationId: z.string().max(100).optional() }))
      .mutation(async ({ ctx, input }) => {
        const assistant = await draftAssistant(ctx.scope, input.id);
        const asking = { assistant, question: input, channel: 'console' as const, signal: ctx.signal };
        for await (const event of answer(ctx.scope, asking))
          if (event.type === 'finish') return { answer: event.answer, trace: event.trace };
        throw new Error('an answer ends with finish');
      }),
  }),
  conversations: t.router({
    list: inTenant
      .input(pageQuery.extend(conversationFilter.shape))
      .query(({ ctx, input }) => listConversations(ctx.scope, input)),
    get: inTenant.input(byId).query(({ ctx, input }) => getConversation(ctx.scope, input.id)),
    delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteConversation(ctx.scope, input.id)),
  }),
  keys: t.router({
    list: inTenant.input(pageQuery).query(({ ctx, input }) => listKeys(ctx.scope, input)),
    create: inTenant.input(newKey).mutation(({ ctx, input }) => createKey(ctx.scope, input)),
    rotate: inTenant
      .input(byId.extend(rotation.shape))
      .mutation(({ ctx, input }) => rotateKey(ctx.scope, input.id, input)),
    revoke: inTenant.input(byId).mutation(({ ctx, input }) => revokeKey(ctx.scope, input.id)),
  }),
  usage: inTenant.input(pageQuery).query(({ ctx, input }) => listUsage(ctx.scope, input)),
  auditEvents: inTenant.input(auditQuery).query(({ ctx, input }) => listAuditEvents(ctx.scope, input)),
});
export type AppRouter = typeof router;
