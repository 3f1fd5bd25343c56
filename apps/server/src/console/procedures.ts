import { type Installation, memberScope, RadrumError, type Session } from '@radrum/core';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { asRadrumError } from '../http/problem.ts';

export interface Context {
  installation: Installation;
  session: Session | null;
  requestId: string;
  /** Who asks, for counting attempts. */
  visitor: string;
  browser: { userAgent: string; replaces: string | undefined };
  /** Where mails are kept that go to no mail server. */
  mailFolder: string | undefined;
  /** Headers of the answer. */
  headers: Headers;
  /** Aborted when the browser has left. */
  signal: AbortSignal;
}

const trpcCodes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'NOT_FOUND', // tRPC has no word for gone
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<number, TRPCError['code']>;
const isKnownStatus = (status: number): status is keyof typeof trpcCodes => status in trpcCodes;

export const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const known = asRadrumError(error.cause);
    const isOurs = error.cause instanceof RadrumError || error.cause instanceof z.ZodError;
    return {
      ...shape,
      message: isOurs ? known.message : error.code === 'INTERNAL_SERVER_ERROR' ? known.message : shape.message,
      // no stack traces to browsers
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        reason: known.code,
        problems: known.problems,
        requestId: ctx?.requestId ?? null,
      },
    };
  },
});

/** For everybody. Core's errors get the tRPC code of their status. */
export const anybody = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok || !result.error.cause) return result;
  const cause = asRadrumError(result.error.cause);
  if (cause.code === 'internal' || result.error.cause instanceof z.ZodError) return result;
  throw new TRPCError({
    code: isKnownStatus(cause.status) ? trpcCodes[cause.status] : 'INTERNAL_SERVER_ERROR',
    message: cause.message,
    cause,
  });
});

/** For people who are signed in. */
export const signedIn = anybody.use(({ ctx, next }) => {
  if (!ctx.session)
    throw new TRPCError({ code: 'UNAUTHORIZED', cause: new RadrumError('unauthenticated', 'Sign in first.') });
  return next({ ctx: { ...ctx, session: ctx.session } });
});

/** For members of the tenant that the input names by its slug. */
export const inTenant = signedIn
  .input(z.object({ tenant: z.string().max(60) }))
  .use(async ({ ctx, input, next }) =>
    next({ ctx: { ...ctx, scope: await memberScope(ctx.installation, ctx.session, input.tenant, ctx.requestId) } }),
  );

/** For people who work for the platform. */
export const byOperator = signedIn.use(({ ctx, next }) => {
  if (!ctx.session.isOperator)
    throw new TRPCError({ code: 'FORBIDDEN', cause: new RadrumError('forbidden', 'Only operators may do this.') });
  return next({ ctx: { ...ctx, operator: ctx.session.user.id } });
});
