/** Why a guarded request failed; each code is stable and safe to show to a tenant. */
export type FetchProblemCode =
  | 'invalid_address'
  | 'unsupported_scheme'
  | 'private_address'
  | 'credentials_in_address'
  | 'dns_failed'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'timeout'
  | 'too_large'
  | 'bad_encoding'
  | 'bad_response'
  | 'bad_redirect'
  | 'redirect_loop'
  | 'aborted';

/** The one error that the guarded fetch throws. `detail` names the address or limit, never anything internal. */
export class FetchProblem extends Error {
  override readonly name = 'FetchProblem';
  readonly code: FetchProblemCode;
  readonly detail: string;

  constructor(code: FetchProblemCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** Error codes of Node, undici, zlib and the HTTP parser by pattern; the first line that matches counts. */
const causes: readonly (readonly [pattern: RegExp, code: FetchProblemCode, detail: string])[] = [
  [/^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$|^ETIMEDOUT$/, 'timeout', 'the server did not answer in time'],
  [/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'dns_failed', 'the host name could not be resolved'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'refused', 'the server refused the connection'],
  [/^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET)$/, 'reset', 'the server broke the connection'],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|^EPROTO$/, 'tls', 'the encrypted connection could not be trusted'],
  [/^(Z_|ERR_(__)?ZLIB|ERR_BROTLI|ERR_PADDING)/, 'bad_encoding', 'the compressed body is broken'],
  [/^(HPE_|UND_ERR_)/, 'bad_response', 'the answer was not valid HTTP'],
];

/** Turns whatever a request threw into a FetchProblem. Looks through `cause` and through the parts of an aggregate. */
export function toFetchProblem(error: unknown): FetchProblem {
  for (const one of unfold(error, 0)) {
    if (one instanceof FetchProblem) return one;
    const code = 'code' in one && typeof one.code === 'string' ? one.code : '';
    const known = causes.find(([pattern]) => pattern.test(code));
    if (known) return new FetchProblem(known[1], known[2]);
    if (one.name === 'TimeoutError') return new FetchProblem('timeout', 'the server did not answer in time');
    if (one.name === 'AbortError') return new FetchProblem('aborted', 'the request was stopped');
  }
  return new FetchProblem('bad_response', 'the request failed');
}

function unfold(error: unknown, depth: number): Error[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const parts = error instanceof AggregateError ? error.errors.flatMap((part: unknown) => unfold(part, depth + 1)) : [];
  return [error, ...parts, ...unfold(error.cause, depth + 1)];
}
