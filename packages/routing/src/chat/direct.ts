import { Agent, type Dispatcher } from 'undici';
import { baseUrlOf } from '../base-url.ts';
import { AttemptFailure, type FailureKind } from '../failures.ts';
import type { HostedEntry, ProviderName } from '../model.ts';
import { MAX_BODY_BYTES } from './bounds.ts';
import { EventLines } from './event-lines.ts';
import { Exchange } from './exchange.ts';
import { ChunkReader, readAnswer } from './openai-codec.ts';
import { errorInAnswer, providerError } from './provider-error.ts';
import { outputLimit, type Upstream, type UpstreamAnswer, type UpstreamCall, type UpstreamEvent } from './upstream.ts';

/** Of an error only so much is looked at. */
const MAX_ERROR_BYTES = 64_000;

/** Providers whose chat completions are OpenAI's, field by field. */
const PLAIN: ReadonlySet<ProviderName> = new Set(['openai-compatible', 'openai']);

export const speaksOpenAi = (entry: HostedEntry): boolean => PLAIN.has(entry.provider);

let agent: Agent | null = null;

/** Connections to all providers, kept alive between calls. The time limits are the attempt's own. */
function sharedAgent(): Agent {
  agent ??= new Agent({ headersTimeout: 0, bodyTimeout: 0, allowH2: false, connect: { timeout: 10_000 } });
  return agent;
}

/** The fast path: the request as it came, and the answer through our own codec. */
export class DirectUpstream implements Upstream {
  readonly #call: UpstreamCall;
  readonly #exchange = new Exchange();

  constructor(call: UpstreamCall) {
    this.#call = call;
  }

  get isAccepted(): boolean {
    return this.#exchange.status === 200;
  }

  abort(reason: FailureKind): void {
    this.#exchange.abort(reason);
  }

  async *stream(): AsyncGenerator<readonly UpstreamEvent[]> {
    await this.#send(true);
    const lines = new EventLines();
    const reader = new ChunkReader(this.#call.id);
    if (this.#isOtherThanEvents) throw await this.#notAStream();
    let events: UpstreamEvent[] = [];
    const onData = (data: string, isError: boolean) => reader.read(data, isError, events);
    let isOver = false;
    while (!isOver) {
      const bytes = await this.#read(reader.isFinished);
      try {
        if (bytes) lines.push(bytes, onData);
        else lines.end(onData);
        isOver = bytes === null || reader.isDone;
        if (isOver && !reader.isFinished && !reader.isBroken) throw new AttemptFailure('truncated');
      } catch (error) {
        // As a last event and not as an error: what came before it in the same bytes is good.
        if (!reader.isFinished) events.push({ type: 'fault', error });
        isOver = true;
      }
      if (events.length > 0) {
        yield events;
        events = [];
      }
    }
    this.#exchange.drain();
  }

  async complete(): Promise<UpstreamAnswer> {
    await this.#send(false);
    return readAnswer(await this.#text(MAX_BODY_BYTES), this.#call.id);
  }

  /** Once the answer is whole, a connection that breaks is an end like any other. */
  async #read(isFinished: boolean): Promise<Buffer | null> {
    try {
      return await this.#exchange.read();
    } catch (error) {
      if (isFinished) return null;
      throw error;
    }
  }

  async #send(stream: boolean): Promise<void> {
    const { entry, dispatcher } = this.#call;
    const url = new URL(`${baseUrlOf(entry)}/chat/completions`);
    const options: Dispatcher.DispatchOptions = {
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: stream ? 'text/event-stream' : 'application/json',
        ...(entry.apiKey ? { authorization: `Bearer ${entry.apiKey()}` } : {}),
      },
      body: bodyFor(this.#call, stream),
    };
    (dispatcher ?? sharedAgent()).dispatch(options, this.#exchange);
    await this.#exchange.head();
    if (this.#exchange.status !== 200) throw await this.#refusal();
  }

  /** Not every provider calls its events what they are; a page or an object are none. */
  get #isOtherThanEvents(): boolean {
    return /json|html/.test(String(this.#exchange.headers['content-type'] ?? ''));
  }

  /** Why the provider did not take the request. */
  async #refusal(): Promise<Error> {
    const { status, headers } = this.#exchange;
    const body = await this.#text(MAX_ERROR_BYTES).catch(() => '');
    const known = ['retry-after', 'retry-after-ms'].flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    return providerError(status, body, Object.fromEntries(known));
  }

  /** Not events, although they were asked for: an error with status 200, or a web page. */
  async #notAStream(): Promise<Error> {
    const body = await this.#text(MAX_ERROR_BYTES).catch(() => '');
    return body.includes('"error"') ? errorInAnswer(body) : new AttemptFailure('malformed');
  }

  async #text(most: number): Promise<string> {
    const parts: Buffer[] = [];
    let bytes = 0;
    for (;;) {
      const part = await this.#exchange.read();
      if (part === null) return parts.length === 1 ? String(parts[0]) : Buffer.concat(parts).toString('utf8');
      bytes += part.length;
      if (bytes > most) throw new AttemptFailure('malformed');
      parts.push(part);
    }
  }
}

/** Fields that are written for each model, or say something to us alone. */
const PER_MODEL: ReadonlySet<string> = new Set([
  'model',
  'stream',
  'stream_options',
  'max_tokens',
  'max_completion_tokens',
  'n',
  'metadata',
]);

/** The fields of a request that are the same for every model: written once a call. */
const written = new WeakMap<object, string>();

function sharedFields(request: UpstreamCall['request']): string {
  const known = written.get(request);
  if (known !== undefined) return known;
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request)) if (value !== null && !PER_MODEL.has(name)) fields[name] = value;
  // Only OpenAI's own models know the newer name; to them the older one means the same.
  if (request.messages.some((message) => message.role === 'developer'))
    fields['messages'] = request.messages.map((message) =>
      message.role === 'developer' ? { ...message, role: 'system' } : message,
    );
  const text = JSON.stringify(fields).slice(1);
  written.set(request, text);
  return text;
}

function bodyFor(call: UpstreamCall, stream: boolean): string {
  const limit = outputLimit(call.entry, call.request);
  // OpenAI's own models know only the newer name, many others only the older.
  const limitName = call.entry.provider === 'openai' ? 'max_completion_tokens' : 'max_tokens';
  return (
    `{"model":${JSON.stringify(call.entry.model)},` +
    (limit === undefined ? '' : `"${limitName}":${limit},`) +
    // Usage is always asked for: every attempt is accounted.
    (stream ? '"stream":true,"stream_options":{"include_usage":true},' : '') +
    sharedFields(call.request)
  );
}
