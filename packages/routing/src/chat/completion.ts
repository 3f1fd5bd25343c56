import type { TokenUsage } from '../usage.ts';
import type { ChatCall } from './chat-call.ts';
import type { FinishReason, ToolCall, UpstreamAnswer, UpstreamEvent } from './upstream.ts';

/** Tokens in OpenAI's form. */
export interface ChatUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details: { readonly cached_tokens: number };
  readonly completion_tokens_details: { readonly reasoning_tokens: number };
}

/** A whole answer in OpenAI's form. */
export interface ChatCompletion {
  readonly id: string;
  readonly object: 'chat.completion';
  readonly created: number;
  readonly model: string;
  readonly choices: readonly [
    {
      readonly index: 0;
      readonly message: {
        readonly role: 'assistant';
        readonly content: string | null;
        readonly refusal: string | null;
        readonly tool_calls?: readonly ToolCall[];
      };
      readonly logprobs: null;
      readonly finish_reason: FinishReason;
    },
  ];
  readonly usage: ChatUsage;
}

export function completionOf(call: ChatCall, answer: UpstreamAnswer, usage: TokenUsage): ChatCompletion {
  const { text, refusal, toolCalls, reason } = answer;
  return {
    id: call.id,
    object: 'chat.completion',
    created: call.created,
    model: call.shownModel,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: text,
          refusal,
          ...(toolCalls.length > 0 ? { tool_calls: toolCalls } : {}),
        },
        logprobs: null,
        finish_reason: reason,
      },
    ],
    usage: usageOf(usage),
  };
}

function usageOf(usage: TokenUsage): ChatUsage {
  return {
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    total_tokens: usage.inputTokens + usage.outputTokens,
    prompt_tokens_details: { cached_tokens: usage.cachedInputTokens },
    completion_tokens_details: { reasoning_tokens: usage.reasoningTokens },
  };
}

/** Writes the chunks of a stream as JSON text. What is the same in all of them is written once. */
export class ChunkWriter {
  readonly #head: string;
  readonly #tail: string;
  readonly #showsUsage: boolean;

  constructor({ id, created, shownModel, request }: ChatCall) {
    this.#showsUsage = request.stream_options?.include_usage === true;
    this.#head = `{"id":${JSON.stringify(id)},"object":"chat.completion.chunk","created":${created},"model":${JSON.stringify(shownModel)},"choices":[`;
    // Who asks for usage gets it in the last chunk, and `null` in all others.
    this.#tail = this.#showsUsage ? '],"usage":null}' : ']}';
  }

  /** The first chunk: whose words follow. */
  opening(): string {
    return this.#delta('{"role":"assistant","content":"","refusal":null}');
  }

  text(text: string): string {
    return this.#delta(`{"content":${JSON.stringify(text)}}`);
  }

  /** The chunk of an event; null for those that are not shown. */
  write(event: UpstreamEvent): string | null {
    switch (event.type) {
      case 'text':
        return this.text(event.text);
      case 'refusal':
        return this.#delta(`{"refusal":${JSON.stringify(event.text)}}`);
      case 'tool':
        return this.#delta(`{"tool_calls":${JSON.stringify(event.calls)}}`);
      case 'finish':
        return this.#delta('{}', `"${event.reason}"`);
      case 'thought':
      case 'usage':
      case 'fault':
        return null;
    }
  }

  /** The last chunk, where it was asked for. */
  usage(usage: TokenUsage): string | null {
    return this.#showsUsage ? `${this.#head}],"usage":${JSON.stringify(usageOf(usage))}}` : null;
  }

  #delta(delta: string, reason = 'null'): string {
    return `${this.#head}{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${reason}}${this.#tail}`;
  }
}
