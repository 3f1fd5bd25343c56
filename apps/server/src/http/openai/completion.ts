import {
  answer,
  type AnswerEvent,
  type AnsweringAssistant,
  type ChatCompletion,
  type ChatMessage,
  type ChatRequest,
  RadrumError,
  type Scope,
} from '@radrum/core';
import { asEvents } from './server-sent.ts';

/** A chat completion that is ready to run, in one of three ways. */
export interface Completion {
  /** The JSON of one chunk after the other. */
  stream(): AsyncGenerator<string, void, void>;
  /** The same as server-sent events. */
  events(): AsyncGenerator<string, void, void>;
  complete(): Promise<ChatCompletion>;
}

interface Asked {
  request: ChatRequest;
  id: string;
  signal: AbortSignal;
}

/**
 * An assistant as a chat model: the last message of the user is the question, those before it are what was said. It answers from its
 * knowledge under its own rules; messages of the system, tools and formats are passed over.
 */
export function assistantCompletion(
  scope: Scope,
  assistant: AnsweringAssistant,
  { request, id, signal }: Asked,
): Completion {
  const created = Math.floor(Date.now() / 1000);
  const events = () =>
    answer(scope, { assistant, channel: 'api', signal, question: { ...questionOf(request.messages) } });
  const chunk = (delta: object, finish: string | null = null, more: object = {}) =>
    JSON.stringify({
      id,
      object: 'chat.completion.chunk',
      created,
      model: request.model,
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
      ...(request.stream_options?.include_usage ? { usage: null } : {}),
      ...more,
    });
  async function* stream(): AsyncGenerator<string, void, void> {
    for await (const event of events()) {
      if (event.type === 'start') yield chunk({ role: 'assistant', content: '' });
      if (event.type === 'text') yield chunk({ content: event.delta });
      if (event.type === 'finish') {
        const { annotations, outcome } = told(event);
        yield chunk(annotations.length > 0 ? { annotations } : {}, 'stop', { radrum: outcome });
        if (request.stream_options?.include_usage)
          yield JSON.stringify({
            id,
            object: 'chat.completion.chunk',
            created,
            model: request.model,
            choices: [],
            usage: usageOf(event.answer.usage),
          });
      }
    }
  }
  return {
    stream,
    events: () => asEvents(stream()),
    async complete() {
      for await (const event of events())
        if (event.type === 'finish') {
          const { annotations, outcome } = told(event);
          const message = { role: 'assistant' as const, content: event.answer.text, refusal: null, annotations };
          return {
            id,
            object: 'chat.completion',
            created,
            model: request.model,
            choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
            usage: usageOf(event.answer.usage),
            radrum: outcome,
          };
        }
      throw new Error('an answer ends with finish');
    },
  };
}

/** The citations as OpenAI writes them, and what became of the question as we do. */
function told({ answer: { text, citations, ...outcome } }: Extract<AnswerEvent, { type: 'finish' }>) {
  const annotations = citations.flatMap(({ url, title }, index) => {
    if (url === null) return [];
    const at = text.indexOf(`[${index + 1}]`);
    const place = { start_index: Math.max(0, at), end_index: at < 0 ? 0 : at + `[${index + 1}]`.length };
    return [{ type: 'url_citation' as const, url_citation: { url, title, ...place } }];
  });
  return { annotations, outcome: { ...outcome, citations } };
}

const usageOf = ({ inputTokens, outputTokens }: { inputTokens: number; outputTokens: number }) => ({
  prompt_tokens: inputTokens,
  completion_tokens: outputTokens,
  total_tokens: inputTokens + outputTokens,
  prompt_tokens_details: { cached_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 0 },
});

/** Turns that may be given along; an assistant leans on the last few only. */
const turnsTaken = 10;

function questionOf(messages: readonly ChatMessage[]) {
  const last = messages.findLastIndex(({ role }) => role === 'user');
  const question = messages[last];
  if (!question)
    throw new RadrumError('invalid_body', 'There is no question.', {
      problems: [{ path: 'messages', message: 'Send a message with the role "user".' }],
    });
  const previous: { question: string; answer: string }[] = [];
  for (const message of messages.slice(0, last)) {
    if (message.role === 'user') previous.push({ question: textOf(message), answer: '' });
    const turn = previous.at(-1);
    if (message.role === 'assistant' && turn) turn.answer += textOf(message);
  }
  return { text: textOf(question), previous: previous.slice(-turnsTaken) };
}

const textOf = ({ content }: ChatMessage): string =>
  typeof content === 'string'
    ? content
    : (content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('\n');
