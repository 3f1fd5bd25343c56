import type { AttemptRecord, ChatMessage, ChatRequest, KeptAnswer, ServeCall, ToolCall } from '@radrum/routing';
import { maskPersonalData } from '@radrum/safeguards';
import { kindsTo } from '../policies/apply.ts';
import type { PolicyRules } from '../policies/rules.ts';
import { maskJson } from '../tools/index.ts';

/*
 * What a model was sent and what it answered, as a span holds it by OpenTelemetry's conventions for generative AI
 * (https://opentelemetry.io/docs/specs/semconv/gen-ai/): only where the tenant's policy says so.
 */

type Part =
  | { type: 'text'; content: string }
  | { type: 'tool_call'; id: string; name: string; arguments: string }
  | { type: 'tool_call_response'; id: string; response: string }
  | { type: 'image' };

export interface TracedMessage {
  role: string;
  parts: readonly Part[];
  /** Of an answer: how it ended. */
  finish_reason?: string;
}
export interface TracedContent {
  input: readonly TracedMessage[];
  output: readonly TracedMessage[];
}

/** Characters of one text: a span is no archive. */
const longest = 20_000;

/** A text as a span may hold it: personal data is masked as in questions, also where a program sent it as it is. */
const told = (rules: PolicyRules, text: string): string =>
  shortened(maskPersonalData(text.slice(0, 2 * longest), kindsTo(rules, 'allow')).text);
const toldJson = (rules: PolicyRules, json: string): string =>
  shortened(maskJson(json.slice(0, 2 * longest), kindsTo(rules, 'allow')));
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function answered(
  rules: PolicyRules,
  { answer, toolCalls = [], reason }: { answer: string; toolCalls?: readonly ToolCall[]; reason: string },
): TracedMessage[] {
  const parts: Part[] = [
    ...(answer === '' ? [] : [{ type: 'text', content: told(rules, answer) } as const]),
    ...toolCalls.map((call) => calledTool(rules, call)),
  ];
  if (parts.length === 0) return [];
  const ended = toolCalls.length > 0 ? 'tool_call' : 'stop';
  return [{ role: 'assistant', parts, finish_reason: reason === 'ok' ? ended : 'error' }];
}

const calledTool = (rules: PolicyRules, { id, function: called }: ToolCall): Part => ({
  type: 'tool_call',
  id,
  name: called.name,
  arguments: toldJson(rules, called.arguments),
});

/** An attempt at an answer from knowledge. Its prompt was masked before it was sent. */
export const tracedAnswer = (
  rules: PolicyRules,
  prompt: ServeCall['prompt'],
  ended: { answer: string; reason: string },
): TracedContent => ({
  input: prompt.map(({ role, content }) => ({
    role,
    parts: (typeof content === 'string'
      ? [content]
      : content.flatMap((part) => ('text' in part ? [part.text] : []))
    ).map((text) => ({ type: 'text', content: text.slice(0, longest) })),
  })),
  output: answered(rules, ended),
});

/** An attempt at a program's chat. */
export const tracedChat = (
  rules: PolicyRules,
  { messages }: ChatRequest,
  { answer, reason }: Pick<AttemptRecord, 'reason'> & { answer: KeptAnswer },
): TracedContent => ({
  input: messages.map((message) => ({ role: message.role, parts: partsOf(rules, message) })),
  output: answered(rules, { answer: answer.text, toolCalls: answer.toolCalls, reason }),
});

function partsOf(rules: PolicyRules, message: ChatMessage): Part[] {
  const texts = textsIn(message.content ?? []);
  if (message.role === 'tool') {
    const text = texts.join('\n');
    const response = /^\s*["[{]/.test(text) ? toldJson(rules, text) : told(rules, text);
    return [{ type: 'tool_call_response', id: message.tool_call_id, response }];
  }
  return [
    ...texts.map((content): Part => ({ type: 'text', content: told(rules, content) })),
    ...(hasPicture(message) ? [{ type: 'image' } as const] : []),
    ...(message.role === 'assistant' ? (message.tool_calls ?? []) : []).map((call) => calledTool(rules, call)),
  ];
}

const textsIn = (content: NonNullable<ChatMessage['content']>): string[] =>
  typeof content === 'string' ? [content] : content.flatMap((part) => (part.type === 'text' ? [part.text] : []));

/** Pictures themselves are left out. */
const hasPicture = ({ content }: ChatMessage): boolean =>
  Array.isArray(content) && content.some(({ type }) => type === 'image_url');
