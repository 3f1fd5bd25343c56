import { AttemptFailure, classifyFailure, type FailureKind, isModelFault } from '../failures.ts';
import type { HealthLease } from '../health.ts';
import type { HostedEntry } from '../model.ts';
import { estimateTokens, type TokenUsage } from '../usage.ts';
import type { ChatCall, FailedAttempt } from './chat-call.ts';
import { KeptAnswer } from './kept-answer.ts';
import { inputTokensOf } from './request.ts';
import type { ReportedUsage, Upstream, UpstreamAnswer, UpstreamEvent } from './upstream.ts';
import { outputLimit } from './upstream.ts';
import { Watch } from './watch.ts';

/** Characters a token can at most stand for before an answer is cut off as endless; generous for every language. */
const MAX_CHARACTERS_PER_TOKEN = 16;
/** Characters of an answer whose length nobody has limited. */
const MAX_CHARACTERS = 10_000_000;

/** Failures that show that the provider never came to work on the request. */
const BEFORE_WORK: ReadonlySet<FailureKind> = new Set([
  'refused',
  'dns',
  'tls',
  'unreachable',
  'unauthorised',
  'forbidden',
  'not_found',
  'bad_request',
  'context_too_long',
  'rate_limited',
  'provider_error',
]);

interface AttemptParts {
  readonly call: ChatCall;
  readonly entry: HostedEntry;
  readonly upstream: Upstream;
  readonly lease: HealthLease;
  readonly leavePlace: () => void;
  /** When this attempt must be over, and when the whole call, on `performance.now()`'s clock. */
  readonly endsAt: number;
  readonly callEndsAt: number;
}

/** The books of one attempt: its clock, its tokens, and that it ends exactly once, however it ends. */
export class ChatAttempt {
  readonly entry: HostedEntry;
  readonly upstream: Upstream;
  readonly #parts: AttemptParts;
  readonly #watch: Watch;
  readonly #startedAt = new Date();
  readonly #start = performance.now();
  readonly #maxCharacters: number;
  #characters = 0;
  readonly #kept: KeptAnswer | null;
  #hasContent = false;
  #isWhole = false;
  #isCommitted = false;
  readonly #isStream: boolean;
  #firstTokenMs: number | null = null;
  #reported: ReportedUsage | null = null;
  #end: FailedAttempt | 'ok' | null = null;

