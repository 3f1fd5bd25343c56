import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatCall, modelAt } from '../../test/chat-call.ts';
import { type FakeProvider, startFakeProvider } from '../../test/fake-provider.ts';
import { streamChat } from './serve-chat.ts';

let fake: FakeProvider;
beforeAll(async () => {
  fake = await startFakeProvider({
    script: () => ({ calls: Array.from({ length: 2_000 }, () => ({ name: 'a', arguments: '' })) }),
  });
});
afterAll(() => fake.close());

/** Every chunk of a call that the model answers with two thousand calls of tools; each chunk that was shown. */
async function shown(body: object) {
  const tools = [{ type: 'function', function: { name: 'a', parameters: { type: 'object' } } }];
  const { call, records } = chatCall(
    [modelAt(fake.url, 'scripted', { capabilities: ['chat', 'tools'] })],
    {},
    {
      tools,
      ...body,
    },
  );
  let chunks = 0;
  for await (const _ of streamChat(call)) chunks++;
  return { chunks, reason: records[0]?.reason };
}

describe('calls of tools without end', () => {
  it('are cut off by the length that was asked for, though their arguments are empty', async () => {
    expect((await shown({ max_tokens: 50 })).reason).toBe('too_long');
  });
  it('are passed on where they are no longer than that', async () => {
    const { reason, chunks } = await shown({ max_tokens: 5_000 });
    expect(reason).toBe('ok');
    expect(chunks).toBeGreaterThan(2_000);
  });
});
