import { type DatabaseFailure, databaseFailure, type ErrorCode, errorCodes, RadrumError } from '@radrum/core';
import { z } from '@hono/zod-openapi';
import { fieldProblems } from './body.ts';

/** An error as RFC 9457 writes it, with our code and the request's identifier. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(Object.keys(errorCodes)),
    requestId: z.string(),
    problems: z
      .array(
        z.object({ path: z.string(), message: z.string(), code: z.string().optional(), about: z.string().optional() }),
      )
      .optional(),
  })
  .openapi('Problem');

/** What is said of the database's failures; seconds after which it is worth trying again. */
const databaseProblems: Record<DatabaseFailure, { code: ErrorCode; detail: string; retryAfter?: number }> = {
  unavailable: {
    code: 'unavailable',
    detail: 'Our database cannot be reached, or is too busy. Try again in a moment.',
    retryAfter: 2,
  },
  full: {
    code: 'unavailable',
    detail: 'Nothing can be stored at the moment: our disk is full. Try again later.',
    retryAfter: 60,
  },
  conflict: { code: 'conflict', detail: 'Somebody else changed this at the same moment. Look at it again.' },
  unstorable: { code: 'invalid_body', detail: 'A text holds characters that cannot be stored.' },
};

/** Any error as one of ours: what we do not know is `internal`, whose text gives nothing away. */
export function asRadrumError(error: unknown): RadrumError {
  if (error instanceof RadrumError) return error;
  if (error instanceof z.ZodError)
    return new RadrumError('invalid_body', 'Some fields are not right.', { problems: fieldProblems(error) });
  const failure = databaseFailure(error);
  if (failure) {
    const { code, detail, retryAfter } = databaseProblems[failure];
    return new RadrumError(code, detail, { cause: error, ...(retryAfter ? { retryAfter } : {}) });
  }
  return new RadrumError(
    'internal',
    'Something went wrong here. Try again; if it goes on, tell us the request identifier.',
    { cause: error },
  );
}

/** The response to an error. */
export function problemResponse(error: RadrumError, requestId: string): Response {
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
  if (error.retryAfter !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil(error.retryAfter))));
  if (error.code === 'unauthenticated') headers.set('www-authenticate', 'Bearer');
  const body = {
    type: `https://radrum.example/problems/${error.code}`,
    title: error.code.replaceAll('_', ' '),
    status: error.status,
    detail: error.message,
    code: error.code,
    requestId,
    ...(error.problems.length > 0 ? { problems: error.problems } : {}),
  };
  return new Response(JSON.stringify(body), { status: error.status, headers });
}
