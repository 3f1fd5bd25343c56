import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'undici';
import { checkAddress } from './check-address.ts';
import { FetchProblem, toFetchProblem } from './fetch-problem.ts';
import { createGuardedAgent, type GuardedAgentOptions } from './guarded-agent.ts';
import { readBody } from './read-body.ts';

export interface GuardedFetchOptions extends GuardedAgentOptions {
  /** Sent with every request; should name a contact address. */
  userAgent: string;
  /** Limit on a body in bytes, after decompression. */
  maxBytes?: number;
}

export interface ResponseHead {
  status: number;
  /** Names in lower case; repeated headers joined with a comma. */
  headers: Readonly<Record<string, string>>;
  /** The address that answered. */
  url: string;
}

export interface GetOptions {
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal;
  /** A limit of this request's own, in bytes. */
  maxBytes?: number;
  /** False: a redirect is returned as the answer, with its status and `location`. */
  followRedirects?: boolean;
  /** Says by status and headers whether the body is wanted; by default that of every 2xx answer. */
  wantBody?: (head: ResponseHead) => boolean;
}

export interface GuardedResponse extends ResponseHead {
  /** Null when the body was not wanted. */
  body: Uint8Array | null;
}

export interface GuardedFetch {
  /** Reads one address. @throws FetchProblem for everything that is not an HTTP answer */
  get(url: string, options?: GetOptions): Promise<GuardedResponse>;
  close(): Promise<void>;
}

const defaultMaxBytes = 5_000_000;
const mostRedirects = 5;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * The one way out to addresses that a tenant gave. Each hop's address is checked, each connection goes to an address that was
 * checked, bodies are read within limits of size and time.
 */
export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const agent = createGuardedAgent(options);
  const wantsSuccess = (head: ResponseHead): boolean => head.status >= 200 && head.status < 300;

  async function hop(url: URL, get: GetOptions, signal: AbortSignal): Promise<GuardedResponse> {
    const response = await request(url, {
      dispatcher: agent,
      signal,
      headers: {
        'user-agent': options.userAgent,
        accept: 'text/html,application/xhtml+xml;q=0.9,application/xml;q=0.8,text/plain;q=0.7,*/*;q=0.5',
        'accept-encoding': 'gzip, br, deflate',
        ...(get.etag ? { 'if-none-match': get.etag } : {}),
        ...(get.lastModified ? { 'if-modified-since': get.lastModified } : {}),
      },
    });
    const head: ResponseHead = { status: response.statusCode, headers: flatten(response.headers), url: url.href };
    if (!(get.wantBody ?? wantsSuccess)(head)) {
      await discard(response.body);
      return { ...head, body: null };
    }
    const maxBytes = get.maxBytes ?? options.maxBytes ?? defaultMaxBytes;
    if (Number(head.headers['content-length']) > maxBytes) {
      await discard(response.body);
      throw new FetchProblem('too_large', `more than ${maxBytes} bytes`);
    }
    return { ...head, body: await readBody(response.body, head.headers['content-encoding'] ?? '', maxBytes) };
  }

  return {
    async get(url, get = {}) {
      let target = admit(url, options.allowHosts);
      const seen = new Set<string>();
      for (let hops = 0; ; hops += 1) {
        if (seen.has(target.href) || hops > mostRedirects)
          throw new FetchProblem('redirect_loop', `too many redirects, at ${target.href}`);
        seen.add(target.href);
        const response = await withinTime(options, get.signal, (signal) => hop(target, get, signal));
        if (get.followRedirects === false || !redirectStatuses.has(response.status)) return response;
        target = nextHop(response, options.allowHosts);
      }
    },
    close: () => agent.destroy(),
  };
}

function admit(url: string, allowHosts: ReadonlySet<string>): URL {
  const check = checkAddress(url, allowHosts);
  if (!check.ok) throw new FetchProblem(check.code, check.detail);
  return check.url;
}

function nextHop(response: GuardedResponse, allowHosts: ReadonlySet<string>): URL {
  const location = response.headers['location'] ?? '';
  if (location === '' || !URL.canParse(location, response.url))
    throw new FetchProblem('bad_redirect', `${response.url} redirects to no valid address`);
  return admit(new URL(location, response.url).href, allowHosts);
}

/** undici's body time-out counts from chunk to chunk; a body that drips for ever is stopped by this clock. */
async function withinTime<Result>(
  limits: GuardedAgentOptions,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), limits.headersTimeoutMs + limits.bodyTimeoutMs);
  try {
    return await work(outer ? AbortSignal.any([outer, clock.signal]) : clock.signal);
  } catch (error) {
    if (outer?.aborted) throw new FetchProblem('aborted', 'the request was stopped');
    if (clock.signal.aborted) throw new FetchProblem('timeout', 'the server did not finish its answer in time');
    throw toFetchProblem(error);
  } finally {
    clearTimeout(timer);
  }
}

/** A short unwanted body is read away so that the connection can be used again; a long one is cut off. */
async function discard(body: { dump(options: { limit: number }): Promise<void> }): Promise<void> {
  await body.dump({ limit: 65_536 }).catch(() => {});
}

function flatten(headers: IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}
