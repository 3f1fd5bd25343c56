import type { AppRouter } from '@radrum/server/router';
import type { TRPCClientError } from '@trpc/client';

/** What a person needs to know of a call that failed. */
export interface CallFailure {
  /** The server's code, such as `not_found`; `unreachable` where no answer came. */
  code: string;
  /** The server's own words, in English. */
  detail: string;
  requestId: string | null;
  /** What is wrong with which field. */
  problems: { path: string; message: string; code?: string; about?: string }[];
}

/** What the server says of a call that it refused. */
export type CallData = NonNullable<TRPCClientError<AppRouter>['data']>;

/** A call of the pages before one is inside (`ask`) that failed; without data where no answer came. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly data: CallData | undefined;
  constructor(message: string, data?: CallData) {
    super(message);
    this.data = data;
  }
}

/** Whether it was a call that failed. tRPC's client is known by its error's name, so that pages which do without it need not load it. */
export const isCallError = (error: unknown): error is TRPCClientError<AppRouter> | CallError =>
  error instanceof CallError || (error instanceof Error && error.name === 'TRPCClientError');

/** Reads an error of a call, on the server or in the browser. */
export function failureOf(error: unknown): CallFailure {
  if (!isCallError(error) || !error.data) return { code: 'unreachable', detail: '', requestId: null, problems: [] };
  const { reason, requestId, problems } = error.data;
  // a body that the server could not parse names its fields by path
  return {
    code: reason,
    detail: error.message,
    requestId,
    problems: [...problems],
  };
}

const mark = 'radrum';

/** A page's error reaches the browser without its text, but with its digest: code and request id travel there. */
export const digestOf = ({ code, requestId }: CallFailure): string => [mark, code, requestId ?? ''].join(';');

/** Code and request id out of a digest; null for errors of other kinds. */
export function readDigest(digest: string | undefined): { code: string; requestId: string | null } | null {
  const [start, code, requestId] = (digest ?? '').split(';');
  return start === mark && code ? { code, requestId: requestId || null } : null;
}
