import type { Client, RequestOptions } from './client.ts';
import { StreamError } from './errors.ts';
import { property } from './problem.ts';
import { serverSentEvents } from './server-sent-events.ts';
import type { Answer, AnswerEvent, Question } from './types/index.ts';

/** An answer that is being written: iterate it for its events, or await `answer()`, or both. Leaving the loop stops the model's work. */
export interface AnswerStream extends AsyncIterable<AnswerEvent> {
  /** The whole answer, once it has been stored. Reads the stream itself when nobody iterates it. */
  answer(): Promise<Answer>;
  /** Stops; what was shown until then is stored. */
  abort(): void;
}

/**
 * Asks an assistant and gives the answer as it comes. A question is asked again only as long as nothing has come back.
 * @example
 * for await (const event of streamMessage(client, 'fraga-lindvik', { text: 'Vad kostar sophämtningen?' }))
 *   if (event.type === 'text') process.stdout.write(event.delta);
 */
export function streamMessage(
  client: Client,
  assistant: string,
  question: Question,
  options: RequestOptions = {},
): AnswerStream {
  const leaving = new AbortController();
  const { signal } = options;
  const leave = () => leaving.abort(signal?.reason);
  if (signal?.aborted) leave();
  signal?.addEventListener('abort', leave, { once: true });
  let settle: { resolve: (answer: Answer) => void; reject: (error: unknown) => void };
  const whole = new Promise<Answer>((resolve, reject) => {
    settle = { resolve, reject };
  });
  whole.catch(() => {}); // whoever iterates meets the error there

  async function* run(): AsyncGenerator<AnswerEvent, void, void> {
    try {
      for await (const event of read(client, assistant, question, { ...options, signal: leaving.signal })) {
        if (event.type === 'finish') settle.resolve(event.answer);
        yield event;
      }
    } catch (error) {
      settle.reject(error);
      throw error;
    } finally {
      signal?.removeEventListener('abort', leave);
      leaving.abort();
      settle.reject(broken('left_early', 'The answer was left before its end.')); // no effect on one that has ended
    }
  }
  let events: AsyncGenerator<AnswerEvent, void, void> | undefined;
  return {
    [Symbol.asyncIterator]: () => (events ??= run()),
    async answer() {
      if (!events) for await (const _ of (events = run()));
      return whole;
    },
    abort: () => leaving.abort(),
  };
}

const broken = (code: string, detail: string, requestId?: string | null): StreamError =>
  new StreamError({ code, detail, requestId: requestId ?? undefined });

async function* read(
  client: Client,
  assistant: string,
  question: Question,
  options: RequestOptions,
): AsyncGenerator<AnswerEvent, void, void> {
  const opened = await client.open(
    'POST /assistants/{id}/messages',
    { ...options, id: assistant, body: question },
    'text/event-stream',
  );
  const { response, rewind, stop, explain } = opened;
  const requestId = response.headers.get('x-request-id');
  try {
    if (!response.body) throw broken('no_stream', 'The response has no body.', requestId);
    let hasFinished = false;
    for await (const data of serverSentEvents(response.body, rewind)) {
      const part = data === '[DONE]' ? undefined : parse(data, requestId);
      if (property(part, 'type') === 'error')
        throw broken('answer_failed', textOf(part, 'errorText') || 'The answer failed.', requestId);
      const event = eventOf(part);
      if (!event || hasFinished) continue;
      hasFinished = event.type === 'finish';
      yield event;
    }
    if (!hasFinished) throw broken('stream_ended', 'The answer broke off before its end.', requestId);
  } catch (error) {
    throw explain(error);
  } finally {
    stop();
  }
}

function parse(data: string, requestId: string | null): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw broken('malformed_event', 'An event of the answer is not JSON.', requestId);
  }
}

const textOf = (part: unknown, name: string): string => {
  const value = property(part, name);
  return typeof value === 'string' ? value : '';
};

/** A part of the `ai` SDK's UI message stream as one of our events; undefined for parts that say nothing new. */
function eventOf(part: unknown): AnswerEvent | undefined {
  switch (property(part, 'type')) {
    case 'start':
      return {
        type: 'start',
        conversationId: textOf(property(part, 'messageMetadata'), 'conversationId'),
        messageId: textOf(part, 'messageId'),
      };
    case 'text-delta':
      return { type: 'text', delta: textOf(part, 'delta') };
    case 'source-url':
    case 'source-document': {
      const own = property(property(part, 'providerMetadata'), 'radrum');
      const page = property(own, 'page');
      return {
        type: 'citation',
        number: Number(property(part, 'sourceId')),
        url: textOf(part, 'url') || null,
        title: textOf(part, 'title'),
        quote: textOf(own, 'quote'),
        ...(typeof page === 'number' ? { page } : {}),
      };
    }
    case 'data-interrupted':
      return { type: 'interrupted', reason: textOf(property(part, 'data'), 'reason') };
    case 'data-outcome':
      // The server's schema of an answer, the same that `messages.ask` gives as JSON.
      return { type: 'finish', answer: property(part, 'data') as Answer };
    default:
      return undefined;
  }
}
