import {
  commonsReview,
  listWaitingItems,
  reviewItem,
  addDomain,
  changeTenant,
  confirmDomain,
  confirmOnboarding,
  createSession,
  createTenant,
  findPublicBody,
  getPlatformSettings,
  giveConsent,
  graceDays,
  listConsents,
  listDomains,
  listReceipts,
  listTenants,
  newConsent,
  newDomain,
  newOnboarding,
  newTenant,
  platformSettings,
  proposeSlug,
  RadrumError,
  recordSignIn,
  removeDomain,
  revokeConsent,
  searchPublicBodies,
  startOnboarding,
  tenantFilter,
  tenantStep,
  updatePlatformSettings,
} from '@radrum/core';
import { z } from 'zod';
import { keptMails } from '../../mail/mailer.ts';
import { setSessionCookie } from '../../sign-in/cookie.ts';
import { allowAttempt, mayMail } from '../../sign-in/rate-limits.ts';
import { anybody, byOperator, inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(60) });
const byToken = z.object({ token: z.string().max(200) });

/** Coming aboard: open to everybody where the platform is. */
export const onboardingRouter = t.router({
  isOpen: anybody.query(async ({ ctx }) => (await getPlatformSettings(ctx.installation)).isOpen),
  /** Municipalities and regions by a part of their name, each with a slug to begin with. */
  publicBodies: anybody
    .input(z.object({ text: z.string().max(100) }))
    .query(({ input }) =>
      searchPublicBodies(input.text).map(({ code, name }) => ({ code, name, slug: proposeSlug(name) })),
    ),
  start: anybody.input(newOnboarding).mutation(async ({ ctx, input }) => {
    await allowAttempt(ctx.visitor);
    if (!(await mayMail(input.email)))
      throw new RadrumError('rate_limited', 'That was often. Look into your mail, or try again in an hour.');
    await startOnboarding(ctx.installation, input);
  }),
  confirm: anybody.input(byToken).mutation(async ({ ctx, input }) => {
    await allowAttempt(ctx.visitor);
    const { userId, tenantSlug, isPending } = await confirmOnboarding(ctx.installation, input.token);
    const token = await createSession(ctx.installation, { userId, method: 'email', ...ctx.browser });
    await recordSignIn(ctx.installation, { userId, method: 'email' });
    ctx.headers.append('set-cookie', setSessionCookie(ctx.installation, token));
    return { tenantSlug, isPending };
  }),
});

export const domainsRouter = t.router({
  list: inTenant.query(({ ctx }) => listDomains(ctx.scope)),
  add: inTenant.input(newDomain).mutation(({ ctx, input }) => addDomain(ctx.scope, input)),
  remove: inTenant.input(byId).mutation(({ ctx, input }) => removeDomain(ctx.scope, input.id)),
  /** The link in the mail proves itself; whoever reads mail at the domain need not be a member. */
  confirm: anybody.input(byToken).mutation(async ({ ctx, input }) => {
    await allowAttempt(ctx.visitor);
    return confirmDomain(ctx.installation, input.token);
  }),
});

export const consentRouter = t.router({
  list: inTenant.query(({ ctx }) => listConsents(ctx.scope)),
  give: inTenant.input(newConsent).mutation(({ ctx, input }) => giveConsent(ctx.scope, input)),
  revoke: inTenant.input(byId).mutation(({ ctx, input }) => revokeConsent(ctx.scope, input.id)),
});

/** The operator's area: tenants, never what is in them. */
export const operatorRouter = t.router({
  tenants: byOperator.input(tenantFilter).query(async ({ ctx, input }) =>
    (await listTenants(ctx.installation, ctx.operator, input)).map(({ municipalityCode, ...tenant }) => ({
      ...tenant,
      publicBody: findPublicBody(municipalityCode ?? '')?.name ?? null,
    })),
  ),
  createTenant: byOperator
    .input(newTenant)
    .mutation(async ({ ctx, input }) => createTenant(ctx.installation, input, ctx.operator)),
  changeTenant: byOperator
    .input(tenantStep.extend({ id: z.string().max(60) }))
    .mutation(({ ctx, input: { id, ...step } }) => changeTenant(ctx.installation, ctx.session, id, step)),
  settings: byOperator.query(async ({ ctx }) => ({ ...(await getPlatformSettings(ctx.installation)), graceDays })),
  updateSettings: byOperator
    .input(platformSettings)
    .mutation(({ ctx, input }) => updatePlatformSettings(ctx.installation, ctx.operator, input)),
  receipts: byOperator.query(({ ctx }) => listReceipts(ctx.installation, ctx.operator)),
  /** What waits for review in the commons. */
  commons: byOperator.query(({ ctx }) => listWaitingItems(ctx.installation, ctx.operator)),
  reviewCommons: byOperator
    .input(commonsReview)
    .mutation(({ ctx, input }) => reviewItem(ctx.installation, ctx.operator, input)),
  queues: byOperator.query(({ ctx }) => ctx.installation.jobs.health()),
  /** Only where mails are kept in the data folder. */
  mails: byOperator.query(({ ctx }) => (ctx.mailFolder === undefined ? null : keptMails(ctx.mailFolder))),
});
