import { request } from 'undici';
import { checkAddress } from './check-address.ts';
import { FetchProblem, toFetchProblem } from './fetch-problem.ts';
import { createGuardedAgent } from './guarded-agent.ts';
import { readBody } from './read-body.ts';

export interface GuardedCallOptions {
  allowHosts: ReadonlySet<string>;
  /** For the whole call, in milliseconds. */
  timeoutMs: number;
  maxBytes: number;
}

/**
 * A `fetch` for calls to a service whose address a tenant gave: every address is checked and pinned, redirects are not followed,
 * and the answer is read whole within limits of size and time.
 * @throws FetchProblem
 */
export function createGuardedCall({ allowHosts, timeoutMs, maxBytes }: GuardedCallOptions): typeof fetch {
  const agent = createGuardedAgent({ allowHosts, headersTimeoutMs: timeoutMs, bodyTimeoutMs: timeoutMs });
  return async (input, init) => {
    const call = new Request(input, init);
    const check = checkAddress(call.url, allowHosts);
    if (!check.ok) throw new FetchProblem(check.code, check.detail);
    const body = call.body === null ? null : Buffer.from(await call.arrayBuffer());
    try {
      const answer = await request(check.url, {
        dispatcher: agent,
        method: call.method === 'POST' ? 'POST' : 'GET',
        headers: Object.fromEntries(call.headers),
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const type = answer.headers['content-type'];
      const bytes = await readBody(answer.body, String(answer.headers['content-encoding'] ?? ''), maxBytes);
      return new Response(answer.statusCode === 204 ? null : Buffer.from(bytes), {
        status: answer.statusCode,
        headers: { 'content-type': Array.isArray(type) ? (type[0] ?? '') : (type ?? '') },
      });
    } catch (error) {
      throw toFetchProblem(error);
    }
  };
}
