import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeProvider, type FakeRequest, type ScriptedCalls, startFakeProvider } from '../test/fake-provider.ts';
import type { Attempt } from './attempt.ts';
import { type CatalogueModel, loadCatalogue } from './catalogue.ts';
import { createModelHealth } from './health.ts';
import { serve } from './serve.ts';
import type { OfferedTools, ServeCall } from './serve-call.ts';

let script: (request: FakeRequest) => string | ScriptedCalls;
let fake: FakeProvider;
beforeAll(async () => {
  fake = await startFakeProvider({ script: (request) => script(request) });
});
afterAll(() => fake.close());

const modelOf = (id: string): CatalogueModel => {
  const [model] = loadCatalogue(
    { models: [{ id, provider: 'openai-compatible', baseUrl: fake.url, model: 'scripted', region: 'se' }] },
    {},
  ).models;
  if (!model) throw new Error('no model');
  return model;
};
const inputSchema = { type: 'object' as const, properties: { n: { type: 'number' as const } } };
const offer = (models: string[], mayCall = true): OfferedTools => ({
  definitions: [{ type: 'function', name: 'count', description: 'Counts.', inputSchema }],
  models: new Set(models),
  mayCall,
});
/** Reads what comes, shows all of it and stops where a model calls. */
async function run(ids: string[], tools?: OfferedTools, prompt?: ServeCall['prompt']): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  const series = serve({
    candidates: ids.map(modelOf),
    prompt: prompt ?? [{ role: 'user', content: [{ type: 'text', text: 'Räkna till tre.' }] }],
    settings: { maxOutputTokens: 100, temperature: 0 },
    providerOptions: {},
    signal: new AbortController().signal,
    health: createModelHealth(),
    tools,
  });
  for await (const attempt of series) {
    attempts.push(attempt);
    for await (const _ of attempt.text) attempt.commit();
    if (attempt.toolCalls.length > 0) break;
  }
  return attempts;
}
const called = (count: number, input = '{"n":3}'): ScriptedCalls => ({
  calls: Array.from({ length: count }, () => ({ name: 'count', arguments: input })),
});

describe('a model that is offered tools', () => {
  it('ends its attempt with what it calls, and is told what they gave', async () => {
    script = () => called(2);
    const [first] = await run(['a'], offer(['a']));
    expect(first?.end).toEqual({ type: 'finished', length: 'whole' });
    expect(first?.toolCalls).toMatchObject([{ toolName: 'count', input: '{"n":3}' }, { toolName: 'count' }]);
    expect(fake.requests.at(-1)?.body).toMatchObject({ tool_choice: 'auto', tools: [{ function: { name: 'count' } }] });

    script = () => 'Tre.';
    const [call] = first?.toolCalls ?? [];
    const { toolCallId, toolName } = call ?? expect.fail('it called');
    const output = { type: 'text', value: 'ett, två, tre' } as const;
    const [next] = await run(['a'], offer(['a'], false), [
      { role: 'user', content: [{ type: 'text', text: 'Räkna till tre.' }] },
      { role: 'assistant', content: [{ type: 'tool-call', toolCallId, toolName, input: { n: 3 } }] },
      { role: 'tool', content: [{ type: 'tool-result', toolCallId, toolName, output }] },
    ]);
    expect(next?.answer).toBe('Tre.');
    expect(fake.requests.at(-1)?.body).toMatchObject({ tool_choice: 'none' });
    expect(fake.requests.at(-1)?.messages.at(-1)).toMatchObject({ role: 'tool', content: 'ett, två, tre' });
  });

  it('may say something before it calls', async () => {
    script = () => ({ text: 'Jag räknar.', ...called(1) });
    const [attempt] = await run(['a'], offer(['a']));
    expect([attempt?.answer, attempt?.isCommitted, attempt?.toolCalls.length]).toEqual(['Jag räknar.', true, 1]);
  });

  it('is heard to its 64th call and no further, and cut off where its arguments do not end', async () => {
    script = () => called(80);
    expect((await run(['a'], offer(['a'])))[0]?.toolCalls).toHaveLength(64);
    script = () => called(1, `{"n":"${'9'.repeat(5_000)}"}`);
    expect((await run(['a'], offer(['a']))).map(({ failure }) => failure)).toEqual(['too_long']);
  });
});

describe('a model that is offered none, or no more', () => {
  it.each([
    ['is asked as if there were none', offer(['b']), false],
    ['is told that it may not call', offer(['a'], false), true],
    ['hears of none', undefined, false],
  ])('%s, and a call of its counts as nothing said', async (_, tools, isTold) => {
    script = () => called(1);
    const [attempt] = await run(['a'], tools);
    expect(attempt?.toolCalls).toEqual([]);
    expect(attempt?.failure).toBe('empty_answer');
    expect('tools' in (fake.requests.at(-1)?.body ?? {})).toBe(isTold);
  });
});
