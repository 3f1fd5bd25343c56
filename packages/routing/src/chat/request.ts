import type { JSONSchema7 } from '@ai-sdk/provider';
import { z } from 'zod';
import type { Capability } from '../model.ts';
import { estimateTokens } from '../usage.ts';
import { ChatRequestError, refusalOf } from './request-error.ts';

/** At most so many messages in a request. */
const MAX_MESSAGES = 2_000;
/** Characters of one text; longer than any model's context today. */
const MAX_TEXT = 8_000_000;
/** Characters of an image, as a data address: 15 MB of picture in base64. */
const MAX_IMAGE = 20_000_000;
/** As OpenAI's own limits. */
const MAX_TOOLS = 128;
const MAX_STOPS = 4;

/** What an image may cost in tokens, at most, in the common ways of counting; only for the estimate. */
const TOKENS_PER_IMAGE = 1_500;
/** What an answer is thought to take where the request sets no limit; only for the estimate. */
const TOKENS_PER_ANSWER = 1_000;

const text = z.string().max(MAX_TEXT);
const name = z.string().min(1).max(64);
const textPart = z.object({ type: z.literal('text'), text });
const refusalPart = z.object({ type: z.literal('refusal'), refusal: text });
const imagePart = z.object({
  type: z.literal('image_url'),
  image_url: z.object({
    // No plain http: the model's host would fetch it, and might reach what is private to it.
    url: z
      .string()
      .max(MAX_IMAGE)
      .regex(/^(?:https:\/\/|data:image\/[a-z0-9.+-]+;base64,)/i, 'give an https address or a base64 data address'),
    detail: z.enum(['auto', 'low', 'high']).optional(),
  }),
});

const writtenText = z.union([text, z.array(textPart).min(1)]);
const toolCall = z.object({
  id: z.string().min(1).max(200),
  type: z.literal('function'),
  function: z.object({ name: z.string().min(1).max(200), arguments: text }),
});

const messageSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('system'), content: writtenText, name: name.optional() }),
  z.object({ role: z.literal('developer'), content: writtenText, name: name.optional() }),
  z.object({
    role: z.literal('user'),
    content: z.union([text, z.array(z.discriminatedUnion('type', [textPart, imagePart])).min(1)]),
    name: name.optional(),
  }),
  z.object({
    role: z.literal('assistant'),
    content: z.union([text, z.array(z.discriminatedUnion('type', [textPart, refusalPart])).min(1)]).nullish(),
    refusal: text.nullish(),
    name: name.optional(),
    tool_calls: z.array(toolCall).min(1).max(MAX_TOOLS).optional(),
  }),
  z.object({ role: z.literal('tool'), content: writtenText, tool_call_id: z.string().min(1).max(200) }),
]);

/** A JSON schema: it goes on as it came, so that only its being an object is looked at. */
const jsonSchema = z.custom<JSONSchema7>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { message: 'give a JSON schema' },
);
const functionName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'use 1 to 64 letters, digits, "_" and "-"');
const toolSchema = z.object({
  type: z.literal('function'),
  function: z.object({
    name: functionName,
    description: z.string().max(20_000).optional(),
    parameters: jsonSchema.optional(),
    strict: z.boolean().nullish(),
  }),
});

const responseFormat = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('json_object') }),
  z.object({
    type: z.literal('json_schema'),
    json_schema: z.object({
      name: functionName,
      description: z.string().max(20_000).optional(),
      schema: jsonSchema.optional(),
      strict: z.boolean().nullish(),
    }),
  }),
]);

const tokens = z.int().min(1).max(10_000_000);
const penalty = z.number().min(-2).max(2);

/** A field of OpenAI's that has no meaning here: refused rather than ignored, since the caller would rely on it. */
const refused = (message: string) =>
  z
    .union([z.null(), z.literal(false)], { error: message })
    .transform(() => undefined)
    .optional();

