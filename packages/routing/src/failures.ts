import { APICallError } from '@ai-sdk/provider';

/** Why an attempt failed. `rejected` is the caller's verdict; `cancelled` is the caller going away. */
export const FAILURE_KINDS = [
  'refused',
  'dns',
  'tls',
  'unreachable',
  'unauthorised',
  'forbidden',
  'not_found',
  'bad_request',
  'context_too_long',
  'rate_limited',
  'provider_error',
  'first_token_timeout',
  'stalled',
  'total_timeout',
  'empty_answer',
  'malformed',
  'truncated',
  'content_filter',
  'too_long',
  'resting',
  'rejected',
  'cancelled',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Kinds that say nothing about the model's health: they depend on this one call. */
const CALL_SPECIFIC: ReadonlySet<FailureKind> = new Set([
  'bad_request',
  'context_too_long',
  'content_filter',
  'too_long',
  'resting',
  'rejected',
  'cancelled',
]);

/** Whether a failure of this kind counts against the model (circuit breaker). */
export function isModelFault(kind: FailureKind): boolean {
  return !CALL_SPECIFIC.has(kind);
}

/** A failure found by this package itself rather than thrown by a provider. */
export class AttemptFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind) {
    super(kind);
    this.name = 'AttemptFailure';
    this.kind = kind;
  }
}

/** What went wrong, and for how many milliseconds the provider asked to be left alone (0: it did not say). */
export interface Failure {
  readonly kind: FailureKind;
  readonly retryAfterMs: number;
}

const DNS_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'EAI_FAIL']);
const REFUSED_CODES = new Set(['ECONNREFUSED']);
const TLS_CODE = /^(ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/;
const CUT_CODES = new Set(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE']);
const TOO_LONG = /context[ _](?:length|window)|maximum context|too many tokens|context_length_exceeded/i;
const FILTERED = /content[ _](?:filter|policy)/i;

/**
 * Names what a provider's error means. Only the kind leaves this package: providers' messages may repeat the prompt.
 *
 * @param error anything that was thrown or came as an `error` part of a stream
 */
export function classifyFailure(error: unknown): Failure {
  if (error instanceof AttemptFailure) return { kind: error.kind, retryAfterMs: 0 };
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode !== 200)
    return {
      kind: kindOfStatus(error.statusCode, error.responseBody ?? ''),
      retryAfterMs: retryAfter(error.responseHeaders),
    };
  return { kind: kindOfCause(error), retryAfterMs: 0 };
}

function kindOfStatus(status: number, body: string): FailureKind {
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 408) return 'provider_error';
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'provider_error';
  if (status < 400) return 'malformed';
  if (TOO_LONG.test(body)) return 'context_too_long';
  return FILTERED.test(body) ? 'content_filter' : 'bad_request';
}

function kindOfCause(error: unknown): FailureKind {
  for (const link of causes(error)) {
    const code = 'code' in link && typeof link.code === 'string' ? link.code : '';
    if (REFUSED_CODES.has(code)) return 'refused';
    if (DNS_CODES.has(code)) return 'dns';
    if (TLS_CODE.test(code)) return 'tls';
    if (CUT_CODES.has(code)) return 'truncated';
    if (/^(E|UND_ERR)/.test(code)) return 'unreachable';
    if (link.name === 'AbortError') return 'cancelled';
    if (/TypeValidation|JSONParse|InvalidResponseData|EmptyResponseBody/.test(link.name))
      return /without a finish reason/.test(link.message) ? 'truncated' : 'malformed';
  }
  // An OpenAI error event inside a stream is a bare object or string; anything else unknown is the provider's fault too.
  return 'provider_error';
}

/** The error and what caused it, outermost first; an aggregate (both address families failed) counts with its parts. */
function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  let current: unknown = error;
  while (current instanceof Error && chain.length < 10) {
    chain.push(current);
    if (current instanceof AggregateError) chain.push(...current.errors.filter((part) => part instanceof Error));
    current = current.cause;
  }
  return chain;
}

/** `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110 section 10.2.3), at most a minute. */
function retryAfter(headers: Record<string, string> | undefined): number {
  const exact = Number(headers?.['retry-after-ms']);
  const value = headers?.['retry-after'] ?? '';
  const wait = exact > 0 ? exact : /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, 60_000) : 0;
}
