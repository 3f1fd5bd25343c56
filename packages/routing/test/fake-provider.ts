import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the fake was sent; `messages` as in OpenAI's chat completions. */
export interface FakeRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface FakeProviderOptions {
  /** Words the answer of the model `scripted`; a list is sent piece by piece. It may call tools after its words. */
  readonly script?: (request: FakeRequest) => string | readonly string[] | ScriptedCalls;
  /** Milliseconds between two pieces. */
  readonly pieceDelayMs?: number;
  /** Milliseconds before the first piece of `slow-first-token`. */
  readonly slowMs?: number;
  /** Pieces before `stall`, `cut`, `eof` and `error-event` go wrong; 0: before any content. */
  readonly piecesBeforeFault?: number;
}

/** Tools that the model `scripted` calls; `arguments` is sent as it stands, JSON or not. */
export interface ScriptedCalls {
  readonly text?: string;
  readonly calls: readonly { readonly name: string; readonly arguments: string }[];
}

export interface FakeProvider {
  /** The base address for a catalogue entry, ends in /v1. */
  readonly url: string;
  readonly requests: readonly FakeRequest[];
  /** Streams whose client went away before the end. */
  readonly cancelled: () => number;
  close(): Promise<void>;
}

/** What the model named so does. Use the name as `model` in a catalogue entry. */
export const FAKE_MODELS = [
  'ok',
  'no-usage',
  'scripted',
  '400',
  '401',
  '403',
  '404',
  '429',
  '500',
  '503',
  'context-too-long',
  'hang',
  'slow-first-token',
  'stall',
  'cut',
  'eof',
  'error-event',
  'malformed',
  'html',
  'empty',
  'content-filter',
  'length',
  'rubbish',
  'endless',
  'tools',
  'cached',
  'blank',
  'huge',
] as const;
export type FakeModel = (typeof FAKE_MODELS)[number];

const OK_PIECES = ['Tunnan ', 'töms ', 'varannan ', 'vecka ', '[1].'];
const RUBBISH = ['](javascript:alert(1)) ', '\u202e<script>', 'lorem 99999 kr ', '\u0000\u0007'];