const requestSchema = z.object({
  model: z.string().min(1).max(200),
  messages: z.array(messageSchema).min(1).max(MAX_MESSAGES),
  tools: z.array(toolSchema).min(1).max(MAX_TOOLS).optional(),
  tool_choice: z
    .union([
      z.enum(['none', 'auto', 'required']),
      z.object({ type: z.literal('function'), function: z.object({ name: functionName }) }),
    ])
    .optional(),
  parallel_tool_calls: z.boolean().optional(),
  response_format: responseFormat.optional(),
  stop: z.union([z.string().min(1).max(1_000), z.array(z.string().min(1).max(1_000)).min(1).max(MAX_STOPS)]).nullish(),
  seed: z.int().nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  max_tokens: tokens.nullish(),
  max_completion_tokens: tokens.nullish(),
  presence_penalty: penalty.nullish(),
  frequency_penalty: penalty.nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  user: z.string().max(512).optional(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).nullish(),
  metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
  n: z.literal(1, { error: 'one answer a request: leave n out or set it to 1' }).nullish(),
  logprobs: refused('log probabilities are not given: not every model has them'),
  top_logprobs: refused('log probabilities are not given: not every model has them'),
  functions: refused('use tools instead'),
  function_call: refused('use tool_choice instead'),
  audio: refused('only text is answered'),
  web_search_options: refused('there is no web search here'),
});

/** A chat completion request as OpenAI defines it, with what is served here. Fields that are not known are left out. */
export type ChatRequest = z.infer<typeof requestSchema>;
export type ChatMessage = ChatRequest['messages'][number];

/**
 * Reads the body of a chat completion request.
 *
 * @throws ChatRequestError naming the field and what is wrong with it, with OpenAI's code
 */
export function parseChatRequest(body: unknown): ChatRequest {
  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) throw refusalOf(parsed.error, body);
  const request = parsed.data;
  if (request.stream_options && !request.stream)
    throw new ChatRequestError('stream_options goes with stream: true only', 'stream_options', 'invalid_value');
  const choice = request.tool_choice;
  if (choice && choice !== 'none' && !request.tools)
    throw new ChatRequestError('tool_choice needs tools', 'tool_choice', 'invalid_value');
  if (typeof choice === 'object' && !request.tools?.some((tool) => tool.function.name === choice.function.name))
    throw new ChatRequestError(`there is no tool "${choice.function.name}"`, 'tool_choice', 'invalid_value');
  return request;
}

/** What a request needs of a model. */
export interface ChatNeeds {
  readonly capabilities: readonly Capability[];
  /** The request alone, estimated. */
  readonly inputTokens: number;
  /** The longest answer that it allows; null where it sets no limit. */
  readonly outputTokens: number | null;
  /** Request and answer together, for `route`. */
  readonly estimatedTokens: number;
}

/** What a model must be able to do to serve the request, and how much context that takes. */
export function needsOf(request: ChatRequest): ChatNeeds {
  const capabilities: Capability[] = ['chat'];
  if (request.tools) capabilities.push('tools');
  if (request.messages.some(hasImage)) capabilities.push('vision');
  const inputTokens = inputTokensOf(request);
  const outputTokens = request.max_completion_tokens ?? request.max_tokens ?? null;
  return {
    capabilities,
    inputTokens,
    outputTokens,
    estimatedTokens: inputTokens + (outputTokens ?? TOKENS_PER_ANSWER),
  };
}

const hasImage = ({ content }: ChatMessage) =>
  Array.isArray(content) && content.some((part) => part.type === 'image_url');

/** Estimates the tokens of a request: its texts, the tools' descriptions and the images. */
export function inputTokensOf(request: ChatRequest): number {
  let length = 0;
  let images = 0;
  for (const message of request.messages) {
    if (typeof message.content === 'string') length += message.content.length;
    else
      for (const part of message.content ?? []) {
        if (part.type === 'image_url') images += 1;
        else length += (part.type === 'text' ? part.text : part.refusal).length;
      }
    if (message.role === 'assistant')
      for (const call of message.tool_calls ?? []) length += call.function.name.length + call.function.arguments.length;
  }
  if (request.tools) length += JSON.stringify(request.tools).length;
  if (request.response_format) length += JSON.stringify(request.response_format).length;
  return estimateTokens({ length }) + images * TOKENS_PER_IMAGE;
}
