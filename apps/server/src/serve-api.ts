import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type Installation, shareHealth } from '@radrum/core';
import { getRequestListener } from '@hono/node-server';
import { z } from 'zod';
import { announce } from './demo/announce.ts';
import type { Environment } from './environment.ts';
import { createApp } from './http/app.ts';
import { passOn, passOnUpgrade } from './http/proxy.ts';
import { answersEnded } from './http/running-answers.ts';

/** Paths that are ours, 404s included; everything else is the web's. */
const own = /^\/(api|openai|scim|demo)(\/|\?|$)|^\/widget|^\/robots\.txt$/;
const fromSupervisor = z.discriminatedUnion('type', [
  z.object({ type: z.literal('web'), port: z.number() }),
  z.object({ type: z.literal('web-ready') }),
]);
/** How long requests that are running may take to end. */
const drainMs = 5_000;
/** How long answers whose readers were sent away then may take to be stored. */
const settleMs = 3_000;

/** The role `api`: answers requests on PORT until `stopping`, then lets the running ones end. */
export async function serveApi(
  installation: Installation,
  environment: Environment,
  stopping: AbortSignal,
): Promise<void> {
  let webPort = Number(process.env['RADRUM_WEB_PORT'] ?? 0);
  // Whoever waits for the first start wants the pages too; later, and without a supervisor, the API is ready by itself.
  let isStarting = process.connected && webPort === 0;
  process.on('message', (message) => {
    const read = fromSupervisor.safeParse(message);
    if (!read.success) return;
    if (read.data.type === 'web') webPort = read.data.port;
    else isStarting = false;
  });
  const protocol = new URL(environment.baseUrl).protocol.replace(':', '');
  const answer = getRequestListener(createApp(installation, environment, () => isStarting).fetch, {
    overrideGlobalObjects: false,
  });
  const server = createServer((request, response) => {
    if (own.test(request.url ?? '')) void answer(request, response);
    else passOn(request, response, webPort, { host: request.headers.host ?? '', protocol });
  });
  // Only the development server speaks WebSocket; elsewhere a tunnel to the web would let anybody forge X-Forwarded-*.
  if (process.env['NODE_ENV'] === 'development')
    server.on('upgrade', (request, socket, head) => passOnUpgrade(request, socket, head, webPort));
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(environment.port, resolve));
  const sharing = shareHealth(installation, randomUUID(), stopping);
  process.send?.({ type: 'ready' });
  process.send?.({ type: 'announcement', text: await announce(installation, environment) });
  await new Promise((resolve) => stopping.addEventListener('abort', resolve, { once: true }));
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, drainMs))]);
  server.closeAllConnections();
  await answersEnded(settleMs);
  await sharing;
}
