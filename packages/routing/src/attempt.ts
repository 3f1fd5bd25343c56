import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4ToolCall,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import type { CatalogueModel } from './model.ts';
import { Deadlines } from './deadlines.ts';
import { AttemptFailure, classifyFailure, type FailureKind, isModelFault } from './failures.ts';
import type { HealthLease } from './health.ts';
import type { ServeCall } from './serve-call.ts';
import { settleUsage, type TokenUsage } from './usage.ts';

/** A model that was tried before, and why it was left. */
export interface FallbackStep {
  readonly model: string;
  readonly reason: FailureKind;
}

/** How an attempt ended. `failed`: nothing had been shown. `interrupted`: something had, and the rest is missing. */
export type AttemptEnd =
  | { readonly type: 'finished'; readonly length: 'whole' | 'limit_reached' }
  | { readonly type: 'failed'; readonly reason: FailureKind }
  | { readonly type: 'interrupted'; readonly reason: FailureKind };

interface AttemptParts {
  readonly entry: CatalogueModel;
  readonly model: LanguageModelV4;
  readonly lease: HealthLease;
  readonly call: ServeCall;
  readonly fallbackFrom: readonly FallbackStep[];
}

/** Characters a token can at most stand for before an answer is cut off as endless; generous for every language. */
const MAX_CHARACTERS_PER_TOKEN = 16;

/** Calls of tools that are kept of one answer; a model that sends more has gone astray, and the caller answers these. */
const MOST_TOOL_CALLS = 64;

/** Stream parts that show that the model is at work. */
const SIGNS_OF_LIFE: ReadonlySet<LanguageModelV4StreamPart['type']> = new Set([
  'text-delta',
  'reasoning-delta',
  'tool-input-delta',
  'tool-call',
]);

/** One try at one model. Made by `serve`; read `text` once, then `end`, `usage` and the times. */
export class Attempt {
  readonly model: string;
  readonly provider: string;
  readonly region: string;
  /** The models tried before this one. */
  readonly fallbackFrom: readonly FallbackStep[];
  readonly #parts: AttemptParts;
  readonly #stop = new AbortController();
  readonly #startedAt = performance.now();
  #committed = false;
  #answer = '';
  /** Characters of all that came, arguments of tools included. */
  #received = 0;
  readonly #toolCalls: LanguageModelV4ToolCall[] = [];
  #reported: LanguageModelV4Usage | null = null;
  #end: AttemptEnd | null = null;
  #rejection: string | null = null;
  #firstTokenMs: number | null = null;
  #totalMs: number | null = null;

  constructor(parts: AttemptParts) {
    this.#parts = parts;
    this.model = parts.entry.id;
    this.provider = parts.entry.provider;
    this.region = parts.entry.region;
    this.fallbackFrom = parts.fallbackFrom;
  }

