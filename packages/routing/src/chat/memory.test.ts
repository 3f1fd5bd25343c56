import http from 'node:http';
import { expect, it } from 'vitest';
import { chatCall, modelAt } from '../../test/chat-call.ts';
import { streamChat } from '../index.ts';

/** A provider that sends as fast as it is read, and knows how much of it that was. */
async function startTap(): Promise<{ url: string; sent: () => number; close: () => void }> {
  let sent = 0;
  const piece = `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: 'x'.repeat(8_000) } }] })}\n\n`;
  const server = http.createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const more = (): void => {
      let isWanted = true;
      while (isWanted && !response.destroyed) {
        isWanted = response.write(piece);
        sent += piece.length;
      }
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/v1`,
    sent: () => sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

it.each([
  ['direct', {}],
  ['sdk', { path: 'sdk' } as const],
])('reads no more of a provider than its reader takes (%s)', async (_, change) => {
  const tap = await startTap();
  const { call } = chatCall([modelAt(tap.url, 'ok')], change);
  const chunks = streamChat(call);
  await chunks.next();
  await chunks.next();
  await expect
    .poll(async () => {
      const before = tap.sent();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return tap.sent() - before;
    })
    .toBe(0);
  // What two kernels' socket buffers and our window hold.
  expect(tap.sent()).toBeLessThan(16_000_000);
  const stopped = tap.sent();
  for (let count = 0; count < 3_000; count += 1) await chunks.next();
  expect(tap.sent()).toBeGreaterThan(stopped);
  await chunks.return();
  tap.close();
});
