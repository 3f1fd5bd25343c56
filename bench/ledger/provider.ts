import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseChatRequest } from '../../packages/core/src/index.ts';

/** What the provider has counted of one call. */
export interface Counted {
  inputTokens: number;
  outputTokens: number;
}

/** A provider that keeps books: what each call used, by the name that the caller gave it. Every tenth call fails, as the call's number says. */
export async function startCountingProvider() {
  const counted = new Map<string, Counted>();
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { user = '', stream } = parseChatRequest(body);
      const number = Number(user);
      if (number % 10 === 3) return response.writeHead(500).end('{}');
      const usage = { inputTokens: 10 + (number % 50), outputTokens: 1 + (number % 20) };
      counted.set(user, usage);
      const told = {
        prompt_tokens: usage.inputTokens,
        completion_tokens: usage.outputTokens,
        total_tokens: usage.inputTokens + usage.outputTokens,
      };
      if (!stream) {
        const message = { role: 'assistant', content: 'Tunnan töms varannan vecka.' };
        response.writeHead(200, { 'content-type': 'application/json' });
        return response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage: told }));
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const send = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
      for (const content of ['Tunnan ', 'töms ', 'varannan ', 'vecka.'])
        send({ choices: [{ index: 0, delta: { content } }] });
      send({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
      send({ choices: [], usage: told });
      return response.end('data: [DONE]\n\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a path
  return {
    url: `http://127.0.0.1:${port}/v1`,
    counted,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
