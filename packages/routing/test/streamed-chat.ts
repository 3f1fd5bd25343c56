import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { expect } from 'vitest';
import { z } from 'zod';
import { type ChatCall, ChatFailure, streamChat } from '../src/index.ts';

export const chunkSchema = z.object({
  id: z.literal('chatcmpl-9'),
  object: z.literal('chat.completion.chunk'),
  created: z.literal(1_790_000_000),
  model: z.literal('auto'),
  choices: z.array(
    z.object({
      index: z.literal(0),
      delta: z.object({
        role: z.string().optional(),
        content: z.string().optional(),
        tool_calls: z
          .array(
            z.object({
              index: z.int(),
              id: z.string().optional(),
              function: z.object({ name: z.string().optional(), arguments: z.string() }),
            }),
          )
          .optional(),
      }),
      finish_reason: z.string().nullable(),
    }),
  ),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() }).nullish(),
});
const interruptionSchema = z.object({
  error: z.object({ type: z.literal('server_error'), code: z.literal('interrupted') }),
});

/** A streamed answer, put together. */
export interface Streamed {
  text: string;
  called: { name: string; args: string };
  finish: string | null;
  chunks: z.infer<typeof chunkSchema>[];
  isInterrupted: boolean;
}

/** Reads a stream to its end; every chunk is held against its shape. */
export async function streamed(call: ChatCall): Promise<Streamed> {
  const result: Streamed = { text: '', called: { name: '', args: '' }, finish: null, chunks: [], isInterrupted: false };
  for await (const json of streamChat(call)) {
    const value: unknown = JSON.parse(json);
    expect(result.isInterrupted).toBe(false);
    if (interruptionSchema.safeParse(value).success) {
      result.isInterrupted = true;
      continue;
    }
    const chunk = chunkSchema.parse(value);
    result.chunks.push(chunk);
    const [choice] = chunk.choices;
    result.text += choice?.delta.content ?? '';
    result.finish = choice?.finish_reason ?? result.finish;
    for (const { function: called } of choice?.delta.tool_calls ?? []) {
      result.called.name += called.name ?? '';
      result.called.args += called.arguments;
    }
  }
  return result;
}

/** How a call failed. */
export const failureOf = async (work: Promise<unknown>): Promise<ChatFailure> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ChatFailure) return error;
  throw new Error('it did not fail', { cause: error });
};

/** Through the SDK as it is set up for a host that takes a JSON schema. */
export const throughSdk: Partial<ChatCall> = {
  path: 'sdk',
  open: (entry) =>
    createOpenAICompatible({
      name: 'openai-compatible',
      baseURL: entry.baseUrl ?? '',
      apiKey: 'test-key',
      includeUsage: true,
      supportsStructuredOutputs: true,
    }).chatModel(entry.model),
};

/** A small generator of numbers from 0 to 1, the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
