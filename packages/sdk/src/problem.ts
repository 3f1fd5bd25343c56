import { errorOf, type FieldProblem, type RadrumError } from './errors.ts';

/** Reads the error out of a response that is none of success. What is no problem+json (a proxy's page) is an error all the same. */
export async function readProblem(response: Response): Promise<RadrumError> {
  const { status, headers } = response;
  const said = await response.json().catch(() => undefined);
  const text = (name: string): string | undefined => {
    const value = property(said, name);
    return typeof value === 'string' ? value : undefined;
  };
  const problems = property(said, 'problems');
  return errorOf({
    status,
    code: text('code') ?? `http_${status}`,
    detail: text('detail') ?? `The server answered with status ${status}.`,
    requestId: text('requestId') ?? headers.get('x-request-id') ?? undefined,
    problems: Array.isArray(problems) ? problems.filter(isProblem) : [],
    retryAfter: secondsOf(headers.get('retry-after')),
  });
}

/** A property of something that came from outside. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

const isProblem = (value: unknown): value is FieldProblem =>
  typeof property(value, 'path') === 'string' && typeof property(value, 'message') === 'string';

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
