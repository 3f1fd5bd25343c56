import {
  type AnswerStream,
  type Client,
  ConnectionError,
  NotFoundError,
  type Question,
  RadrumError,
  streamMessage,
} from '@radrum/sdk';
import type { Exchange, Memory } from '../memory.ts';

/** Why a question came back unanswered. */
export type Failure =
  | { reason: 'offline' | 'failed' | 'closed'; code: string }
  | { reason: 'limited'; code: string; seconds: number };

export interface ConversationEvents {
  /** Something of the exchange is new. */
  changed: (exchange: Exchange) => void;
  /** The answer is whole, or will not become any longer. */
  ended: (exchange: Exchange) => void;
  /** Nothing of an answer came: the exchange is gone, and the question may be asked again. */
  failed: (exchange: Exchange, failure: Failure) => void;
}

/** Asks, and keeps in `memory` what came of it. One question at a time. */
export function conversation(
  client: Client,
  assistant: string,
  memory: Memory & { exchanges: Exchange[] },
  on: ConversationEvents,
): { ask: (text: string, language: string) => Exchange; stop: () => void; isRunning: () => boolean } {
  let running: { exchange: Exchange; stream?: AnswerStream } | undefined;

  async function run(exchange: Exchange, language: string): Promise<void> {
    const question: Question = { text: exchange.question, language };
    if (memory.conversationId) question.conversationId = memory.conversationId;
    try {
      await follow(exchange, question);
    } catch (error) {
      // A conversation that the server no longer knows begins anew, without a word.
      if (!(error instanceof NotFoundError) || !question.conversationId) throw error;
      delete memory.conversationId;
      delete question.conversationId;
      await follow(exchange, question);
    }
  }

  async function follow(exchange: Exchange, question: Question): Promise<void> {
    const stream = streamMessage(client, assistant, question);
    if (running?.exchange !== exchange) return;
    running.stream = stream;
    for await (const event of stream) {
      if (running?.exchange !== exchange) return; // a new conversation has begun meanwhile
      switch (event.type) {
        case 'start':
          memory.conversationId = event.conversationId;
          break;
        case 'text':
          exchange.text += event.delta;
          break;
        case 'citation': {
          const { number, url, title, quote, page } = event;
          exchange.citations[number - 1] = { url, title, quote, ...(page === undefined ? {} : { page }) };
          break;
        }
        case 'interrupted':
          break;
        case 'finish': {
          const { answer } = event;
          memory.conversationId = answer.conversationId;
          Object.assign(exchange, { answer, text: answer.text, citations: answer.citations });
          exchange.state = answer.interrupted ? 'interrupted' : 'done';
        }
      }
      on.changed(exchange);
    }
  }

  return {
    isRunning: () => running !== undefined,
    stop: () => {
      if (!running) return;
      const { exchange, stream } = running;
      running = undefined;
      exchange.state = 'stopped';
      stream?.abort();
      on.ended(exchange);
    },
    ask(text, language) {
      const exchange: Exchange = { question: text, text: '', citations: [], state: 'running' };
      memory.exchanges.push(exchange);
      running = { exchange };
      const isCurrent = () => running?.exchange === exchange;
      run(exchange, language).then(
        () => {
          if (!isCurrent()) return;
          running = undefined;
          on.ended(exchange);
        },
        (error: unknown) => {
          if (!isCurrent()) return;
          running = undefined;
          if (exchange.text !== '') {
            exchange.state = 'interrupted';
            return on.ended(exchange);
          }
          memory.exchanges.splice(memory.exchanges.indexOf(exchange), 1);
          on.failed(exchange, failureOf(error));
        },
      );
      return exchange;
    },
  };
}

/** What to tell the asker about an error. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof RadrumError)) return { reason: 'failed', code: 'unknown' };
  const { code, retryAfter } = error;
  if (code === 'rate_limited') return { reason: 'limited', code, seconds: Math.ceil(retryAfter ?? 60) };
  if (code === 'not_published' || code === 'not_found') return { reason: 'closed', code };
  if (error instanceof ConnectionError && !navigator.onLine) return { reason: 'offline', code };
  return { reason: 'failed', code };
}
