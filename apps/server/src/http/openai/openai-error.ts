import { ChatFailure, ChatRequestError, EmbedFailure, type ErrorCode, type RadrumError } from '@radrum/core';
import { asRadrumError } from '../problem.ts';

/** An error as OpenAI writes it. */
export interface OpenAiError {
  status: number;
  message: string;
  type: string;
  param: string | null;
  code: string | null;
  /** Seconds after which it is worth trying again. */
  retryAfter: number | undefined;
}

/** OpenAI's codes for errors of ours; the others keep ours. */
const codes: Partial<Record<ErrorCode, string>> = {
  unauthenticated: 'invalid_api_key',
  rate_limited: 'rate_limit_exceeded',
  budget_spent: 'insufficient_quota',
  malformed_json: 'invalid_json',
  invalid_body: 'invalid_value',
  internal: 'server_error',
};

export function asOpenAiError(error: unknown): OpenAiError {
  if (error instanceof ChatRequestError) {
    const { status, message, type, param, code } = error;
    return { status, message, type, param, code, retryAfter: undefined };
  }
  if (error instanceof ChatFailure) {
    const { status, message, code, retryAfterMs } = error;
    const retryAfter = retryAfterMs === null ? undefined : retryAfterMs / 1000;
    return { status, message, type: typeOf(status), param: null, code, retryAfter };
  }
  if (error instanceof EmbedFailure) {
    const [status, code, message] = error.isOfTexts
      ? ([400, 'invalid_value', 'The model cannot take these texts: one of them may be too long.'] as const)
      : ([503, 'no_model_available', 'No model can give vectors at the moment.'] as const);
    return {
      status,
      message,
      type: typeOf(status),
      param: error.isOfTexts ? 'input' : null,
      code,
      retryAfter: undefined,
    };
  }
  const known: RadrumError = asRadrumError(error);
  const { status, message, code, retryAfter, problems } = known;
  const [first] = problems;
  return {
    status: code === 'invalid_body' ? 400 : status,
    message: first ? `${first.path}: ${first.message}` : message,
    type: code === 'budget_spent' ? 'insufficient_quota' : typeOf(status),
    param: first?.path ?? (code.startsWith('model_not_') ? 'model' : null),
    code: codes[code] ?? code,
    retryAfter,
  };
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 429) return 'rate_limit_error';
  return status >= 500 ? 'server_error' : 'invalid_request_error';
}

export const errorBody = ({ message, type, param, code }: OpenAiError): string =>
  JSON.stringify({ error: { message, type, param, code } });

export function openAiErrorResponse(error: unknown): Response {
  const known = asOpenAiError(error);
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  if (known.retryAfter !== undefined) {
    headers.set('retry-after', String(Math.max(1, Math.ceil(known.retryAfter))));
    headers.set('retry-after-ms', String(Math.ceil(known.retryAfter * 1000)));
  }
  if (known.status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(errorBody(known), { status: known.status, headers });
}