/** Starts a provider that speaks the OpenAI protocol over real HTTP and misbehaves as its model's name says. */
export async function startFakeProvider(options: FakeProviderOptions = {}): Promise<FakeProvider> {
  const requests: FakeRequest[] = [];
  let cancelled = 0;
  const server = http.createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) cancelled += 1;
    });
    void readBody(request).then((body) => {
      const seen: FakeRequest = {
        model: String(body['model']),
        // The fake is only ever sent what the client under test writes.
        messages: (body['messages'] ?? []) as FakeRequest['messages'],
        headers: request.headers,
        body,
      };
      requests.push(seen);
      return answer(seen, response, options);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a path
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    cancelled: () => cancelled,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readBody(request: http.IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>; // the client sends objects only
}

const STATUS: Readonly<Record<string, { status: number; code: string; headers?: Record<string, string> }>> = {
  '400': { status: 400, code: 'invalid_request' },
  '401': { status: 401, code: 'invalid_api_key' },
  '403': { status: 403, code: 'forbidden' },
  '404': { status: 404, code: 'model_not_found' },
  '429': { status: 429, code: 'rate_limit_exceeded', headers: { 'retry-after': '2' } },
  '500': { status: 500, code: 'server_error' },
  '503': { status: 503, code: 'overloaded' },
  'context-too-long': { status: 400, code: 'context_length_exceeded' },
};

async function answer(seen: FakeRequest, response: http.ServerResponse, options: FakeProviderOptions): Promise<void> {
  const fault = STATUS[seen.model];
  if (fault) {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    response.end(JSON.stringify({ error: { message: fault.code, type: 'error', code: fault.code } }));
    return;
  }
  if (seen.model === 'hang') return;
  if (seen.model === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html><body>Välkommen</body></html>');
    return;
  }
  if (seen.body['stream'] !== true) return answerWhole(seen, response, options);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  if (seen.model === 'tools') return callTool(response);
  if (seen.model === 'huge') return sendHugeLine(response);
  await stream(seen, response, options);
}

async function answerWhole(
  seen: FakeRequest,
  response: http.ServerResponse,
  options: FakeProviderOptions,
): Promise<void> {
  const { model } = seen;
  if (model === 'slow-first-token') await wait(options.slowMs ?? 2_000);
  response.writeHead(200, { 'content-type': 'application/json' });
  const answered = piecesOf(seen, options);
  const called = isCalling(answered) ? answered : null;
  const content = isCalling(answered) ? (answered.text ?? null) : answered.join('');
  const message =
    model === 'tools'
      ? TOOL_MESSAGE
      : { role: 'assistant', content, ...(called && { tool_calls: called.calls.map(asToolCall) }) };
  const reason = called ? 'tool_calls' : finishReasonOf(model);
  const choices = [{ index: 0, message, finish_reason: reason }];
  const usage = model === 'no-usage' ? {} : { usage: model === 'cached' ? CACHED_USAGE : USAGE };
  const body = JSON.stringify({ id: 'chat-1', object: 'chat.completion', created: 1, model, choices, ...usage });
  if (!breakWhole(model, body, response)) response.end(body);
}

/** What a broken stream is to a whole answer; true when the answer is over. */
function breakWhole(model: string, body: string, response: http.ServerResponse): boolean {
  const half = body.slice(0, body.length / 2);
  switch (model) {
    case 'stall':
      response.write(half);
      return true;
    case 'cut':
      response.write(half, () => response.destroy());
      return true;
    case 'eof':
    case 'malformed':
      response.end(half);
      return true;
    case 'error-event':
      response.end(JSON.stringify(OVERLOADED));
      return true;
    case 'huge':
      response.end(JSON.stringify({ padding: 'x'.repeat(11_000_000) }));
      return true;
    default:
      return false;
  }
}

const USAGE = { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 };
const CACHED_USAGE = {
  ...USAGE,
  prompt_tokens_details: { cached_tokens: 8 },
  completion_tokens_details: { reasoning_tokens: 3 },
};
const OVERLOADED = { error: { message: 'overloaded', type: 'server_error', code: 'overloaded' } };

/** What the model `tools` calls, whatever it is asked. */
const TOOL_CALL = {
  id: 'call_1',
  type: 'function',
  function: { name: 'search_pages', arguments: '{"query":"bygglov"}' },
};
const TOOL_MESSAGE = { role: 'assistant', content: null, tool_calls: [TOOL_CALL] };

function callTool(response: http.ServerResponse): void {
  const { function: called, ...call } = TOOL_CALL;
  send(response, 'tools', { role: 'assistant', content: null });
  send(response, 'tools', { tool_calls: [{ index: 0, ...call, function: { name: called.name, arguments: '' } }] });
  for (const part of [called.arguments.slice(0, 7), called.arguments.slice(7)])
    send(response, 'tools', { tool_calls: [{ index: 0, function: { arguments: part } }] });
  send(response, 'tools', {}, 'tool_calls');
  write(response, {
    id: 'chat-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'tools',
    choices: [],
    usage: USAGE,
  });
  response.end('data: [DONE]\n\n');
}

/** A line that never ends, as fast as it is read. */
function sendHugeLine(response: http.ServerResponse): void {
  response.write('data: {"padding":"');
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  more();
}

function finishReasonOf(model: string): string {
  if (model === 'content-filter') return 'content_filter';
  if (model === 'tools') return 'tool_calls';
  return model === 'length' ? 'length' : 'stop';
}

const isCalling = (answered: readonly string[] | ScriptedCalls): answered is ScriptedCalls => 'calls' in answered;

const asToolCall = ({ name, arguments: input }: ScriptedCalls['calls'][number], index: number) => ({
  id: `call_${index + 1}`,
  type: 'function',
  function: { name, arguments: input },
});

function piecesOf(seen: FakeRequest, options: FakeProviderOptions): readonly string[] | ScriptedCalls {
  if (seen.model === 'rubbish') return RUBBISH;
  if (seen.model === 'empty' || seen.model === 'content-filter') return [];
  if (seen.model === 'blank') return ['\n', '  ', '\n'];
  const scripted = seen.model === 'scripted' ? options.script?.(seen) : undefined;
  return scripted === undefined ? OK_PIECES : typeof scripted === 'string' ? [scripted] : scripted;
}

async function stream(seen: FakeRequest, response: http.ServerResponse, options: FakeProviderOptions): Promise<void> {
  const { model } = seen;
  const answered = piecesOf(seen, options);
  const called = isCalling(answered) ? answered : null;
  const pieces = isCalling(answered) ? (answered.text === undefined ? [] : [answered.text]) : answered;
  const faultAt = options.piecesBeforeFault ?? 2;
  send(response, model, { role: 'assistant', content: '' });
  if (model === 'slow-first-token') await wait(options.slowMs ?? 2_000);
  for (let index = 0; model === 'endless' || index <= pieces.length; index += 1) {
    if (response.destroyed) return;
    if (index === faultAt && breakStream(model, response)) return;
    const piece = model === 'endless' ? 'och '.repeat(50) : pieces[index];
    if (piece !== undefined) send(response, model, { content: piece });
    if (options.pieceDelayMs || model === 'endless') await wait(options.pieceDelayMs ?? 1);
  }
  for (const [index, call] of (called?.calls ?? []).entries()) {
    const { function: made, ...rest } = asToolCall(call, index);
    send(response, model, {
      tool_calls: [{ index, ...rest, function: { name: made.name, arguments: made.arguments.slice(0, 5) } }],
    });
    send(response, model, { tool_calls: [{ index, function: { arguments: made.arguments.slice(5) } }] });
  }
  send(response, model, {}, called ? 'tool_calls' : finishReasonOf(model));
  const wantsUsage = 'stream_options' in seen.body && seen.body['stream_options'] !== undefined;
  if (wantsUsage && model !== 'no-usage')
    write(response, {
      id: 'chat-1',
      object: 'chat.completion.chunk',
      created: 1,
      model,
      choices: [],
      usage: model === 'cached' ? CACHED_USAGE : USAGE,
    });
  response.end('data: [DONE]\n\n');
}

/** Does what the model's fault is; true when the stream is over. */
function breakStream(model: string, response: http.ServerResponse): boolean {
  switch (model) {
    case 'stall':
      return true;
    case 'cut':
      // What was written must reach the client before the connection goes.
      setTimeout(() => response.destroy(), 20);
      return true;
    case 'eof':
      response.end();
      return true;
    case 'error-event':
      write(response, OVERLOADED);
      response.end();
      return true;
    case 'malformed':
      response.end('data: {"choices": [{"delta"\n\ndata: [DONE]\n\n');
      return true;
    default:
      return false;
  }
}

function send(response: http.ServerResponse, model: string, delta: object, finishReason: string | null = null): void {
  const choices = [{ index: 0, delta, finish_reason: finishReason }];
  write(response, { id: 'chat-1', object: 'chat.completion.chunk', created: 1, model, choices });
}

function write(response: http.ServerResponse, event: object): void {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
