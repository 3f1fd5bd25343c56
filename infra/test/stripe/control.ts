import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { payByTransfer } from './billing/collect.ts';
import { apiFaults, webhookFaults } from './faults.ts';
import type { App } from './app.ts';
import { setEndpoint } from './resources/webhook-endpoints.ts';
import { Refusal, refuse } from './world/refusal.ts';

const rate = z.number().min(0).max(1);
const faults = z.strictObject({
  clear: z.boolean().optional(),
  next: z
    .array(z.strictObject({ kind: z.enum(apiFaults), times: z.int().optional(), match: z.string().optional() }))
    .optional(),
  nextWebhook: z
    .array(z.strictObject({ kind: z.enum(webhookFaults), times: z.int().optional(), match: z.string().optional() }))
    .optional(),
  random: z
    .strictObject({
      seed: z.int(),
      api: z.partialRecord(z.enum(apiFaults), rate).optional(),
      webhook: z.partialRecord(z.enum(webhookFaults), rate).optional(),
    })
    .optional(),
});

type Deed = (app: App, body: unknown, id: string) => object | Promise<object>;

/** What tests in a browser hold the server with, since they have no hand on its process. */
const deeds: [RegExp, Deed][] = [
  [
    /^POST \/control\/clock$/,
    async (app, body) => {
      const { to } = z.strictObject({ to: z.union([z.iso.datetime({ offset: true }), z.number()]) }).parse(body);
      await app.clock.advanceTo(to);
      return { now: app.clock.now.toISOString() };
    },
  ],
  [
    /^POST \/control\/faults$/,
    (app, body) => {
      const given = faults.parse(body);
      if (given.clear) app.faults.clear();
      for (const { kind, ...options } of given.next ?? []) app.faults.next(kind, options);
      for (const { kind, ...options } of given.nextWebhook ?? []) app.faults.nextWebhook(kind, options);
      if (given.random) app.faults.random(given.random.seed, given.random);
      return {};
    },
  ],
  [
    /^POST \/control\/webhook$/,
    (app, body) => {
      const { url, secret } = z.strictObject({ url: z.string(), secret: z.string() }).parse(body);
      return setEndpoint(app.world, url, secret);
    },
  ],
  [
    /^POST \/control\/invoices\/([^/]+)\/pay$/,
    (app, _body, id) => {
      const invoice = app.world.get('invoices', id);
      if (invoice.status !== 'open') refuse(`The invoice is ${invoice.status}, not open.`);
      payByTransfer(app.world, invoice, app.world.now(invoice.test_clock));
      return invoice;
    },
  ],
  [
    /^GET \/control\/state$/,
    (app) => ({
      now: app.clock.now.toISOString(),
      state: app.world.state,
      deliveries: app.webhooks.deliveries,
      faults: app.faults.taken,
    }),
  ],
];

export async function control(
  app: App,
  { request, response, url, body }: { request: IncomingMessage; response: ServerResponse; url: URL; body: string },
): Promise<void> {
  const asked = `${request.method} ${url.pathname}`;
  const send = (status: number, answer: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  for (const [pattern, deed] of deeds) {
    const found = pattern.exec(asked);
    if (!found) continue;
    try {
      const json: unknown = body === '' ? {} : JSON.parse(body);
      send(200, await deed(app, json, found[1] ?? ''));
    } catch (error) {
      if (error instanceof Refusal) send(error.status, { error: error.body });
      else if (error instanceof z.ZodError || error instanceof SyntaxError || error instanceof RangeError) {
        send(400, { error: { message: error.message } });
      } else throw error;
    }
    return;
  }
  send(404, { error: { message: `No such control: ${asked}` } });
}
