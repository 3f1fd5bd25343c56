import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';
import type { ProviderName } from '../src/model.ts';

/** How a provider's own protocol says the answer "Hej " + "där", the tokens it took, and two vectors. */
export interface Protocol {
  /** Where a streamed answer and vectors are asked for, under the base address. */
  readonly chatPath: string;
  readonly embeddingPath: string | null;
  /** The header that the key "sesam" comes in. */
  readonly auth: readonly [name: string, value: string];
  readonly contentType: string;
  readonly answer: readonly (string | Buffer)[];
  /** What is in `answer` of input, cached, output and reasoning tokens, in this package's way of counting. */
  readonly tokens: {
    readonly input: number;
    readonly cached: number;
    readonly output: number;
    readonly reasoning: number;
  };
  /** The vectors [1, 2] for each of some texts. */
  readonly vectors: ((count: number) => object) | null;
  /** Fields that an entry of this provider needs beside the common ones. */
  readonly entry: object;
}

const sse = (event: object, name = ''): string => `${name && `event: ${name}\n`}data: ${JSON.stringify(event)}\n\n`;
const chunk = (delta: object, finish: string | null = null, usage: object | null = null): string =>
  sse({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'm',
    choices: [{ index: 0, delta, finish_reason: finish }],
    ...(usage && { usage }),
  });

const openAiUsage = {
  prompt_tokens: 20,
  completion_tokens: 9,
  total_tokens: 29,
  prompt_tokens_details: { cached_tokens: 12 },
  completion_tokens_details: { reasoning_tokens: 4 },
};
const openAi: Protocol = {
  chatPath: '/chat/completions',
  embeddingPath: '/embeddings',
  auth: ['authorization', 'Bearer sesam'],
  contentType: 'text/event-stream',
  answer: [
    chunk({ role: 'assistant', content: 'Hej ' }),
    chunk({ content: 'där' }),
    chunk({}, 'stop', openAiUsage),
    'data: [DONE]\n\n',
  ],
  tokens: { input: 20, cached: 12, output: 9, reasoning: 4 },
  vectors: (count) => ({
    object: 'list',
    data: Array.from({ length: count }, (_, index) => ({ object: 'embedding', index, embedding: [1, 2] })),
    usage: { prompt_tokens: 3, total_tokens: 3 },
  }),
  entry: {},
};

