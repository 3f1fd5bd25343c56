import { type ChatCompletion, newId, parseChatRequest, RadrumError } from '@radrum/core';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Env } from '../context.ts';
import { type Caller, jsonBody } from './caller.ts';
import { dataClassOf, openCompletion } from './open-completion.ts';
import { asOpenAiError } from './openai-error.ts';
import { streamed } from './server-sent.ts';

const text = z.string().max(8_000_000);
const part = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['input_text', 'output_text', 'text']), text }),
  z.object({
    type: z.literal('input_image'),
    image_url: z.string(),
    detail: z.enum(['auto', 'low', 'high']).optional(),
  }),
]);
const item = z.object({
  type: z.literal('message').optional(),
  role: z.enum(['user', 'assistant', 'system', 'developer']),
  content: z.union([text, z.array(part).min(1)]),
});
const unsupported = (why: string) =>
  z.custom<undefined>(
    (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0),
    why,
  );

const responseRequest = z.object({
  model: z.string().min(1).max(200),
  input: z.union([text.min(1), z.array(item).min(1).max(2_000)]),
  instructions: text.nullish(),
  max_output_tokens: z.int().min(1).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  stream: z.boolean().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  user: z.string().max(512).optional(),
  reasoning: z.object({ effort: z.string().nullish() }).nullish(),
  text: z.object({ format: z.looseObject({ type: z.string() }).optional() }).nullish(),
  tools: unsupported('Tools are passed on by chat/completions only.').optional(),
  previous_response_id: unsupported(
    'Nothing is kept between responses: send the whole conversation as input.',
  ).optional(),
  background: z.literal(false, 'Responses are given at once: leave background out.').nullish(),
});
type ResponseRequest = z.infer<typeof responseRequest>;

/** `POST /openai/v1/responses`: text, whole or streamed. Nothing is stored under its identifier. */
export async function responses(c: Context<Env>, { scope, leaving }: Caller): Promise<Response> {
  const asked = responseRequest.parse(await jsonBody(c));
  const request = parseChatRequest(asChat(asked));
  const unique = newId('message').slice('msg_'.length);
  const completion = await openCompletion(scope, {
    request,
    id: `chatcmpl-${unique}`,
    dataClass: dataClassOf(c.req.header('radrum-data-class')),
    signal: leaving.signal,
  });
  const shape = { id: `resp_${unique}`, itemId: `msg_${unique}`, asked };
  if (!asked.stream) return c.json(whole(shape, await completion.complete()));
  const writer = new EventWriter(shape);
  return streamed(
    writer.events(completion.stream()),
    () => leaving.abort(),
    (error) => writer.failed(error),
  );
}

/** The same request as a chat completion. */
const asChat = (asked: ResponseRequest) => ({
  model: asked.model,
  messages: [
    ...(asked.instructions ? [{ role: 'system', content: asked.instructions }] : []),
    ...(typeof asked.input === 'string' ? [{ role: 'user', content: asked.input }] : asked.input.map(asMessage)),
  ],
  ...given({
    max_completion_tokens: asked.max_output_tokens,
    temperature: asked.temperature,
    top_p: asked.top_p,
    metadata: asked.metadata,
    user: asked.user,
    reasoning_effort: asked.reasoning?.effort,
    response_format: formatOf(asked.text?.format),
  }),
  ...(asked.stream ? { stream: true, stream_options: { include_usage: true } } : {}),
});

const asMessage = ({ role, content }: z.infer<typeof item>) => ({
  role,
  content:
    typeof content === 'string'
      ? content
      : content.map((one) =>
          one.type === 'input_image'
            ? { type: 'image_url', image_url: { url: one.image_url, ...given({ detail: one.detail }) } }
            : { type: 'text', text: one.text },
        ),
});

/** The fields of a JSON schema stand one level higher here than in a chat. */
function formatOf(format: { type: string; [field: string]: unknown } | undefined): unknown {
  if (format?.type !== 'json_schema') return format;
  const { type, ...schema } = format;
  return { type, json_schema: schema };
}

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

interface Shape {
  id: string;
  itemId: string;
  asked: ResponseRequest;
}

const contentOf = (shown: string) => ({ type: 'output_text', text: shown, annotations: [] });
const itemOf = ({ itemId }: Shape, status: string, content: object[]) => ({
  type: 'message',
  id: itemId,
  status,
  role: 'assistant',
  content,
});

