import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  type AttemptRecord,
  type ChatCall,
  ChatFailure,
  ChatRequestError,
  completeChat,
  createModelHealth,
  loadCatalogue,
  needsOf,
  parseChatRequest,
  route,
  streamChatEvents,
} from '../packages/routing/src/index.ts';
import { announce } from './routing/announce.ts';

/** `/openai/v1/chat/completions` with nothing around it: the request's schema, the decision, the call. No keys, no metering. */
const [upstream = '', path] = process.argv.slice(2);
const entry = { provider: 'openai-compatible', baseUrl: upstream, region: 'se' };
const catalogue = loadCatalogue(
  { models: ['fast', 'paced'].map((model) => ({ ...entry, id: model, model, contextTokens: 128_000 })) },
  {},
);
const health = createModelHealth();
let calls = 0;
let failures = 0;

const server = createServer((request, response) => {
  if (request.url === '/state') {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    response.end(JSON.stringify({ rss, heapUsed, calls, failures }));
    return;
  }
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    body += part;
  });
  request.on('end', () => void serve(request, response, body));
});

async function serve(_: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
  calls += 1;
  try {
    const call = callOf(response, body);
    if (call.request.stream) await stream(response, call);
    else {
      const text = JSON.stringify(await completeChat(call));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    }
  } catch (error) {
    if (!(error instanceof ChatFailure || error instanceof ChatRequestError)) throw error;
    if (error.status !== 499) failures += 1;
    response
      .writeHead(error.status === 499 ? 500 : error.status)
      .end(JSON.stringify({ error: { message: error.message } }));
  }
}

function callOf(response: ServerResponse, body: string): ChatCall {
  const request = parseChatRequest(JSON.parse(body));
  const { capabilities, estimatedTokens } = needsOf(request);
  const { candidates } = route({
    needs: { capability: capabilities, dataClass: 'open', estimatedTokens },
    policy: { models: [request.model] },
    catalogue,
    health,
  });
  const leave = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) leave.abort();
  });
  return {
    request,
    candidates: candidates.filter((candidate) => candidate.provider !== 'extractive'),
    health,
    signal: leave.signal,
    id: `chatcmpl-${calls}`,
    created: Math.floor(Date.now() / 1000),
    shownModel: request.model,
    onAttempt,
    ...(path === 'sdk' ? { path } : {}),
  };
}

function onAttempt(record: AttemptRecord): void {
  // A load generator that has seen enough hangs up.
  if (record.reason !== 'ok' && record.reason !== 'cancelled') failures += 1;
}

async function stream(response: ServerResponse, call: ChatCall): Promise<void> {
  for await (const events of streamChatEvents(call)) {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (!response.write(events)) await drained(response);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}

announce(server);