  /**
   * Call it before the first of the answer is shown: from then on there is no other model.
   *
   * @returns false when the attempt has failed or was rejected; then nothing of it may be shown
   */
  commit(): boolean {
    if (this.#end === null || this.#end.type === 'finished') this.#committed = true;
    return this.#committed;
  }

  /** The text cannot be used. Stops the model; the next one is tried. Has no effect after a commit. */
  reject(reason: string): void {
    if (this.#committed) return;
    this.#rejection = reason;
    this.#end = { type: 'failed', reason: 'rejected' };
    this.#stop.abort();
  }

  get isCommitted(): boolean {
    return this.#committed;
  }

  /** How it ended; null while its text is being read. */
  get end(): AttemptEnd | null {
    return this.#end;
  }

  /** Why it failed, where it did. */
  get failure(): FailureKind | null {
    return this.#end?.type === 'failed' ? this.#end.reason : null;
  }

  /** What the caller gave as its reason to reject. */
  get rejection(): string | null {
    return this.#rejection;
  }

  /** Its words as far as they came, also those that were not shown. */
  get answer(): string {
    return this.#answer;
  }

  /** The tools that it wants called before it goes on; empty where it was offered none. Complete once `end` is set. */
  get toolCalls(): readonly LanguageModelV4ToolCall[] {
    return this.#toolCalls;
  }

  /** Tokens used, also by a failed attempt. Final once `end` is set. */
  get usage(): TokenUsage {
    const written = this.#answer + this.#toolCalls.map(({ input }) => input).join('');
    return settleUsage(this.#reported, this.#parts.call.prompt, written);
  }

  /** Milliseconds to the first text; null when there was none. */
  get firstTokenMs(): number | null {
    return this.#firstTokenMs;
  }

  /** Milliseconds from start to end; null while it runs. */
  get totalMs(): number | null {
    return this.#totalMs;
  }

  /** The answer's text as it comes. Never throws: how it went stands in `end`. */
  readonly text: AsyncIterable<string> = { [Symbol.asyncIterator]: () => this.#read() };

  /** Stops what still runs. Called by `serve` when the caller goes on or away. */
  close(): void {
    if (this.#end === null) this.#settle('cancelled');
    this.#stop.abort();
  }

  async *#read(): AsyncGenerator<string, void, void> {
    let failure: FailureKind | null = 'cancelled';
    let retryAfterMs = 0;
    let limitReached = false;
    try {
      limitReached = yield* this.#stream();
      failure = null;
    } catch (error) {
      ({ kind: failure, retryAfterMs } = classifyFailure(error));
      if (this.#parts.call.signal.aborted) failure = 'cancelled';
    } finally {
      this.#settle(failure, retryAfterMs, limitReached);
      this.#stop.abort();
    }
  }

  #settle(failure: FailureKind | null, retryAfterMs = 0, limitReached = false): void {
    this.#totalMs ??= Math.round(performance.now() - this.#startedAt);
    this.#end ??= endOf(failure, this.#committed, limitReached);
    const { lease } = this.#parts;
    const reason = this.#end.type === 'finished' ? null : this.#end.reason;
    if (reason !== null && isModelFault(reason)) lease.failed(retryAfterMs);
    // A model whose words were unusable or unwanted is a model that is up.
    else if (this.#answer !== '' || this.#toolCalls.length > 0) lease.succeeded(this.#firstTokenMs);
    else lease.released();
  }

  /** Yields text; throws what went wrong; returns whether the length limit ended the answer. */
  async *#stream(): AsyncGenerator<string, boolean, void> {
    const { model, entry, call } = this.#parts;
    const clock = new Deadlines(entry.timeouts);
    const signal = AbortSignal.any([call.signal, this.#stop.signal]);
    const maxCharacters = call.settings.maxOutputTokens * MAX_CHARACTERS_PER_TOKEN;
    try {
      const { stream } = await clock.race(
        model.doStream({
          prompt: call.prompt,
          ...call.settings,
          providerOptions: optionsFor(entry, call),
          ...toolsFor(entry, call),
          abortSignal: signal,
        }),
        signal,
      );
      const reader = stream.getReader();
      try {
        for (;;) {
          const { done, value: part } = await clock.race(reader.read(), signal);
          if (done) throw new AttemptFailure('truncated');
          if (SIGNS_OF_LIFE.has(part.type)) clock.sawContent();
          if (part.type === 'error') throw part.error;
          this.#received += lengthOf(part);
          if (this.#received > maxCharacters) throw new AttemptFailure('too_long');
          if (part.type === 'tool-call') this.#keep(part);
          if (part.type === 'text-delta' && part.delta !== '') {
            this.#firstTokenMs ??= Math.round(performance.now() - this.#startedAt);
            this.#answer += part.delta;
            yield part.delta;
          }
          if (part.type === 'finish') {
            this.#reported = part.usage;
            return this.#isLimitReached(part.finishReason.unified);
          }
        }
      } finally {
        // Frees the connection when the caller left in mid-stream; a stream that already failed has nothing to free.
        reader.cancel().catch(() => {});
      }
    } finally {
      this.#stop.abort();
    }
  }

  #keep(call: LanguageModelV4ToolCall): void {
    const { tools } = this.#parts.call;
    const isOffered = tools?.mayCall === true && tools.models.has(this.model);
    if (isOffered && this.#toolCalls.length < MOST_TOOL_CALLS) this.#toolCalls.push(call);
  }

  #isLimitReached(reason: string): boolean {
    if (reason === 'content-filter') throw new AttemptFailure('content_filter');
    if (reason === 'error' || reason === 'interrupted') throw new AttemptFailure('truncated');
    if (this.#answer.trim() === '' && this.#toolCalls.length === 0) throw new AttemptFailure('empty_answer');
    return reason === 'length';
  }
}

function endOf(failure: FailureKind | null, isCommitted: boolean, limitReached: boolean): AttemptEnd {
  if (failure === null) return { type: 'finished', length: limitReached ? 'limit_reached' : 'whole' };
  return { type: isCommitted ? 'interrupted' : 'failed', reason: failure };
}

function optionsFor(entry: CatalogueModel, call: ServeCall) {
  if (entry.provider === 'extractive') return call.providerOptions;
  const { radrum: _, ...others } = call.providerOptions;
  return others;
}

function toolsFor(
  entry: CatalogueModel,
  { tools }: ServeCall,
): Pick<LanguageModelV4CallOptions, 'tools' | 'toolChoice'> {
  if (!tools?.models.has(entry.id)) return {};
  return { tools: [...tools.definitions], toolChoice: { type: tools.mayCall ? 'auto' : 'none' } };
}

/** Characters that a part adds; a call's arguments come as pieces before they come as a whole. */
function lengthOf(part: LanguageModelV4StreamPart): number {
  return part.type === 'text-delta' || part.type === 'tool-input-delta' ? part.delta.length : 0;
}