  constructor(parts: AttemptParts, isStream: boolean) {
    this.#parts = parts;
    this.#isStream = isStream;
    this.entry = parts.entry;
    this.upstream = parts.upstream;
    const { call, entry } = parts;
    this.#kept = call.keepsAnswers ? new KeptAnswer() : null;
    const limit = outputLimit(entry, call.request);
    this.#maxCharacters = limit === undefined ? MAX_CHARACTERS : limit * MAX_CHARACTERS_PER_TOKEN;
    // A whole answer shows nothing until it is there: only its end can be waited for.
    const limits = isStream ? entry.timeouts : { ...entry.timeouts, firstTokenMs: Number.POSITIVE_INFINITY };
    this.#watch = new Watch(limits, parts.endsAt, (kind) => this.#stop(kind));
    call.signal.addEventListener('abort', this.#onAbort);
  }

  get isCommitted(): boolean {
    return this.#isCommitted;
  }

  /** Why it did not serve; null where it did or still runs. */
  get failure(): FailedAttempt | null {
    return this.#end === 'ok' ? null : this.#end;
  }

  get usage(): TokenUsage {
    if (this.#reported) return { ...this.#reported, estimated: false };
    const isFree = this.failure !== null && BEFORE_WORK.has(this.failure.reason) && !this.upstream.isAccepted;
    return {
      inputTokens: isFree ? 0 : inputTokensOf(this.#parts.call.request),
      outputTokens: estimateTokens({ length: this.#characters }),
      cachedInputTokens: 0,
      reasoningTokens: 0,
      estimated: !isFree,
    };
  }

  /** A batch of events has come: its reader has the word. */
  received(): void {
    this.#watch.hold();
  }

  /** The reader waits for the provider again. */
  waiting(): void {
    this.#watch.wait();
  }

  /** Takes account of an event. Throws what is wrong with it or with the answer. */
  take(event: UpstreamEvent): void {
    if (this.#end !== null && this.#end !== 'ok') throw new AttemptFailure(this.#end.reason);
    switch (event.type) {
      case 'text':
      case 'refusal':
        this.#kept?.addText(event.text);
        return this.#content(event.text, event.text.length);
      case 'tool':
        this.#kept?.addPieces(event.calls);
        // names count too, and so does a call without anything: a provider must not be able to send them without end
        for (const { function: called } of event.calls)
          this.#content(called.arguments, (called.name?.length ?? 0) + Math.max(1, called.arguments.length));
        return this.#content('call', 0);
      case 'thought':
        return this.#watch.sawContent();
      case 'usage':
        this.#reported = event.usage;
        return;
      case 'finish':
        return this.#finish(event.reason);
      case 'fault':
        throw event.error;
    }
  }

  /** Something of it is shown from here on: there is no other model. */
  commit(): void {
    this.#isCommitted = true;
    this.#watch.extend(Math.min(this.#start + this.entry.timeouts.totalMs, this.#parts.callEndsAt));
  }

  /** Takes account of a whole answer. Throws what is wrong with it. */
  takeWhole(answer: UpstreamAnswer): void {
    this.#reported = answer.usage;
    const { text, refusal, toolCalls } = answer;
    this.#kept?.addText(text ?? refusal ?? '');
    this.#kept?.addPieces(toolCalls.map((call, index) => ({ index, ...call })));
    for (const part of [text, refusal, ...toolCalls.map((call) => call.function.arguments)])
      if (part) this.#content(part, part.length);
    if (toolCalls.length > 0) this.#content('call', 0);
    this.#finish(answer.reason);
  }

  /** Something was thrown while it ran. */
  fail(error: unknown): void {
    const { kind, retryAfterMs } = classifyFailure(error);
    this.#settle({ model: this.entry.id, reason: this.#parts.call.signal.aborted ? 'cancelled' : kind, retryAfterMs });
  }

  /** Ends it: well where the answer is whole, cancelled where its reader left. */
  close(): void {
    this.#settle(this.#isWhole ? 'ok' : { model: this.entry.id, reason: 'cancelled', retryAfterMs: 0 });
    this.upstream.abort('cancelled');
  }

  #content(text: string, characters: number): void {
    this.#watch.sawContent();
    this.#characters += characters;
    if (this.#characters > this.#maxCharacters) throw new AttemptFailure('too_long');
    if (this.#hasContent || text.trim() === '') return;
    this.#hasContent = true;
    if (this.#isStream) this.#firstTokenMs = Math.round(performance.now() - this.#start);
  }

  /** Whether there is anything to show: more than white space, or a tool call. */
  get hasContent(): boolean {
    return this.#hasContent;
  }

  #finish(reason: string): void {
    if (reason === 'content_filter') throw new AttemptFailure('content_filter');
    if (!this.#hasContent) throw new AttemptFailure('empty_answer');
    this.#isWhole = true;
  }

  readonly #onAbort = (): void => this.#stop('cancelled');

  /** Also while nobody reads: what is held for the attempt is given back at once. */
  #stop(reason: FailureKind): void {
    if (!this.#isWhole) this.#settle({ model: this.entry.id, reason, retryAfterMs: 0 });
    this.upstream.abort(reason);
  }

  #settle(end: FailedAttempt | 'ok'): void {
    if (this.#end !== null) return;
    this.#end = end;
    const totalMs = performance.now() - this.#start;
    const { call, lease, leavePlace } = this.#parts;
    this.#watch.stop();
    call.signal.removeEventListener('abort', this.#onAbort);
    if (end !== 'ok' && this.#isModelsFault(end, totalMs)) lease.failed(end.retryAfterMs);
    // A model whose words were unusable or unwanted is a model that is up.
    else if (this.#hasContent) lease.succeeded(this.#firstTokenMs);
    else lease.released();
    leavePlace();
    const { id: model, provider, region, operator } = this.entry;
    call.onAttempt({
      model,
      provider,
      region,
      operator,
      reason: end === 'ok' ? 'ok' : end.reason,
      usage: this.usage,
      firstTokenMs: this.#firstTokenMs,
      totalMs: Math.round(totalMs),
      startedAt: this.#startedAt,
      committed: this.#isCommitted,
      answer: this.#kept,
    });
  }

  /** A model is not to blame for a caller's deadline that is shorter than the silence it is allowed. */
  #isModelsFault({ reason }: FailedAttempt, totalMs: number): boolean {
    const { firstTokenMs, totalMs: most } = this.entry.timeouts;
    return isModelFault(reason) && (reason !== 'total_timeout' || totalMs >= Math.min(firstTokenMs, most));
  }
}
