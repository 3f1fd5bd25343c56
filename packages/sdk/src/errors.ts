/** One thing that is wrong in what was sent: where, and what to do. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** What the server said about an error, or what is known where it said nothing. */
export interface ErrorFacts {
  code: string;
  detail: string;
  /** HTTP status; 0 where there was no response. */
  status?: number | undefined;
  requestId?: string | undefined;
  problems?: readonly FieldProblem[] | undefined;
  retryAfter?: number | undefined;
  cause?: unknown;
}

/** Every error that this client throws, apart from the reason of your own abort signal. */
export class RadrumError extends Error {
  override readonly name: string = 'RadrumError';
  readonly code: string;
  readonly status: number;
  /** Tell it to whoever runs the server: the log has the same. */
  readonly requestId: string | undefined;
  readonly detail: string;
  readonly problems: readonly FieldProblem[];
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor({ code, detail, status = 0, requestId, problems = [], retryAfter, cause }: ErrorFacts) {
    super(requestId ? `${detail} (${requestId})` : detail, { cause });
    this.code = code;
    this.detail = detail;
    this.status = status;
    this.requestId = requestId;
    this.problems = problems;
    this.retryAfter = retryAfter;
  }
}

/** 401: no key, or one that does not work. */
export class AuthenticationError extends RadrumError {
  override readonly name = 'AuthenticationError';
}
/** 403: the key may not do this, or not from this site. */
export class PermissionError extends RadrumError {
  override readonly name = 'PermissionError';
}
/** 404: not there, or not yours to see. */
export class NotFoundError extends RadrumError {
  override readonly name = 'NotFoundError';
}
/** 409: taken, running, not published, or an idempotency key that was used for something else. */
export class ConflictError extends RadrumError {
  override readonly name = 'ConflictError';
}
/** 400, 413, 415, 422: what was sent is not right; `problems` says where. */
export class InvalidRequestError extends RadrumError {
  override readonly name = 'InvalidRequestError';
}
/** 429: too much at once; `retryAfter` says how long to wait. */
export class RateLimitError extends RadrumError {
  override readonly name = 'RateLimitError';
}
/** 5xx: something went wrong over there. */
export class ServerError extends RadrumError {
  override readonly name = 'ServerError';
}
/** There was no response: no network, no such host, a browser that was not allowed to ask. */
export class ConnectionError extends RadrumError {
  override readonly name = 'ConnectionError';
}
/** Nothing came for as long as the client waits. */
export class TimeoutError extends RadrumError {
  override readonly name = 'TimeoutError';
}
/** A streamed answer broke off, said that it failed, or was no answer. */
export class StreamError extends RadrumError {
  override readonly name = 'StreamError';
}

/** The error of the class that belongs to its status. */
export function errorOf(facts: ErrorFacts & { status: number }): RadrumError {
  const { status } = facts;
  if (status === 401) return new AuthenticationError(facts);
  if (status === 403) return new PermissionError(facts);
  if (status === 404) return new NotFoundError(facts);
  if (status === 409) return new ConflictError(facts);
  if (status === 429) return new RateLimitError(facts);
  if (status >= 500) return new ServerError(facts);
  if (status === 400 || status === 413 || status === 415 || status === 422) return new InvalidRequestError(facts);
  return new RadrumError(facts);
}
