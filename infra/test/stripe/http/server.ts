import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../app.ts';
import { control } from '../control.ts';
import type { ApiFault } from '../faults.ts';
import { showPage } from '../pages/pages.ts';
import { type Match, match } from '../routes.ts';
import { Refusal } from '../world/refusal.ts';
import { isRecord } from '../world/world.ts';
import { expanded } from './expand.ts';
import { readForm } from './form.ts';

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  body: string;
}

export async function answer(app: App, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', app.world.settings.url);
  const call = { request, response, url, body: await text(request) };
  app.clock.settle();
  if (url.pathname.startsWith('/v1/') || url.pathname.startsWith('/v2/')) await answerApi(app, call);
  else if (url.pathname.startsWith('/control/')) await control(app, call);
  else showPage(app.world, call);
  app.clock.runTestClocks();
}

async function answerApi(app: App, call: Call): Promise<void> {
  const { request, response, url } = call;
  const route = match(request.method ?? 'GET', url.pathname);
  const key = header(request, 'idempotency-key');
  response.setHeader('request-id', `req_${randomUUID().replaceAll('-', '').slice(0, 14)}`);
  response.setHeader('content-type', 'application/json');
  const version = header(request, 'stripe-version');
  if (version) response.setHeader('stripe-version', version);
  if (key) response.setHeader('idempotency-key', key);
  try {
    authorise(app, call, route);
    if (!version) throw new Refusal(400, { message: 'This test server wants the header Stripe-Version.' });
    if (!route) throw unknownUrl(call);
    const fault = app.faults.takeForRequest(`${request.method} ${url.pathname}`);
    if (await spoil(fault, response)) return;
    if (!key || request.method !== 'POST') {
      const { status, body } = perform(app, call, route);
      reply(response, fault, status, body);
      return;
    }
    const fingerprint = `${request.method} ${url.pathname} ${call.body}`;
    const replay = app.keys.claim(app.world, key, fingerprint);
    if (replay) {
      response.setHeader('idempotent-replayed', 'true');
      reply(response, null, replay.status, replay.body);
      return;
    }
    try {
      if (fault === 'slow') await sleep(300);
      const { status, body, began } = perform(app, call, route);
      const kept = fault === 'error-after' ? { status: 500, body: JSON.stringify(apiError) } : { status, body };
      if (began) app.keys.keep(app.world, key, { fingerprint, ...kept });
      reply(response, fault, status, body);
    } finally {
      app.keys.release(key);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply(response, null, error.status, JSON.stringify({ error: error.body }));
  }
}

/** Parses, does and shows; `began` is false for what never got further than its parameters. */
function perform(app: App, call: Call, route: Match): { status: number; body: string; began: boolean } {
  let began = false;
  try {
    const { expand, ...form } = parameters(call);
    const run = route.operation.parse(form);
    began = true;
    const paths = Array.isArray(expand) ? expand.filter((path) => typeof path === 'string') : [];
    const object = run(app.world, route.ids);
    return { status: 200, body: JSON.stringify(expanded(app.world, object, paths)), began };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: JSON.stringify({ error: error.body }), began };
  }
}

function parameters({ request, url, body }: Call): Record<string, unknown> {
  if (request.method === 'GET' || request.method === 'DELETE') return readForm(url.search.slice(1) || body);
  if (!url.pathname.startsWith('/v2/')) return readForm(body);
  try {
    const json: unknown = body === '' ? {} : JSON.parse(body);
    if (isRecord(json)) return json;
  } catch {}
  throw new Refusal(400, { code: 'invalid_json', message: 'The request body is not a JSON object.' });
}

function authorise(app: App, { request, url }: Call, route: Match | null): void {
  const token = (header(request, 'authorization') ?? '').replace(/^Bearer /, '');
  if (route?.token === 'stream') {
    const expires = app.world.state.streamTokens[token];
    if (expires !== undefined && expires > app.world.now()) return;
    throw new Refusal(401, {
      type: 'temporary_session_expired',
      code: 'billing_meter_event_session_expired',
      message: 'The temporary session token has expired.',
    });
  }
  if (token === app.key) return;
  const message = token === '' ? `You did not provide an API key (${url.pathname}).` : 'Invalid API Key provided.';
  throw new Refusal(401, { message });
}

function unknownUrl({ request, url }: Call): Refusal {
  const message = `Unrecognized request URL (${request.method}: ${url.pathname}).`;
  return new Refusal(404, { message });
}

const apiError = { error: { type: 'api_error', message: 'An unknown error occurred.' } };

/** Faults that come before the deed; true when the request is over with that. */
async function spoil(fault: ApiFault | null, response: ServerResponse): Promise<boolean> {
  switch (fault) {
    case 'error-before':
      reply(response, null, 500, JSON.stringify(apiError));
      return true;
    case 'rate-limit': {
      response.setHeader('retry-after', '1');
      const error = { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests.' };
      reply(response, null, 429, JSON.stringify({ error }));
      return true;
    }
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'hang':
      // No answer: the caller gives up first.
      return true;
    default:
      return false;
  }
}

function reply(response: ServerResponse, fault: ApiFault | null, status: number, body: string): void {
  if (fault === 'reset-after') {
    response.socket?.resetAndDestroy();
    return;
  }
  const failed = fault === 'error-after';
  response.writeHead(failed ? 500 : status);
  response.end(failed ? JSON.stringify(apiError) : body);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
