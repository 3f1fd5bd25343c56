import type { FailureKind } from '../failures.ts';
import { placeAt } from '../limits.ts';
import type { CatalogueModel, HostedEntry } from '../model.ts';
import { ChatAttempt } from './chat-attempt.ts';
import { type ChatCall, ChatFailure, type FailedAttempt } from './chat-call.ts';
import { DirectUpstream, speaksOpenAi } from './direct.ts';
import { SdkUpstream } from './sdk.ts';
import type { Upstream, UpstreamCall } from './upstream.ts';

/** The attempts of one call: who is next, and how much time is left. */
export class Series {
  readonly #call: ChatCall;
  readonly #isStream: boolean;
  readonly #endsAt: number;
  readonly #failed: FailedAttempt[] = [];
  #next = 0;
  /** The largest context that was too small. */
  #tooSmall = 0;

  constructor(call: ChatCall, isStream: boolean) {
    this.#call = call;
    this.#isStream = isStream;
    const most = call.deadline ?? Math.max(...call.candidates.map((entry) => entry.timeouts.totalMs));
    this.#endsAt = performance.now() + most;
  }

  /** Opens the next attempt; null when there is no candidate, no time or nobody left to answer. */
  async next(): Promise<ChatAttempt | null> {
    const { candidates, signal } = this.#call;
    while (this.#next < candidates.length && !signal.aborted && performance.now() < this.#endsAt) {
      const entry = candidates[this.#next];
      this.#next += 1;
      if (entry?.provider === 'extractive')
        throw new TypeError('extractive cannot chat: leave it out of the candidates');
      const attempt = entry && (await this.#try(entry));
      if (attempt) return attempt;
    }
    return null;
  }

  /** An attempt has failed before anything was shown. */
  failed({ entry, failure }: ChatAttempt): void {
    if (!failure) return;
    this.#failed.push(failure);
    if (failure.reason === 'context_too_long') this.#tooSmall = Math.max(this.#tooSmall, entry.contextTokens ?? 0);
  }

  /** Why nobody could serve the call. */
  get failure(): ChatFailure {
    const { health, signal } = this.#call;
    const rests = new Map(health.states().map(({ model, restsUntil }) => [model, restsUntil]));
    const attempts = this.#failed.map((attempt) =>
      attempt.reason === 'resting'
        ? { ...attempt, retryAfterMs: Math.max(0, (rests.get(attempt.model) ?? 0) - Date.now()) }
        : attempt,
    );
    return new ChatFailure(attempts, signal.aborted);
  }

  async #try(entry: HostedEntry): Promise<ChatAttempt | null> {
    if (entry.contextTokens !== null && entry.contextTokens <= this.#tooSmall)
      return this.#passOver(entry, 'context_too_long');
    if (!this.#call.health.isAvailable(entry.id)) return this.#passOver(entry, 'resting');
    const upstream = openUpstream(this.#call, entry);
    const patience = Math.min(entry.timeouts.firstTokenMs, this.#allowance(entry));
    const leavePlace = await placeAt(entry, this.#call, patience);
    // To whoever asks it is all the same whose limit it was.
    if (!leavePlace) return this.#passOver(entry, 'rate_limited');
    if (this.#call.signal.aborted) {
      leavePlace();
      return null;
    }
    const lease = this.#call.health.enter(entry.id);
    if (!lease) {
      leavePlace();
      return this.#passOver(entry, 'resting');
    }
    const { call, callEndsAt } = { call: this.#call, callEndsAt: this.#endsAt };
    const endsAt = performance.now() + this.#allowance(entry);
    return new ChatAttempt({ call, entry, upstream, lease, leavePlace, endsAt, callEndsAt }, this.#isStream);
  }

  #passOver({ id: model }: HostedEntry, reason: FailureKind): null {
    this.#failed.push({ model, reason, retryAfterMs: 0 });
    return null;
  }

  /** Milliseconds that a model may take before anything is shown: with others behind it, half of what is left. */
  #allowance(entry: HostedEntry): number {
    const left = this.#endsAt - performance.now();
    const others = this.#call.candidates.slice(this.#next);
    const isLast = !others.some((other) => this.#call.health.isAvailable(other.id));
    return Math.min(entry.timeouts.totalMs, isLast ? left : left / 2);
  }
}

function openUpstream(call: ChatCall, entry: HostedEntry): Upstream {
  const upstreamCall: UpstreamCall = {
    entry,
    request: call.request,
    id: call.id,
    dispatcher: call.dispatcherFor?.(entry satisfies CatalogueModel),
    open: call.open?.bind(call),
  };
  return call.path !== 'sdk' && speaksOpenAi(entry) ? new DirectUpstream(upstreamCall) : new SdkUpstream(upstreamCall);
}
