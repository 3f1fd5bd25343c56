import { ConnectionError, RadrumError, TimeoutError } from './errors.ts';
import { readProblem } from './problem.ts';
import type { Call, Calls } from './types/index.ts';

export interface ClientOptions {
  /** Where the installation is, such as https://assistent.lindvik.example. */
  baseUrl: string;
  /** `rs_…` on servers, `rp_…` in browsers, the operator key for tenants. */
  key: string;
  /** How long to wait for an answer, and between two pieces of a stream, in milliseconds; 60 000 when it is left out. */
  timeoutMs?: number;
  /** How often a call is tried again that may succeed later; 2 when it is left out. */
  maxRetries?: number;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** What can be said about a single call. */
export interface RequestOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
  maxRetries?: number;
  /** Made when it is left out; give your own to repeat a call safely over restarts. */
  idempotencyKey?: string;
}

type Given<C extends Call> = RequestOptions &
  (C extends `${string}{id}${string}` ? { id: string } : { id?: never }) &
  (Calls[C] extends { body: infer Body } ? { body: Body } : { body?: never }) &
  (Calls[C] extends { query: infer Query } ? { query?: Query } : { query?: never });

/** A response, and the clock that ends it: `rewind` at each sign of life, `stop` when all has been read. */
interface Opened {
  response: Response;
  rewind: () => void;
  stop: () => void;
  /** What an error while reading really was: a time-out, your abort, or a broken connection. */
  explain: (error: unknown) => unknown;
}

/** The least that can talk to the server; the resources of `Radrum` and the widget are made of it. */
export interface Client {
  send<C extends Call>(call: C, given: Given<C>): Promise<Calls[C]['answer']>;
  open<C extends Call>(call: C, given: Given<C>, accept: string): Promise<Opened>;
  isReady(options?: RequestOptions): Promise<boolean>;
}

interface Loose extends RequestOptions {
  id?: string | undefined;
  body?: unknown;
  query?: unknown;
}

/** Longer waits are the caller's to decide. */
const longestWaitMs = 60_000;
const firstPauseMs = 500;
const longestPauseMs = 8_000;

/**
 * Makes a client.
 * @example
 * const client = createClient({ baseUrl: 'https://assistent.lindvik.example', key: 'rs_…' });
 * const { data } = await client.send('POST /search', { body: { query: 'sophämtning' } });
 */
export function createClient(options: ClientOptions): Client {
  const { key, timeoutMs = 60_000, maxRetries = 2 } = options;
  const base = options.baseUrl.replace(/\/+$/, '');
  const ask = options.fetch ?? ((url, init) => fetch(url, init));

  /** One attempt: a response, whatever its status. */
  async function attempt(url: string, init: RequestInit, given: Loose): Promise<Opened> {
    const leaving = new AbortController();
    const limit = given.timeoutMs ?? timeoutMs;
    const { signal } = given;
    let hasTimedOut = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abort = () => leaving.abort(signal?.reason);
    const rewind = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hasTimedOut = true;
        leaving.abort();
      }, limit);
    };
    const stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const explain = (error: unknown): unknown => {
      if (error instanceof RadrumError) return error;
      if (hasTimedOut) return new TimeoutError({ code: 'timeout', detail: `Nothing came within ${limit} ms.` });
      if (leaving.signal.aborted) return leaving.signal.reason;
      return new ConnectionError({
        code: 'connection_failed',
        detail: 'There was no connection to the server, or it broke.',
        cause: error,
      });
    };
    signal?.throwIfAborted();
    signal?.addEventListener('abort', abort, { once: true });
    rewind();
    try {
      const response = await ask(url, { ...init, signal: leaving.signal });
      return { response, rewind, stop, explain };
    } catch (error) {
      stop();
      throw explain(error);
    }
  }

  /** Attempts until one works or none is left; `read` belongs to the attempt, so that a body that breaks off is tried again too. */
  async function request<T>(
    call: string,
    given: Loose,
    accept: string,
    read: (opened: Opened) => Promise<T>,
  ): Promise<T> {
    const [method = 'GET', path = ''] = call.split(' ');
    const url = base + path.replace('{id}', encodeURIComponent(given.id ?? '')) + queryOf(given.query);
    const headers: Record<string, string> = { authorization: `Bearer ${key}`, accept };
    if (given.body !== undefined) headers['content-type'] = 'application/json';
    // The same key at each attempt: whatever happened to the first, it is done once.
    if (method !== 'GET' && accept === json) headers['idempotency-key'] = given.idempotencyKey ?? randomName();
    const init: RequestInit = {
      method,
      headers,
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    };
    for (let left = given.maxRetries ?? maxRetries, tried = 0; ; left--, tried++) {
      try {
        const opened = await attempt(url, init, given);
        try {
          if (!opened.response.ok) throw await readProblem(opened.response);
          return await read(opened);
        } catch (error) {
          opened.stop();
          throw opened.explain(error);
        }
      } catch (error) {
        if (left <= 0 || !isWorthRepeating(error)) throw error;
        await pause((error.retryAfter ?? 0) * 1000 || backoff(tried), given.signal);
      }
    }
  }

  return {
    send<C extends Call>(call: C, given: Given<C>): Promise<Calls[C]['answer']> {
      return request(versioned(call), given, json, async ({ response, stop }) => {
        // `Calls` says what this call answers; the server's own schema is what holds it to that.
        const answer = (response.status === 204 ? undefined : await response.json()) as Calls[C]['answer'];
        stop();
        return answer;
      });
    },
    open: (call, given, accept) => request(versioned(call), given, accept, async (opened) => opened),
    isReady: (given = {}) =>
      request('GET /api/health', { maxRetries: 0, ...given }, json, async ({ response, stop }) => {
        await response.body?.cancel();
        stop();
        return true;
      }).catch((error: unknown) => {
        if (error instanceof RadrumError && error.status === 503) return false;
        throw error;
      }),
  };
}

const json = 'application/json';
/** 128 random bits; `randomUUID` is missing on pages without https. */
const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
const versioned = (call: string): string => call.replace(' ', ' /api/v1');

function queryOf(query: unknown): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

/** 408, 429, 5xx, no connection, no answer in time, and the same call still running. */
function isWorthRepeating(error: unknown): error is RadrumError {
  if (!(error instanceof RadrumError) || (error.retryAfter ?? 0) * 1000 > longestWaitMs) return false;
  const { status, code } = error;
  return status === 0 || status === 408 || status === 429 || status >= 500 || code === 'idempotency_in_progress';
}

/** Exponential with full jitter, so that clients that failed together do not come back together. */
const backoff = (tried: number): number => Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** tried);

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, ms);
    signal?.addEventListener('abort', leave, { once: true });
  });
}
