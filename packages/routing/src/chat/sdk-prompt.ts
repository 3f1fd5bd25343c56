import type {
  LanguageModelV4CallOptions,
  LanguageModelV4FilePart,
  LanguageModelV4Message,
  LanguageModelV4TextPart,
  SharedV4ProviderOptions,
} from '@ai-sdk/provider';
import type { ChatMessage, ChatRequest } from './request.ts';
import { outputLimit, type UpstreamCall } from './upstream.ts';

/** A chat completion request in the terms of the AI SDK. */
export function sdkOptions({ entry, request }: UpstreamCall): LanguageModelV4CallOptions {
  const { temperature, top_p: topP, presence_penalty: presence, frequency_penalty: frequency, seed, stop } = request;
  const limit = outputLimit(entry, request);
  return {
    prompt: promptOf(request.messages),
    providerOptions: providerOptions(request),
    ...(limit === undefined ? {} : { maxOutputTokens: limit }),
    ...(isGiven(temperature) ? { temperature } : {}),
    ...(isGiven(topP) ? { topP } : {}),
    ...(isGiven(presence) ? { presencePenalty: presence } : {}),
    ...(isGiven(frequency) ? { frequencyPenalty: frequency } : {}),
    ...(isGiven(seed) ? { seed } : {}),
    ...(isGiven(stop) ? { stopSequences: typeof stop === 'string' ? [stop] : stop } : {}),
    ...(isGiven(request.reasoning_effort) ? { reasoning: request.reasoning_effort } : {}),
    ...toolOptions(request),
    ...formatOption(request),
  };
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

function promptOf(messages: readonly ChatMessage[]): LanguageModelV4Message[] {
  /** A tool's result names the tool, which OpenAI's form leaves to the call it belongs to. */
  const names = new Map<string, string>();
  return messages.map((message) => {
    switch (message.role) {
      case 'system':
      case 'developer':
        return { role: 'system', content: textOf(message.content) };
      case 'user':
        return { role: 'user', content: userParts(message.content) };
      case 'assistant':
        for (const call of message.tool_calls ?? []) names.set(call.id, call.function.name);
        return { role: 'assistant', content: assistantParts(message) };
      case 'tool': {
        const { tool_call_id: id, content } = message;
        const output = { type: 'text', value: textOf(content) } as const;
        return {
          role: 'tool',
          content: [{ type: 'tool-result', toolCallId: id, toolName: names.get(id) ?? 'unknown', output }],
        };
      }
    }
  });
}

function textOf(content: string | readonly { readonly text: string }[]): string {
  return typeof content === 'string' ? content : content.map((part) => part.text).join('');
}

function userParts(
  content: Extract<ChatMessage, { role: 'user' }>['content'],
): (LanguageModelV4TextPart | LanguageModelV4FilePart)[] {
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  return content.map((part) =>
    part.type === 'text' ? part : { type: 'file', ...imageOf(part.image_url.url), ...detailOf(part.image_url.detail) },
  );
}

function imageOf(url: string): Pick<LanguageModelV4FilePart, 'data' | 'mediaType'> {
  const data = /^data:(image\/[^;,]+);base64,/i.exec(url);
  if (data?.[1]) return { mediaType: data[1], data: { type: 'data', data: url.slice(data[0].length) } };
  return { mediaType: 'image/*', data: { type: 'url', url: new URL(url) } };
}

function detailOf(detail: string | undefined): { providerOptions?: SharedV4ProviderOptions } {
  return detail === undefined ? {} : { providerOptions: { openai: { imageDetail: detail } } };
}

function assistantParts(message: Extract<ChatMessage, { role: 'assistant' }>) {
  const { content, refusal, tool_calls: calls } = message;
  const texts =
    typeof content === 'string'
      ? [content]
      : (content ?? []).map((part) => (part.type === 'text' ? part.text : part.refusal));
  if (refusal) texts.push(refusal);
  return [
    ...texts.filter((text) => text !== '').map((text) => ({ type: 'text', text }) as const),
    ...(calls ?? []).map(
      (call) =>
        ({
          type: 'tool-call',
          toolCallId: call.id,
          toolName: call.function.name,
          input: argumentsOf(call.function.arguments),
        }) as const,
    ),
  ];
}

/** A model's arguments are not always JSON; then they go back as the text that they are. */
function argumentsOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { arguments: text };
  }
}

function toolOptions({ tools, tool_choice: choice }: ChatRequest): Partial<LanguageModelV4CallOptions> {
  if (!tools) return {};
  return {
    tools: tools.map(({ function: { name, description, parameters, strict } }) => ({
      type: 'function',
      name,
      inputSchema: parameters ?? { type: 'object', properties: {} },
      ...(description === undefined ? {} : { description }),
      ...(isGiven(strict) ? { strict } : {}),
    })),
    ...(choice === undefined
      ? {}
      : {
          toolChoice: typeof choice === 'string' ? { type: choice } : { type: 'tool', toolName: choice.function.name },
        }),
  };
}

function formatOption({ response_format: format }: ChatRequest): Partial<LanguageModelV4CallOptions> {
  if (!format || format.type === 'text') return {};
  if (format.type === 'json_object') return { responseFormat: { type: 'json' } };
  const { name, description, schema } = format.json_schema;
  return {
    responseFormat: {
      type: 'json',
      name,
      ...(schema === undefined ? {} : { schema }),
      ...(description === undefined ? {} : { description }),
    },
  };
}

/** What only some providers have a word for; each reads the options under its own name. */
function providerOptions({
  parallel_tool_calls: parallel,
  user,
  response_format: format,
}: ChatRequest): SharedV4ProviderOptions {
  const strict = format?.type === 'json_schema' ? (format.json_schema.strict ?? undefined) : undefined;
  const openai = {
    ...(parallel === undefined ? {} : { parallelToolCalls: parallel }),
    ...(user === undefined ? {} : { user }),
    ...(strict === undefined ? {} : { strictJsonSchema: strict }),
  };
  return {
    openai,
    openaiCompatible: {
      ...(user === undefined ? {} : { user }),
      ...(strict === undefined ? {} : { strictJsonSchema: strict }),
    },
    ...(parallel === undefined
      ? {}
      : { anthropic: { disableParallelToolUse: !parallel }, mistral: { parallelToolCalls: parallel } }),
  };
}