function responseOf({ id, asked }: Shape, status: string, output: object[], more: object = {}) {
  return {
    id,
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    status,
    error: null,
    incomplete_details: null,
    instructions: asked.instructions ?? null,
    max_output_tokens: asked.max_output_tokens ?? null,
    metadata: asked.metadata ?? {},
    model: asked.model,
    output,
    parallel_tool_calls: false,
    previous_response_id: null,
    store: false,
    temperature: asked.temperature ?? null,
    text: { format: asked.text?.format ?? { type: 'text' } },
    tool_choice: 'none',
    tools: [],
    top_p: asked.top_p ?? null,
    usage: null,
    ...more,
  };
}

const usageOf = (usage: ChatCompletion['usage']) => ({
  input_tokens: usage.prompt_tokens,
  input_tokens_details: { cached_tokens: usage.prompt_tokens_details.cached_tokens },
  output_tokens: usage.completion_tokens,
  output_tokens_details: { reasoning_tokens: usage.completion_tokens_details.reasoning_tokens },
  total_tokens: usage.total_tokens,
});

/** An answer that the length limit ended is incomplete, and says so. */
const ending = (reason: string | null) =>
  reason === 'length'
    ? { status: 'incomplete', more: { incomplete_details: { reason: 'max_output_tokens' } } }
    : { status: 'completed', more: {} };

function whole(shape: Shape, completion: ChatCompletion) {
  const [{ message, finish_reason: reason }] = completion.choices;
  const { status, more } = ending(reason);
  const item = itemOf(shape, status, [contentOf(message.content ?? '')]);
  return responseOf(shape, status, [item], { ...more, usage: usageOf(completion.usage) });
}

const chunkSchema = z.object({
  choices: z.array(
    z.object({ delta: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullable() }),
  ),
  usage: z.custom<ChatCompletion['usage']>().nullish(),
  error: z.undefined().optional(),
});

/** Turns the chunks of a chat into the events of a response. */
class EventWriter {
  readonly #shape: Shape;
  #number = 0;
  #text = '';

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  async *events(chunks: AsyncIterable<string>): AsyncGenerator<string, void, void> {
    let usage: ChatCompletion['usage'] | null = null;
    let reason: string | null = null;
    let isOpen = false;
    for await (const text of chunks) {
      const chunk = chunkSchema.safeParse(JSON.parse(text));
      if (!chunk.success)
        throw new RadrumError('no_model_available', 'The answer broke off: what was sent is incomplete.');
      if (!isOpen) yield this.#opening();
      isOpen = true;
      const [choice] = chunk.data.choices;
      const delta = choice?.delta.content ?? '';
      this.#text += delta;
      if (delta !== '') yield this.#event('response.output_text.delta', { ...this.#place, delta });
      reason = choice?.finish_reason ?? reason;
      usage = chunk.data.usage ?? usage;
    }
    yield this.#closing(reason, usage);
  }

  /** The last event of a response that failed. */
  failed(error: unknown): string {
    const { message, code } = asOpenAiError(error);
    const more = { error: { code: code ?? 'server_error', message } };
    return this.#event('response.failed', { response: responseOf(this.#shape, 'failed', [], more) });
  }

  get #place() {
    return { item_id: this.#shape.itemId, output_index: 0, content_index: 0 };
  }

  #opening(): string {
    const response = responseOf(this.#shape, 'in_progress', []);
    return [
      this.#event('response.created', { response }),
      this.#event('response.in_progress', { response }),
      this.#event('response.output_item.added', { output_index: 0, item: itemOf(this.#shape, 'in_progress', []) }),
      this.#event('response.content_part.added', { ...this.#place, part: contentOf('') }),
    ].join('');
  }

  #closing(reason: string | null, usage: ChatCompletion['usage'] | null): string {
    const { status, more } = ending(reason);
    const part = contentOf(this.#text);
    const item = itemOf(this.#shape, status, [part]);
    const response = responseOf(this.#shape, status, [item], { ...more, usage: usage && usageOf(usage) });
    return [
      this.#event('response.output_text.done', { ...this.#place, text: this.#text }),
      this.#event('response.content_part.done', { ...this.#place, part }),
      this.#event('response.output_item.done', { output_index: 0, item }),
      this.#event(`response.${status}`, { response }),
    ].join('');
  }

  #event(type: string, fields: object): string {
    return `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: this.#number++, ...fields })}\n\n`;
  }
}
