import { type Dispatcher, request } from 'undici';
import { checkAddress } from './check-address.ts';
import { FetchProblem } from './fetch-problem.ts';
import { createGuardedAgent } from './guarded-agent.ts';

/** A way out to services whose address a tenant gave, for answers that are read as they come. Redirects are not followed. */
export interface GuardedStream {
  /** @throws FetchProblem for an address that is not allowed; otherwise what undici throws */
  fetch: typeof fetch;
  /** The same checks for whoever speaks undici. An address must have passed `checkAddress` before. */
  dispatcher: Dispatcher;
}

/** @param silenceMs how long the other side may be silent; whoever reads has shorter limits of its own */
export function createGuardedStream(options: { allowHosts: ReadonlySet<string>; silenceMs: number }): GuardedStream {
  const { allowHosts, silenceMs } = options;
  const dispatcher = createGuardedAgent({ allowHosts, headersTimeoutMs: silenceMs, bodyTimeoutMs: silenceMs });
  return {
    dispatcher,
    fetch: async (input, init) => {
      const call = new Request(input, init);
      const check = checkAddress(call.url, allowHosts);
      if (!check.ok) throw new FetchProblem(check.code, check.detail);
      const { body, headers, statusCode } = await request(check.url, {
        dispatcher,
        method: call.method === 'POST' ? 'POST' : 'GET',
        headers: Object.fromEntries(call.headers),
        body: call.body === null ? null : Buffer.from(await call.arrayBuffer()),
        signal: call.signal,
      });
      const given = Object.entries(headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      );
      return new Response(bodyless.has(statusCode) ? null : asStream(body), {
        status: statusCode,
        headers: given,
      });
    },
  };
}

/** Statuses whose answer has no body. */
const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

/** Bytes as they come; whoever reads them sets the pace. */
function asStream(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return?.()),
  });
}
