import {
  acceptInvitation,
  createSession,
  listPasskeys,
  listSessions,
  ownPath,
  readInvitation,
  recordSignIn,
  removePasskey,
  requestSignInLink,
  requireFreshSession,
  revokeOtherSessions,
  revokeSession,
  signInWays,
  startConnectionTest,
} from '@radrum/core';
import { z } from 'zod';
import { setSessionCookie } from '../../sign-in/cookie.ts';
import {
  authenticationResponse,
  createPasskey,
  passkeyCreation,
  passkeyQuestion,
  registrationResponse,
  signInWithPasskey,
} from '../../sign-in/passkeys.ts';
import { allowAttempt, mayMail } from '../../sign-in/rate-limits.ts';
import { testCookie } from '../../sign-in/test-cookie.ts';
import { anybody, inTenant, signedIn, t } from '../procedures.ts';

const email = z.email().max(254);
const to = z.string().max(500).default('/');
const byId = z.object({ id: z.string().max(60) });

/** Signing in: open to everybody, counted by visitor, and telling nobody who has an account. */
export const signInRouter = t.router({
  // changes nothing, and is no query: the address would stand in the URL, and so in the logs of whatever lies between
  ways: anybody.input(z.object({ email })).mutation(async ({ ctx, input }) => {
    await allowAttempt(ctx.visitor);
    return signInWays(ctx.installation, input.email);
  }),
  email: anybody.input(z.object({ email, to, locale: z.string().max(35) })).mutation(async ({ ctx, input }) => {
    await allowAttempt(ctx.visitor);
    if (await mayMail(input.email)) requestSignInLink(ctx.installation, input.email, input.to, input.locale);
    return { isSent: true };
  }),
  passkeyQuestion: anybody.mutation(async ({ ctx }) => {
    await allowAttempt(ctx.visitor);
    return passkeyQuestion(ctx.installation);
  }),
  passkey: anybody.input(z.object({ response: authenticationResponse, to })).mutation(async ({ ctx, input }) => {
    await allowAttempt(ctx.visitor);
    const token = await signInWithPasskey(ctx.installation, input.response, ctx.browser);
    ctx.headers.append('set-cookie', setSessionCookie(ctx.installation, token));
    return { to: ownPath(input.to) };
  }),
});

/** Invitations are opened with their link, before anybody is signed in. */
export const invitationRouter = t.router({
  read: anybody.input(z.object({ token: z.string().max(200) })).query(async ({ ctx, input }) => {
    await allowAttempt(ctx.visitor);
    const { tenantId: _, ...open } = await readInvitation(ctx.installation, input.token);
    return open;
  }),
  accept: anybody.input(z.object({ token: z.string().max(200) })).mutation(async ({ ctx, input }) => {
    await allowAttempt(ctx.visitor);
    const { userId, tenantSlug } = await acceptInvitation(ctx.installation, input.token);
    const token = await createSession(ctx.installation, { userId, method: 'email', ...ctx.browser });
    await recordSignIn(ctx.installation, { userId, method: 'email' });
    ctx.headers.append('set-cookie', setSessionCookie(ctx.installation, token));
    return { to: `/t/${tenantSlug}` };
  }),
});

/** The signed-in person's own sessions and passkeys. */
export const accountRouter = t.router({
  sessions: signedIn.query(({ ctx }) => listSessions(ctx.installation, ctx.session)),
  revokeSession: signedIn
    .input(byId)
    .mutation(({ ctx, input }) => revokeSession(ctx.installation, ctx.session, input.id)),
  revokeOtherSessions: signedIn.mutation(({ ctx }) => revokeOtherSessions(ctx.installation, ctx.session)),
  passkeys: signedIn.query(({ ctx }) => listPasskeys(ctx.installation, ctx.session)),
  passkeyCreation: signedIn.mutation(({ ctx }) => {
    requireFreshSession(ctx.session);
    return passkeyCreation(ctx.installation, ctx.session);
  }),
  addPasskey: signedIn
    .input(z.object({ name: z.string().trim().min(1).max(100), response: registrationResponse }))
    .mutation(({ ctx, input }) => {
      requireFreshSession(ctx.session);
      return createPasskey(ctx.installation, ctx.session, input.name, input.response);
    }),
  removePasskey: signedIn.input(byId).mutation(({ ctx, input }) => {
    requireFreshSession(ctx.session);
    return removePasskey(ctx.installation, ctx.session, input.id);
  }),
});

/** Makes the next sign-in at a connection a test of it. */
export const startTest = inTenant.input(byId).mutation(async ({ ctx, input }) => {
  await startConnectionTest(ctx.scope, input.id);
  ctx.headers.append('set-cookie', testCookie(ctx.installation, input.id));
});
