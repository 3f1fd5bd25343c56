import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Dispatcher } from 'undici';
import type { FailureKind } from '../failures.ts';
import type { ModelHealth } from '../health.ts';
import type { Limits } from '../limits.ts';
import type { CatalogueModel, HostedEntry } from '../model.ts';
import type { TokenUsage } from '../usage.ts';
import type { KeptAnswer } from './kept-answer.ts';
import type { ChatRequest } from './request.ts';

/** One chat completion to be served. */
export interface ChatCall {
  readonly request: ChatRequest;
  /** From `route`, in the order in which they are tried, without `extractive`: it answers questions, it does not chat. */
  readonly candidates: readonly CatalogueModel[];
  readonly health: ModelHealth;
  /** Calls at once for models whose entry says how many. */
  readonly limits?: Limits;
  /** Whose share of the limits the call takes: the tenant. */
  readonly share?: string;
  /** Aborting it ends the call and closes the connection to the provider. */
  readonly signal: AbortSignal;
  /** `id`, `created` (seconds) and `model` of what the asker is shown. */
  readonly id: string;
  readonly created: number;
  readonly shownModel: string;
  /** Whether the record of an attempt holds its words; left out: it does not. */
  readonly keepsAnswers?: boolean;
  /** Told of every attempt once it is over, also of failed and cancelled ones. Must not throw. */
  onAttempt(record: AttemptRecord): void;
  /** Milliseconds for all candidates together; left out: what the most patient of them may take. */
  readonly deadline?: number;
  /** The way to a tenant's own host, where it must be a guarded one. */
  dispatcherFor?(entry: CatalogueModel): Dispatcher | undefined;
  /** How a model is opened that does not speak OpenAI's protocol; left out: `openModel`. */
  open?(entry: HostedEntry): LanguageModelV4;
  /** `sdk`: through the AI SDK also where our own codec could; for comparing the two. */
  readonly path?: 'sdk';
}

/** One attempt at a model, as it ended. */
export interface AttemptRecord {
  readonly model: string;
  readonly provider: string;
  readonly region: string;
  readonly operator: string;
  readonly reason: 'ok' | FailureKind;
  readonly usage: TokenUsage;
  /** To the first content; null where there was none, and for whole answers, which do not show it. */
  readonly firstTokenMs: number | null;
  readonly totalMs: number;
  readonly startedAt: Date;
  /** Whether something of it was shown. */
  readonly committed: boolean;
  /** What it said, as far as it came; null unless the call keeps answers. */
  readonly answer: KeptAnswer | null;
}

/** A candidate that did not serve the call: tried and failed, or passed over (`resting`, too busy, context too small). */
export interface FailedAttempt {
  readonly model: string;
  readonly reason: FailureKind;
  readonly retryAfterMs: number;
}

export type ChatFailureCode =
  | 'rate_limit_exceeded'
  | 'context_length_exceeded'
  | 'content_filter'
  | 'invalid_request'
  | 'cancelled'
  | 'no_model_available';

/** No candidate could serve the call, and nothing was shown. */
export class ChatFailure extends Error {
  readonly attempts: readonly FailedAttempt[];
  /** The HTTP status that says it. */
  readonly status: 400 | 429 | 499 | 503;
  readonly code: ChatFailureCode;
  /** When it is worth asking again: as a provider said, or when the first of the resting models is tried anew. */
  readonly retryAfterMs: number | null;

  constructor(attempts: readonly FailedAttempt[], isCancelled: boolean) {
    const [status, code, message] = isCancelled ? CANCELLED : verdictOn(attempts);
    super(message);
    this.name = 'ChatFailure';
    this.attempts = attempts;
    this.status = status;
    this.code = code;
    const waits = attempts.map((attempt) => attempt.retryAfterMs).filter((wait) => wait > 0);
    this.retryAfterMs = waits.length > 0 ? Math.min(...waits) : null;
  }
}

type Verdict = readonly [ChatFailure['status'], ChatFailureCode, string];
const CANCELLED: Verdict = [499, 'cancelled', 'The request was cancelled.'];
const UNAVAILABLE: Verdict = [503, 'no_model_available', 'No model can answer at the moment.'];

/** What it means that all of them failed for the same reason; anything else is ours to mend, and worth another try. */
const UNANIMOUS: Partial<Record<FailureKind, Verdict>> = {
  rate_limited: [429, 'rate_limit_exceeded', 'All models that may answer are asked too often.'],
  context_too_long: [400, 'context_length_exceeded', 'The request is longer than any model that may answer can take.'],
  content_filter: [400, 'content_filter', 'The providers’ content filters refused the request or the answer.'],
  bad_request: [400, 'invalid_request', 'No model that may answer accepts the request as it is written.'],
};

function verdictOn(attempts: readonly FailedAttempt[]): Verdict {
  // A model that rests was not asked: what the others said counts.
  const asked = attempts.filter((attempt) => attempt.reason !== 'resting');
  const [first] = asked;
  const isUnanimous = first !== undefined && asked.every((attempt) => attempt.reason === first.reason);
  return (isUnanimous && UNANIMOUS[first.reason]) || UNAVAILABLE;
}

/** The last event of a stream that broke after something had been shown. */
export interface ChatInterruption {
  readonly error: {
    readonly message: string;
    readonly type: 'server_error';
    readonly param: null;
    readonly code: 'interrupted';
  };
}

export const CHAT_INTERRUPTION: ChatInterruption = {
  error: {
    message: 'The answer broke off: what was sent is incomplete.',
    type: 'server_error',
    param: null,
    code: 'interrupted',
  },
};
