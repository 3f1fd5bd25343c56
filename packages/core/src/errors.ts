/** Every error that a caller can meet, with its HTTP status. One line an error; the API's documentation is made from it. */
export const errorCodes = {
  malformed_json: 400,
  invalid_cursor: 400,
  context_length_exceeded: 400,
  model_not_able: 400,
  unauthenticated: 401,
  plan_limit: 402,
  forbidden: 403,
  origin_not_allowed: 403,
  step_up_required: 403,
  other_sign_in_required: 403,
  tenant_suspended: 403,
  assistant_paused: 403,
  model_not_allowed: 403,
  not_found: 404,
  model_not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  changed_meanwhile: 409,
  last_owner: 409,
  link_expired: 410,
  idempotency_in_progress: 409,
  idempotency_mismatch: 409,
  not_published: 409,
  sync_in_progress: 409,
  work_running: 409,
  body_too_large: 413,
  unsupported_media_type: 415,
  invalid_body: 422,
  invalid_query: 422,
  address_not_allowed: 422,
  rate_limited: 429,
  budget_spent: 429,
  internal: 500,
  unavailable: 503,
  no_model_available: 503,
} as const satisfies Record<string, number>;
export type ErrorCode = keyof typeof errorCodes;

/** One thing that is wrong in a body: where, and what to do. */
export interface FieldProblem {
  path: string;
  message: string;
  /** Which of the known things it is, where somebody may want to say it in other words; `about` is what the message names. */
  code?: string;
  about?: string;
}

/** An error whose text is meant for the caller: it says what happened and what to do, and gives nothing away. */
export class RadrumError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly problems: readonly FieldProblem[];
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    detail: string,
    more: { problems?: readonly FieldProblem[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(detail, { cause: more.cause });
    this.name = 'RadrumError';
    this.code = code;
    this.status = errorCodes[code];
    this.problems = more.problems ?? [];
    this.retryAfter = more.retryAfter;
  }
}

/** The one answer for what does not exist, belongs to somebody else or is no identifier at all. */
export const notFound = (): RadrumError =>
  new RadrumError('not_found', 'There is nothing at this address, or it is not yours to see.');

/** Somebody else saved the same form meanwhile. */
export const changedMeanwhile = (): RadrumError =>
  new RadrumError(
    'changed_meanwhile',
    'Somebody else changed this meanwhile. Load it again, and make your change there.',
  );
