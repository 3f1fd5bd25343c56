import http from 'node:http';
import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { chatCall } from '../../test/chat-call.ts';
import { protocols, startProtocol } from '../../test/provider-protocols.ts';
import {
  type ChatCall,
  completeChat,
  type HostedEntry,
  PROVIDERS,
  type ProviderName,
  parseModelEntry,
  streamChatEvents,
} from '../index.ts';

const entryOf = (provider: ProviderName, baseUrl: string): HostedEntry =>
  parseModelEntry(
    { id: 'm', provider, model: 'm', region: 'eu', baseUrl, ...protocols[provider].entry },
    { owner: 'platform', key: 'sesam', place: '' },
  );

/** A stream's events as their JSON, and the last line. */
async function events(call: ChatCall): Promise<{ chunks: Record<string, unknown>[]; last: string | undefined }> {
  let text = '';
  for await (const some of streamChatEvents(call)) text += some;
  const lines = text.split('\n\n').filter((line) => line !== '');
  const last = lines.pop();
  return { chunks: lines.map((line) => JSON.parse(line.replace(/^data: /, '')) as Record<string, unknown>), last };
}

describe.each(PROVIDERS)('a chat with a model of %s', (provider) => {
  const { chatPath, auth, tokens } = protocols[provider];

  it('is streamed in OpenAI’s form from the provider’s own', async () => {
    const host = await startProtocol(provider);
    const body = { stream: true, stream_options: { include_usage: true } };
    const { call, records } = chatCall([entryOf(provider, host.url)], {}, body);
    const { chunks, last } = await events(call);
    host.close();
    expect(last).toBe('data: [DONE]');
    expect(chunks.map((chunk) => chunk['choices'])).toMatchObject([
      [{ delta: { role: 'assistant', content: '' }, finish_reason: null }],
      [{ delta: { content: 'Hej ' }, finish_reason: null }],
      [{ delta: { content: 'där' }, finish_reason: null }],
      [{ delta: {}, finish_reason: 'stop' }],
      [],
    ]);
    expect(chunks.at(-1)?.['usage']).toEqual({
      prompt_tokens: tokens.input,
      completion_tokens: tokens.output,
      total_tokens: tokens.input + tokens.output,
      prompt_tokens_details: { cached_tokens: tokens.cached },
      completion_tokens_details: { reasoning_tokens: tokens.reasoning },
    });
    expect(records).toMatchObject([{ reason: 'ok', provider }]);
    expect(host.requests[0]?.path).toBe(`/base${chatPath}`);
    expect(host.requests[0]?.headers[auth[0]]).toBe(auth[1]);
  });

  it('leaves a busy provider alone for as long as it asks', async () => {
    const host = await startProtocol(provider, { isBusy: true });
    const { call, records } = chatCall([entryOf(provider, host.url)]);
    await expect(completeChat(call)).rejects.toMatchObject({ status: 429, retryAfterMs: 7_000 });
    host.close();
    expect(records).toMatchObject([{ reason: 'rate_limited', usage: { inputTokens: 0, outputTokens: 0 } }]);
  });
});

describe('a chat with a model that speaks another protocol', () => {
  it('keeps tools, their calls, images and the choice among them', async () => {
    const seen: string[] = [];
    const answer = {
      id: 'x',
      type: 'message',
      role: 'assistant',
      model: 'm',
      content: [
        { type: 'text', text: 'Jag letar.' },
        { type: 'tool_use', id: 't1', name: 'search_pages', input: { query: 'bygglov' } },
      ],
      stop_reason: 'tool_use',
      usage: { input_tokens: 5, output_tokens: 6 },
    };
    const server = http.createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => {
        body += String(part);
      });
      request.on('end', () => {
        seen.push(body);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/base`;
    const dispatcher = new Agent();
    const body = {
      messages: [
        { role: 'system', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Vad?' },
            { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
          ],
        },
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id: 't0', type: 'function', function: { name: 'search_pages', arguments: '{"query":"a"}' } }],
        },
        { role: 'tool', tool_call_id: 't0', content: 'Inget.' },
      ],
      tools: [
        {
          type: 'function',
          function: { name: 'search_pages', parameters: { type: 'object', properties: { query: { type: 'string' } } } },
        },
      ],
      tool_choice: { type: 'function', function: { name: 'search_pages' } },
      parallel_tool_calls: false,
      max_tokens: 77,
    };
    const { call } = chatCall([entryOf('anthropic', url)], { dispatcherFor: () => dispatcher }, body);
    const completion = await completeChat(call);
    await dispatcher.close();
    server.close();
    expect(completion.choices[0]).toMatchObject({
      message: {
        content: 'Jag letar.',
        tool_calls: [
          { id: 't1', type: 'function', function: { name: 'search_pages', arguments: '{"query":"bygglov"}' } },
        ],
      },
      finish_reason: 'tool_calls',
    });
    expect(JSON.parse(seen[0] ?? '')).toMatchObject({
      max_tokens: 77,
      system: [{ text: 'Be brief.' }],
      tool_choice: { type: 'tool', name: 'search_pages', disable_parallel_tool_use: true },
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Vad?' },
            { type: 'image', source: { media_type: 'image/png', data: 'iVBORw0KGgo=' } },
          ],
        },
        { role: 'assistant', content: [{ type: 'tool_use', id: 't0', input: { query: 'a' } }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't0' }] },
      ],
    });
  });
});
