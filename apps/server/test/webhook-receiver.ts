import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  headers: Record<string, string>;
  body: string;
}

/** A system that takes webhooks, and answers as it is told to. @param at a port; one of its own where none is given */
export async function openReceiver(at = 0) {
  const received: Received[] = [];
  let answer: { status: number; headers?: Record<string, string> } | 'hangs' = { status: 204 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      received.push({ headers, body });
      if (answer !== 'hangs') response.writeHead(answer.status, answer.headers).end('thank you');
    });
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/radrum`,
    received,
    answers: (next: typeof answer) => (answer = next),
    /** The newest message, checked as a receiver does. @throws where it is not signed with this secret */
    verifyNewest: (secret: string): unknown => {
      const newest = received.at(-1);
      if (!newest) throw new Error('nothing was received');
      return new Webhook(secret).verify(newest.body, newest.headers);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
