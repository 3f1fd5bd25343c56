import { AttemptFailure } from '../failures.ts';
import { errorInAnswer } from './provider-error.ts';
import type {
  FinishReason,
  ReportedUsage,
  ToolCall,
  ToolCallPiece,
  UpstreamAnswer,
  UpstreamEvent,
} from './upstream.ts';

/**
 * Reads what speaks OpenAI's chat completions. By hand and not with Zod: it runs for every token of every answer, and
 * of each chunk it needs five fields. What has another type than it should counts as absent.
 */

const FINISH: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  length: 'length',
  tool_calls: 'tool_calls',
  function_call: 'tool_calls',
  content_filter: 'content_filter',
};

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Adds the events of one chunk of a stream; a chunk that cannot be read adds a `fault`. */
export class ChunkReader {
  readonly #calls = new Set<number>();
  readonly #callPrefix: string;
  /** The answer is whole. */
  isFinished = false;
  /** A fault was told. */
  isBroken = false;
  /** Nothing more can come that is needed. */
  isDone = false;

  /** @param callPrefix makes the ids of tool calls that came without one */
  constructor(callPrefix: string) {
    this.#callPrefix = callPrefix;
  }

  read(data: string, isError: boolean, events: UpstreamEvent[]): void {
    if (this.isDone) return;
    if (data === '[DONE]') {
      this.isDone = true;
      return;
    }
    let chunk: unknown;
    try {
      chunk = JSON.parse(data);
    } catch {
      return this.#break(new AttemptFailure('malformed'), events);
    }
    if (isObject(chunk)) this.#chunk(chunk, isError, events);
  }

  #chunk(chunk: Fields, isError: boolean, events: UpstreamEvent[]): void {
    const error = chunk['error'] ?? (isError ? chunk : null);
    if (error !== null) return this.#break(errorInAnswer(error), events);
    const choices = chunk['choices'];
    const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
    if (isObject(choice) && !this.isFinished) this.#choice(choice, events);
    if (isObject(chunk['usage'])) {
      const usage = readUsage(chunk['usage']);
      if (usage) events.push({ type: 'usage', usage });
      // Some tell it with every chunk; the last is the one that counts.
      if (usage && this.isFinished) this.isDone = true;
    }
  }

  /** Where the whole answer is there already, only the usage can be missing: that is no fault. */
  #break(error: Error, events: UpstreamEvent[]): void {
    this.isDone = true;
    if (this.isFinished) return;
    this.isBroken = true;
    events.push({ type: 'fault', error });
  }

  #choice(choice: Fields, events: UpstreamEvent[]): void {
    const delta = choice['delta'];
    if (isObject(delta)) {
      const { content, refusal, tool_calls: calls } = delta;
      if (typeof content === 'string' && content !== '') events.push({ type: 'text', text: content });
      else if (typeof delta['reasoning_content'] === 'string' || typeof delta['reasoning'] === 'string')
        events.push({ type: 'thought' });
      if (typeof refusal === 'string' && refusal !== '') events.push({ type: 'refusal', text: refusal });
      if (Array.isArray(calls) && calls.length > 0) events.push({ type: 'tool', calls: this.#toolCalls(calls) });
    }
    const reason = choice['finish_reason'];
    if (typeof reason !== 'string' || reason === '') return;
    const event = finishEvent(reason);
    if (event.type === 'fault') return this.#break(event.error, events);
    this.isFinished = true;
    events.push(event);
  }

  #toolCalls(calls: readonly unknown[]): ToolCallPiece[] {
    return calls.filter(isObject).map((call, place) => {
      const index = typeof call['index'] === 'number' ? call['index'] : place;
      const { name, args } = functionOf(call);
      if (this.#calls.has(index)) return { index, function: { arguments: args } };
      this.#calls.add(index);
      const id = typeof call['id'] === 'string' && call['id'] !== '' ? call['id'] : `call_${this.#callPrefix}_${index}`;
      return { index, id, type: 'function', function: { name, arguments: args } };
    });
  }
}

type Ending =
  | { readonly type: 'finish'; readonly reason: FinishReason }
  | { readonly type: 'fault'; readonly error: Error };

function finishEvent(reason: string): Ending {
  if (reason === 'error' || reason === 'abort') return { type: 'fault', error: new AttemptFailure('truncated') };
  return { type: 'finish', reason: FINISH[reason] ?? 'stop' };
}

function functionOf(call: Fields): { name: string; args: string } {
  const called = isObject(call['function']) ? call['function'] : {};
  const { name, arguments: args } = called;
  return { name: typeof name === 'string' ? name : '', args: typeof args === 'string' ? args : '' };
}

/**
 * Reads a whole answer.
 *
 * @throws AttemptFailure or APICallError when it is none
 */
export function readAnswer(body: string, callPrefix: string): UpstreamAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    throw new AttemptFailure('malformed');
  }
  if (!isObject(answer)) throw new AttemptFailure('malformed');
  if (answer['error'] !== undefined && answer['error'] !== null) throw errorInAnswer(answer['error']);
  const choices = answer['choices'];
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  if (!isObject(choice) || !isObject(choice['message'])) throw new AttemptFailure('malformed');
  const { content, refusal, tool_calls: calls } = choice['message'];
  const reason = choice['finish_reason'];
  const finish = finishEvent(typeof reason === 'string' ? reason : 'error');
  if (finish.type === 'fault') throw finish.error;
  return {
    text: typeof content === 'string' ? content : null,
    refusal: typeof refusal === 'string' ? refusal : null,
    toolCalls: Array.isArray(calls) ? readToolCalls(calls, callPrefix) : [],
    reason: finish.reason,
    usage: isObject(answer['usage']) ? readUsage(answer['usage']) : null,
  };
}

function readToolCalls(calls: readonly unknown[], callPrefix: string): ToolCall[] {
  return calls.filter(isObject).map((call, place) => {
    const { name, args } = functionOf(call);
    const id = typeof call['id'] === 'string' && call['id'] !== '' ? call['id'] : `call_${callPrefix}_${place}`;
    return { id, type: 'function', function: { name, arguments: args } };
  });
}

function readUsage(usage: Fields): ReportedUsage | null {
  const { prompt_tokens: input, completion_tokens: output } = usage;
  if (!isCount(input) || !isCount(output)) return null;
  return {
    inputTokens: input,
    outputTokens: output,
    cachedInputTokens: detail(usage['prompt_tokens_details'], 'cached_tokens'),
    reasoningTokens: detail(usage['completion_tokens_details'], 'reasoning_tokens'),
  };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function detail(details: unknown, field: string): number {
  const value = isObject(details) ? details[field] : 0;
  return isCount(value) ? value : 0;
}
