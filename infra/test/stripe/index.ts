import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { App } from './app.ts';
import { Clock } from './clock.ts';
import { payByTransfer } from './billing/collect.ts';
import { Faults } from './faults.ts';
import { KeysInUse } from './http/idempotency.ts';
import { answer } from './http/server.ts';
import { setEndpoint } from './resources/webhook-endpoints.ts';
import { Webhooks } from './webhooks.ts';
import { emptyState, type State } from './world/state.ts';
import { type Settings, World } from './world/world.ts';

export type { State } from './world/state.ts';
export type { Delivery } from './webhooks.ts';

export interface StripeServerOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Where the clock starts and stands, or what it goes by; the real time when left out. */
  now?: Date | (() => Date);
  webhook?: { url: string; secret: string };
  /** Milliseconds before each further try of a webhook that was not taken. */
  webhookRetries?: number[];
  retryDays?: number[];
  afterRetries?: Settings['afterRetries'];
  overdueDays?: number | null;
  /** What `snapshot()` gave: the server goes on from there. */
  snapshot?: State;
}

export type StripeServer = Awaited<ReturnType<typeof startStripeServer>>;

/** The API version of the library that the types come from. */
const apiVersion = '2026-10-28.endive';

/** Starts a server that stands in for Stripe. */
export async function startStripeServer(options: StripeServerOptions = {}) {
  const key = 'sk_test_standin';
  const webhookSecret = options.webhook?.secret ?? 'whsec_standin';
  const faults = new Faults();
  const webhooks = new Webhooks(() => world, faults, options.webhookRetries ?? [200, 1000, 3000]);
  const settings: Settings = {
    url: '',
    apiVersion,
    retryDays: options.retryDays ?? [3, 5, 7],
    afterRetries: options.afterRetries ?? 'cancel',
    overdueDays: options.overdueDays ?? null,
  };
  const state = options.snapshot ? structuredClone(options.snapshot) : emptyState(randomBytes(4).toString('hex'));
  const world = new World(state, settings, source(options.now), (event) => webhooks.send(event));
  const clock = new Clock(() => world, webhooks);
  const app: App = { world, key, faults, webhooks, clock, keys: new KeysInUse() };

  const server = createServer((request, response) => {
    answer(app, request, response).catch((error: unknown) => {
      // A fault of this server, not one that a test ordered: say so plainly.
      console.error('stripe stand-in:', error);
      if (!response.headersSent)
        response.writeHead(500, { 'stripe-should-retry': 'false', 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ error: { type: 'api_error', message: `Fault of the stand-in: ${String(error)}` } }),
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  settings.url = `http://127.0.0.1:${port}`;
  if (options.webhook) setEndpoint(world, options.webhook.url, options.webhook.secret);
  // What the server had not delivered when it was stopped.
  if (options.snapshot) for (const event of world.all('events')) if (event.pending_webhooks > 0) webhooks.send(event);
  // What is due by the real time happens without anyone asking.
  const ticking = setInterval(() => clock.settle(), 1000);
  ticking.unref();

  return {
    url: settings.url,
    host: '127.0.0.1',
    port,
    key,
    webhookSecret,
    clock,
    faults,
    webhooks,
    setWebhook: (url: string, secret: string) => setEndpoint(world, url, secret),
    /** The money for a sent invoice has come in on the account. */
    receiveTransfer: (invoice: string) => {
      const found = world.get('invoices', invoice);
      payByTransfer(world, found, world.now(found.test_clock));
    },
    snapshot: (): State => structuredClone(world.state),
    restore: (snapshot: State): void => {
      world.state = structuredClone(snapshot);
    },
    close: async (): Promise<void> => {
      clearInterval(ticking);
      webhooks.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function source(now: StripeServerOptions['now']): () => number {
  if (now === undefined) return Date.now;
  if (typeof now === 'function') return () => now().getTime();
  const fixed = now.getTime();
  return () => fixed;
}
