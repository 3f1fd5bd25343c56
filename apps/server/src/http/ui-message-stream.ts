import type { AnswerEvent } from '@radrum/core';

/** Headers of the `ai` SDK's UI message stream; the last two keep proxies from holding events back. */
export const uiStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'x-vercel-ai-ui-message-stream': 'v1',
  'cache-control': 'no-cache, no-store',
  'x-accel-buffering': 'no',
};

const part = (value: object): string => `data: ${JSON.stringify(value)}\n\n`;

/**
 * Writes an answer as the `ai` SDK's UI message stream: text parts, `source-url` for citations (`source-document` for those without an
 * address), `data-outcome` with the whole answer, `finish`, `[DONE]`.
 * Format: https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol
 */
export async function* uiMessageStream(events: AsyncIterable<AnswerEvent>): AsyncGenerator<string, void, void> {
  let isTextOpen = false;
  for await (const event of events) {
    switch (event.type) {
      case 'start':
        yield part({
          type: 'start',
          messageId: event.messageId,
          messageMetadata: { conversationId: event.conversationId },
        });
        yield part({ type: 'start-step' });
        break;
      case 'text':
        if (!isTextOpen) yield part({ type: 'text-start', id: '0' });
        isTextOpen = true;
        yield part({ type: 'text-delta', id: '0', delta: event.delta });
        break;
      case 'citation': {
        const { url, title, quote, page } = event.citation;
        const sourceId = String(event.number);
        const providerMetadata = { radrum: { quote, ...(page === null ? {} : { page }) } };
        yield part(
          url === null
            ? { type: 'source-document', sourceId, mediaType: 'text/plain', title, providerMetadata }
            : { type: 'source-url', sourceId, url, title, providerMetadata },
        );
        break;
      }
      case 'interrupted':
        yield part({ type: 'data-interrupted', data: { reason: event.reason } });
        break;
      case 'finish':
        if (isTextOpen) yield part({ type: 'text-end', id: '0' });
        yield part({ type: 'data-outcome', data: event.answer });
        yield part({ type: 'finish-step' });
        yield part({ type: 'finish' });
        yield 'data: [DONE]\n\n';
        break;
    }
  }
}
