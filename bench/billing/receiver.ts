import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readEnvironment } from '../../apps/server/src/environment.ts';
import { createApp } from '../../apps/server/src/http/app.ts';
import type { StripeSettings } from '../../apps/server/src/payments/stripe/client.ts';
import type { Installation } from '../../packages/core/src/index.ts';

/** The installation's own HTTP endpoint for the payment provider's news, on a free port. */
export async function startReceiver(installation: Installation, stripe: StripeSettings) {
  const environment = readEnvironment({
    RADRUM_PLATFORM_KEY: randomUUID(),
    RADRUM_SECRET_KEYS: 'a-secret-of-the-benchmarks-of-32-characters',
    RADRUM_DATA_DIR: path.join(tmpdir(), `radrum-bench-${randomUUID()}`),
    RADRUM_DEMO: 'off',
    RADRUM_TRUSTED_PROXIES: '1',
  });
  const app = createApp(installation, { ...environment, stripe });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const body = await buffer(request);
    const answered = await app.request(request.url ?? '/', { method: request.method ?? 'POST', headers, body });
    response.writeHead(answered.status).end(Buffer.from(await answered.arrayBuffer()));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/api/billing/stripe`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
