import {
  auditQuery,
  insightQuery,
  listAuditEvents,
  nameSubjects,
  readLastChange,
  readAssistantFigures,
  readInsights,
  readOverview,
  saysWhen,
  timeFreed,
  updateTimeFreed,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, signedIn, t } from './procedures.ts';
import { assistantsRouter } from './routers/assistants.ts';
import { billingRouter, operatorBillingRouter } from './routers/billing.ts';
import { connectionsRouter, signInSettingsRouter } from './routers/connections.ts';
import { conversationsRouter, gapsRouter } from './routers/conversations.ts';
import { handoffsRouter } from './routers/handoffs.ts';
import { digestRouter, documentsRouter, faqRouter, knowledgeBasesRouter, sourcesRouter } from './routers/knowledge.ts';
import { invitationsRouter, membersRouter, rolesRouter } from './routers/members.ts';
import { modelsRouter, ownModelsRouter, profilesRouter } from './routers/models.ts';
import { noticeRouter, policiesRouter } from './routers/policies.ts';
import { keysRouter, tenantRouter } from './routers/settings.ts';
import { accountRouter, invitationRouter, signInRouter } from './routers/sign-in.ts';
import { synonymsRouter } from './routers/synonyms.ts';
import { testRunsRouter, testSetsRouter } from './routers/test-sets.ts';
import { budgetsRouter, usageRouter } from './routers/usage.ts';
import { webhooksRouter } from './routers/webhooks.ts';
import { categorySetsRouter, commonsRouter, templatesRouter, worksRouter } from './routers/work.ts';
import { consentRouter, domainsRouter, onboardingRouter, operatorRouter } from './routers/tenants.ts';

/** Everything that the console and the workspace can ask for. Thin: parse, find the scope, call core. */
export const router = t.router({
  me: t.procedure.query(
    ({ ctx }) =>
      ctx.session && {
        user: ctx.session.user,
        method: ctx.session.method,
        saysWhen: saysWhen(ctx.session),
        isOperator: ctx.session.isOperator,
        tenants: ctx.session.tenants.map(
          ({ slug, name, status, role, roleName, memberId, permissions, consentUntil, lock }) => ({
            slug,
            name,
            status,
            role,
            roleName,
            memberId,
            permissions,
            consentUntil,
            lock,
          }),
        ),
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
  connections: connectionsRouter,
  signInSettings: signInSettingsRouter,
  installation: signedIn.query(({ ctx }) => ({
    baseUrl: ctx.installation.baseUrl,
    models: ctx.installation.models.models.map(({ id, provider, region }) => ({ id, provider, region })),
  })),
  tenant: tenantRouter,
  overview: inTenant.query(({ ctx }) => readOverview(ctx.scope)),
  insights: inTenant.input(insightQuery).query(({ ctx, input }) => readInsights(ctx.scope, input)),
  assistantFigures: inTenant.query(({ ctx }) => readAssistantFigures(ctx.scope)),
  setTimeFreed: inTenant.input(timeFreed).mutation(({ ctx, input }) => updateTimeFreed(ctx.scope, input)),
  knowledgeBases: knowledgeBasesRouter,
  sources: sourcesRouter,
  documents: documentsRouter,
  digest: digestRouter,
  faq: faqRouter,
  synonyms: synonymsRouter,
  assistants: assistantsRouter,
  policies: policiesRouter,
  notice: noticeRouter,
  conversations: conversationsRouter,
  gaps: gapsRouter,
  handoffs: handoffsRouter,
  keys: keysRouter,
  webhooks: webhooksRouter,
  works: worksRouter,
  templates: templatesRouter,
  categorySets: categorySetsRouter,
  commons: commonsRouter,
  testSets: testSetsRouter,
  testRuns: testRunsRouter,
  models: modelsRouter,
  ownModels: ownModelsRouter,
  routingProfiles: profilesRouter,
  usage: usageRouter,
  billing: billingRouter,
  operatorBilling: operatorBillingRouter,
  budgets: budgetsRouter,
  lastChange: inTenant
    .input(z.object({ subject: z.string().max(100) }))
    .query(({ ctx, input }) => readLastChange(ctx.scope, input.subject)),
  auditEvents: inTenant.input(auditQuery).query(async ({ ctx, input }) => {
    const { data, nextCursor } = await listAuditEvents(ctx.scope, input);
    return { data: await nameSubjects(ctx.scope, data), nextCursor };
  }),
});
export type AppRouter = typeof router;
