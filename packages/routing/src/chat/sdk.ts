import {
  APICallError,
  type LanguageModelV4,
  type LanguageModelV4FinishReason,
  type LanguageModelV4GenerateResult,
  type LanguageModelV4StreamPart,
  type LanguageModelV4Usage,
} from '@ai-sdk/provider';
import { z } from 'zod';
import { AttemptFailure, type FailureKind } from '../failures.ts';
import { openModel } from '../open-model.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { errorInAnswer } from './provider-error.ts';
import { sdkOptions } from './sdk-prompt.ts';
import type {
  FinishReason,
  ReportedUsage,
  ToolCallPiece,
  Upstream,
  UpstreamAnswer,
  UpstreamCall,
  UpstreamEvent,
} from './upstream.ts';

/** The path of all providers that speak a protocol of their own: through the AI SDK, and its parts back into OpenAI's. */
export class SdkUpstream implements Upstream {
  readonly #call: UpstreamCall;
  readonly #stop = new AbortController();
  /** Fails when the exchange is aborted. A provider that hangs may never settle its own promise. */
  readonly #stopped = Promise.withResolvers<never>();
  #fault: Error | null = null;
  #isOver = false;
  isAccepted = false;

  constructor(call: UpstreamCall) {
    this.#call = call;
    this.#stopped.promise.catch(() => {});
  }

  abort(reason: FailureKind): void {
    if (this.#isOver) return;
    const error = new AttemptFailure(reason);
    this.#stopped.reject(error);
    this.#stop.abort(error);
  }

  async *stream(): AsyncGenerator<readonly UpstreamEvent[]> {
    const { stream } = await this.#race(this.#open().doStream(this.#options()));
    this.isAccepted = true;
    const reader = stream.getReader();
    const parts = new PartReader();
    try {
      while (!parts.isFinished) {
        const { done, value } = await this.#race(reader.read());
        if (done) throw new AttemptFailure(parts.isEmpty ? 'malformed' : 'truncated');
        const events = parts.read(value);
        if (events.length > 0) yield events;
      }
      this.#isOver = true;
    } finally {
      // A stream that has failed has nothing to free.
      reader.cancel().catch(() => {});
    }
  }

  async complete(): Promise<UpstreamAnswer> {
    const result = await this.#race(this.#open().doGenerate(this.#options()));
    this.isAccepted = true;
    this.#isOver = true;
    return answerOf(result);
  }

  #open(): LanguageModelV4 {
    const { entry, dispatcher, open } = this.#call;
    const onFault = (fault: Error) => {
      this.#fault = fault;
    };
    return open?.(entry) ?? openModel(entry, boundedFetch(dispatcher, onFault));
  }

  #options() {
    return { ...sdkOptions(this.#call), abortSignal: this.#stop.signal };
  }

  async #race<T>(work: PromiseLike<T>): Promise<T> {
    try {
      return await Promise.race([work, this.#stopped.promise]);
    } catch (error) {
      throw this.#fault ?? errorWithin(error) ?? error;
    }
  }
}

/** The error that a provider sent with status 200; the SDK only says that it is no answer. */
function errorWithin(error: unknown): Error | null {
  if (!APICallError.isInstance(error) || error.statusCode !== 200) return null;
  const body = bodySchema.safeParse(error.responseBody);
  return body.success ? errorInAnswer(body.data.error) : null;
}

const bodySchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ error: z.looseObject({}) }));

/** Turns the parts of an SDK's stream into events. */
class PartReader {
  /** Place of each tool call, and whether its arguments have been told. */
  readonly #calls = new Map<string, { readonly index: number; isTold: boolean }>();
  isFinished = false;
  /** Nothing has come that a model would send. */
  isEmpty = true;

  read(part: LanguageModelV4StreamPart): UpstreamEvent[] {
    switch (part.type) {
      case 'text-delta':
        this.isEmpty = false;
        return part.delta === '' ? [] : [{ type: 'text', text: part.delta }];
      case 'reasoning-delta':
        return [{ type: 'thought' }];
      case 'tool-input-start':
        return this.#tool(part.id, part.toolName, '');
      case 'tool-input-delta':
        return this.#tool(part.id, '', part.delta);
      case 'tool-call':
        return this.#calls.get(part.toolCallId)?.isTold ? [] : this.#tool(part.toolCallId, part.toolName, part.input);
      case 'response-metadata':
        this.isEmpty = false;
        return [];
      case 'error':
        return [
          {
            type: 'fault',
            error: this.isEmpty && isUnfinished(part.error) ? new AttemptFailure('malformed') : part.error,
          },
        ];
      case 'finish':
        return this.#finish(part.finishReason, part.usage);
      default:
        return [];
    }
  }

  #tool(id: string, name: string, input: string): UpstreamEvent[] {
    const known = this.#calls.get(id);
    const call = known ?? { index: this.#calls.size, isTold: false };
    this.#calls.set(id, call);
    call.isTold ||= input !== '';
    const piece: ToolCallPiece = known
      ? { index: call.index, function: { arguments: input } }
      : { index: call.index, id, type: 'function', function: { name, arguments: input } };
    return [{ type: 'tool', calls: [piece] }];
  }

  #finish(reason: LanguageModelV4FinishReason, usage: LanguageModelV4Usage): UpstreamEvent[] {
    this.isFinished = true;
    const reported = usageOf(usage);
    return [
      ...(reported ? [{ type: 'usage', usage: reported } as const] : []),
      { type: 'finish', reason: finishOf(reason) },
    ];
  }
}

const FINISH: Readonly<Record<LanguageModelV4FinishReason['unified'], FinishReason | null>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content_filter',
  'tool-calls': 'tool_calls',
  error: null,
  interrupted: null,
  other: 'stop',
};

function finishOf({ unified }: LanguageModelV4FinishReason): FinishReason {
  const reason = FINISH[unified];
  if (reason === null) throw new AttemptFailure('truncated');
  return reason;
}

function usageOf({ inputTokens, outputTokens }: LanguageModelV4Usage): ReportedUsage | null {
  if (inputTokens.total === undefined || outputTokens.total === undefined) return null;
  return {
    inputTokens: inputTokens.total,
    outputTokens: outputTokens.total,
    cachedInputTokens: inputTokens.cacheRead ?? 0,
    reasoningTokens: outputTokens.reasoning ?? 0,
  };
}

const isUnfinished = (error: unknown) => error instanceof Error && /without a finish reason/.test(error.message);

function answerOf({ content, finishReason, usage }: LanguageModelV4GenerateResult): UpstreamAnswer {
  let text: string | null = null;
  for (const part of content) if (part.type === 'text') text = (text ?? '') + part.text;
  return {
    text,
    refusal: null,
    toolCalls: content.flatMap((part) =>
      part.type === 'tool-call'
        ? [{ id: part.toolCallId, type: 'function', function: { name: part.toolName, arguments: part.input } } as const]
        : [],
    ),
    reason: finishOf(finishReason),
    usage: usageOf(usage),
  };
}
