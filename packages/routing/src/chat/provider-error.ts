import { APICallError } from '@ai-sdk/provider';

/** An error that a provider put into an answer, in a form that `classifyFailure` knows. */
export function providerError(status: number, body: string, headers: Record<string, string> = {}): APICallError {
  return new APICallError({
    message: `status ${status}`,
    url: '',
    requestBodyValues: {},
    statusCode: status,
    responseHeaders: headers,
    responseBody: body,
  });
}

/** What an `error` object inside an answer means, as the status that it would have had. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  context_length_exceeded: 400,
  content_filter: 400,
  content_policy_violation: 400,
  invalid_api_key: 401,
  model_not_found: 404,
  rate_limit_exceeded: 429,
  insufficient_quota: 429,
};

/** The same for an error that came inside an answer of status 200: a stream's error event, or a body with `error`. */
export function errorInAnswer(error: unknown): APICallError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  const status = typeof code === 'number' && code >= 400 && code < 600 ? code : (STATUS_OF_CODE[String(code)] ?? 500);
  return providerError(status, JSON.stringify(error) ?? '');
}