export const protocols: Record<ProviderName, Protocol> = {
  'openai-compatible': openAi,
  openai: openAi,
  azure: { ...openAi, auth: ['api-key', 'sesam'], entry: { options: { apiVersion: 'preview' } } },
  // Mistral counts reasoning in the output without saying how much of it that was.
  mistral: { ...openAi, tokens: { ...openAi.tokens, reasoning: 0 } },
  anthropic: {
    chatPath: '/messages',
    embeddingPath: null,
    auth: ['x-api-key', 'sesam'],
    contentType: 'text/event-stream',
    answer: [
      sse(
        {
          type: 'message_start',
          message: {
            id: 'msg_1',
            type: 'message',
            role: 'assistant',
            model: 'm',
            content: [],
            stop_reason: null,
            stop_sequence: null,
            // Anthropic's input tokens leave the cached ones out.
            usage: { input_tokens: 8, cache_read_input_tokens: 12, cache_creation_input_tokens: 0, output_tokens: 1 },
          },
        },
        'message_start',
      ),
      sse({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }, 'content_block_start'),
      sse(
        { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hej ' } },
        'content_block_delta',
      ),
      sse({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'där' } }, 'content_block_delta'),
      sse({ type: 'content_block_stop', index: 0 }, 'content_block_stop'),
      sse(
        {
          type: 'message_delta',
          delta: { stop_reason: 'end_turn', stop_sequence: null },
          usage: { output_tokens: 9, output_tokens_details: { thinking_tokens: 4 } },
        },
        'message_delta',
      ),
      sse({ type: 'message_stop' }, 'message_stop'),
    ],
    tokens: { input: 20, cached: 12, output: 9, reasoning: 4 },
    vectors: null,
    entry: {},
  },
  'google-vertex': {
    chatPath: '/models/m:streamGenerateContent?alt=sse',
    embeddingPath: '/models/m:predict',
    auth: ['x-goog-api-key', 'sesam'],
    contentType: 'text/event-stream',
    answer: [
      sse({ candidates: [{ content: { role: 'model', parts: [{ text: 'Hej ' }] } }] }),
      sse({
        candidates: [{ content: { role: 'model', parts: [{ text: 'där' }] }, finishReason: 'STOP' }],
        usageMetadata: {
          promptTokenCount: 20,
          cachedContentTokenCount: 12,
          // Google's answer tokens leave the reasoning ones out.
          candidatesTokenCount: 5,
          thoughtsTokenCount: 4,
          totalTokenCount: 29,
        },
      }),
    ],
    tokens: { input: 20, cached: 12, output: 9, reasoning: 4 },
    vectors: (count) => ({
      predictions: Array.from({ length: count }, () => ({
        embeddings: { values: [1, 2], statistics: { token_count: 3 } },
      })),
    }),
    entry: { options: { project: 'kommunen', location: 'europe-north1' } },
  },
  'amazon-bedrock': {
    chatPath: '/model/m/converse-stream',
    embeddingPath: '/model/m/invoke',
    auth: ['authorization', 'Bearer sesam'],
    contentType: 'application/vnd.amazon.eventstream',
    answer: [
      frame('messageStart', { role: 'assistant' }),
      frame('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Hej ' } }),
      frame('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'där' } }),
      frame('contentBlockStop', { contentBlockIndex: 0 }),
      frame('messageStop', { stopReason: 'end_turn' }),
      frame('metadata', {
        usage: { inputTokens: 8, cacheReadInputTokens: 12, outputTokens: 9, totalTokens: 29 },
        metrics: { latencyMs: 5 },
      }),
    ],
    // Bedrock does not say how much of the output was reasoning.
    tokens: { input: 20, cached: 12, output: 9, reasoning: 0 },
    vectors: () => ({ embedding: [1, 2], inputTextTokenCount: 3 }),
    entry: { options: { region: 'eu-north-1' } },
  },
};

/** One message of `application/vnd.amazon.eventstream`: lengths, headers and body between two checksums. */
function frame(event: string, body: object): Buffer {
  const headers = Buffer.concat([header(':event-type', event), header(':message-type', 'event')]);
  const payload = Buffer.from(JSON.stringify(body));
  const prelude = Buffer.alloc(8);
  prelude.writeUInt32BE(headers.length + payload.length + 16, 0);
  prelude.writeUInt32BE(headers.length, 4);
  const message = Buffer.concat([prelude, checksum(prelude), headers, payload]);
  return Buffer.concat([message, checksum(message)]);
}

function header(name: string, value: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(Buffer.byteLength(value));
  // 7: the value is a text.
  return Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from([7]), length, Buffer.from(value)]);
}

function checksum(bytes: Buffer): Buffer {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return sum;
}

export interface ProtocolRequest {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
}

/** Starts a host that speaks a provider's protocol over real HTTP; `isBusy` makes it refuse every request for 7 seconds. */
export async function startProtocol(provider: ProviderName, options: { readonly isBusy?: boolean } = {}) {
  const { contentType, answer, vectors, embeddingPath } = protocols[provider];
  const requests: ProtocolRequest[] = [];
  const server = http.createServer((request, response) => {
    requests.push({ path: request.url ?? '', headers: request.headers });
    request.resume().on('end', () => {
      if (options.isBusy) {
        response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7' });
        response.end(
          JSON.stringify({ message: 'slow down', error: { message: 'slow down', type: 'rate_limit_error' } }),
        );
      } else if (embeddingPath !== null && request.url?.startsWith(`/base${embeddingPath}`)) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(vectors?.(2)));
      } else {
        response.writeHead(200, { 'content-type': contentType });
        for (const piece of answer) response.write(piece);
        response.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a path
  return {
    url: `http://127.0.0.1:${port}/base`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
