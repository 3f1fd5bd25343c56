import type { z } from 'zod';

/** Codes of OpenAI's for a request that cannot be served as it is written. */
export type ChatRequestCode =
  | 'missing_required_parameter'
  | 'invalid_type'
  | 'invalid_value'
  | 'unsupported_parameter'
  | 'unsupported_value'
  | 'array_above_max_length'
  | 'array_below_min_length'
  | 'string_above_max_length'
  | 'string_below_min_length'
  | 'integer_above_max_value'
  | 'integer_below_min_value'
  | 'decimal_above_max_value'
  | 'decimal_below_min_value';

/** A request that is refused before any model is asked. `param` is the field, as OpenAI writes it: `messages[0].content`. */
export class ChatRequestError extends Error {
  readonly status = 400;
  readonly type = 'invalid_request_error';
  readonly param: string | null;
  readonly code: ChatRequestCode;

  constructor(message: string, param: string | null, code: ChatRequestCode) {
    super(message);
    this.name = 'ChatRequestError';
    this.param = param;
    this.code = code;
  }
}

/** The first thing wrong with a request, in OpenAI's form. */
export function refusalOf(error: z.ZodError, body: unknown): ChatRequestError {
  const issue = deepest(error.issues);
  if (!issue) return new ChatRequestError('the request cannot be read', null, 'invalid_value');
  const param = pathOf(issue.path);
  const code = codeOf(issue, body);
  const message = code === 'missing_required_parameter' ? 'is missing' : issue.message;
  return new ChatRequestError(param === null ? `The body: ${message}` : `${param}: ${message}`, param, code);
}

/** Where no form of a union fits, the form that was got furthest with says what is wrong. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const [first] = issues;
  if (first?.code !== 'invalid_union') return first;
  let best: z.core.$ZodIssue | undefined;
  for (const branch of first.errors) {
    const issue = deepest(branch);
    if (issue && reachOf(issue) > (best ? reachOf(best) : 0)) best = issue;
  }
  return best ? { ...best, path: [...first.path, ...best.path] } : first;
}

/** A value of the right type is got further with than one of another. */
const reachOf = (issue: z.core.$ZodIssue) => 2 * issue.path.length + (issue.code === 'invalid_type' ? 0 : 1);

function pathOf(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null;
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** OpenAI's fields that have no meaning here. */
const REFUSED = new Set<PropertyKey | undefined>([
  'logprobs',
  'top_logprobs',
  'functions',
  'function_call',
  'audio',
  'web_search_options',
]);

function codeOf(issue: z.core.$ZodIssue, body: unknown): ChatRequestCode {
  if (REFUSED.has(issue.path[0])) return 'unsupported_parameter';
  switch (issue.code) {
    case 'too_big':
      return boundCode(issue, 'above_max');
    case 'too_small':
      return boundCode(issue, 'below_min');
    case 'custom':
      return 'invalid_type';
    case 'invalid_type':
      return isMissing(body, issue.path) ? 'missing_required_parameter' : 'invalid_type';
    case 'invalid_union':
      return isMissing(body, issue.path) ? 'missing_required_parameter' : 'invalid_value';
    case 'invalid_value':
      return issue.path[0] === 'n' ? 'unsupported_value' : 'invalid_value';
    default:
      return 'invalid_value';
  }
}

const INTEGERS = new Set<PropertyKey | undefined>(['max_tokens', 'max_completion_tokens', 'seed']);

function boundCode(
  { origin, path }: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  side: 'above_max' | 'below_min',
): ChatRequestCode {
  if (origin === 'array') return `array_${side}_length`;
  if (origin === 'string') return `string_${side}_length`;
  return INTEGERS.has(path[0]) ? `integer_${side}_value` : `decimal_${side}_value`;
}

function isMissing(body: unknown, path: readonly PropertyKey[]): boolean {
  let value = body;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = Reflect.get(value, part);
  }
  return value === undefined;
}
