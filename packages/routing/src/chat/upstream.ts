import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Dispatcher } from 'undici';
import type { FailureKind } from '../failures.ts';
import type { HostedEntry } from '../model.ts';
import type { TokenUsage } from '../usage.ts';
import type { ChatRequest } from './request.ts';

/** Why an answer ended, in OpenAI's words. */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter';

/** A piece of a tool call. The first of an `index` carries `id` and the function's name. */
export interface ToolCallPiece {
  readonly index: number;
  readonly id?: string;
  readonly type?: 'function';
  readonly function: { readonly name?: string; readonly arguments: string };
}

/** Tokens as the provider reported them. */
export type ReportedUsage = Omit<TokenUsage, 'estimated'>;

/** What a model sends while it answers, whatever protocol it speaks. */
export type UpstreamEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'refusal'; readonly text: string }
  | { readonly type: 'tool'; readonly calls: readonly ToolCallPiece[] }
  /** It is at work, but this is not for the asker: the model's own reasoning. */
  | { readonly type: 'thought' }
  | { readonly type: 'usage'; readonly usage: ReportedUsage }
  | { readonly type: 'finish'; readonly reason: FinishReason }
  /** The stream is broken from here on. What came before it in the same batch is good. */
  | { readonly type: 'fault'; readonly error: unknown };

export interface ToolCall {
  readonly id: string;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

/** A whole answer. */
export interface UpstreamAnswer {
  readonly text: string | null;
  readonly refusal: string | null;
  readonly toolCalls: readonly ToolCall[];
  readonly reason: FinishReason;
  readonly usage: ReportedUsage | null;
}

/** One exchange with one model. Used once: `stream` or `complete`. */
export interface Upstream {
  /** Batches of events as they arrive; ends after `finish`. Throws what went wrong. Does not read ahead of its caller. */
  stream(): AsyncIterable<readonly UpstreamEvent[]>;
  complete(): Promise<UpstreamAnswer>;
  /** Whether the provider took the request on; until then it counts no tokens. */
  readonly isAccepted: boolean;
  /** Ends the exchange, and the connection with it where an answer is still coming; who waits for it is told `reason`. */
  abort(reason: FailureKind): void;
}

/** What an exchange needs to know. */
export interface UpstreamCall {
  readonly entry: HostedEntry;
  readonly request: ChatRequest;
  /** The answer's identifier, of which those of tool calls are made that came without one. */
  readonly id: string;
  /** The way to a tenant's own host, where the caller has a guarded one. */
  readonly dispatcher: Dispatcher | undefined;
  /** How a model is opened for the SDK's path, where not in the usual way. */
  readonly open: ((entry: HostedEntry) => LanguageModelV4) | undefined;
}

/** The most tokens that may be answered: the request's limit, or the model's own where that is lower. */
export function outputLimit(entry: HostedEntry, request: ChatRequest): number | undefined {
  const asked = request.max_completion_tokens ?? request.max_tokens;
  if (asked === null || asked === undefined) return undefined;
  return entry.outputTokens === null ? asked : Math.min(asked, entry.outputTokens);
}
