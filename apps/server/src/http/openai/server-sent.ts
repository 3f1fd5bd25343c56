import { untilEnded } from '../running-answers.ts';
import { asOpenAiError, errorBody } from './openai-error.ts';

const encoder = new TextEncoder();
export const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-store',
  'x-accel-buffering': 'no',
};

/**
 * Sends pieces of text as they are asked for: a client that reads slowly slows the provider down, and nothing piles up here. The first is waited for, so
 * that what is wrong with a request is a status and not an event.
 */
export async function streamed(
  pieces: AsyncGenerator<string, void, void>,
  leave: () => void,
  fail: (error: unknown) => string = (error) => `data: ${errorBody(asOpenAiError(error))}\n\n`,
): Promise<Response> {
  let next: IteratorResult<string, void> | undefined = await pieces.next();
  const ended = Promise.withResolvers<void>();
  void untilEnded(ended.promise);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = next ?? (await pieces.next());
        next = undefined;
        if (!done) return controller.enqueue(encoder.encode(value));
      } catch (error) {
        controller.enqueue(encoder.encode(fail(error)));
      }
      controller.close();
      ended.resolve();
    },
    async cancel() {
      leave();
      // what was held is settled, and only then is the request forgotten
      await pieces.return().catch(() => {});
      ended.resolve();
    },
  });
  return new Response(body, { headers: streamHeaders });
}

/** Chunks as events, and the mark of the end. */
export async function* asEvents(chunks: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  for await (const chunk of chunks) yield `data: ${chunk}\n\n`;
  yield 'data: [DONE]\n\n';
}
