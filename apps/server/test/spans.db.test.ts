import '@radrum/db/testing';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { startFakeProvider } from '@radrum/routing/testing';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { createTelemetry } from '../src/telemetry/telemetry.ts';
import { openInstallation } from './installation.ts';

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
const registry = new Registry();

const fake = await startFakeProvider({ script: () => 'Tunnan töms varannan vecka [1].' });
const house = openInstallation(inject('appUrl'), {
  models: JSON.stringify({
    models: [
      {
        id: 'nordic',
        model: 'scripted',
        provider: 'openai-compatible',
        baseUrl: fake.url,
        region: 'se',
        dataClasses: ['open', 'internal', 'confidential'],
      },
      {
        id: 'caller',
        model: 'tools',
        provider: 'openai-compatible',
        baseUrl: fake.url,
        region: 'se',
        capabilities: ['chat', 'tools'],
      },
    ],
  }),
});
const { call, installation } = house;
installation.telemetry = createTelemetry(registry);
let tenant: Awaited<ReturnType<typeof house.tenant>>;
const as = (method: string, path: string, body?: unknown) =>
  call(method, path, { key: tenant.key, ...(body !== undefined && { body }) });

beforeAll(async () => {
  tenant = await house.tenant();
  const base = String((await as('POST', '/knowledge-bases', { name: 'Webb' })).json['id']);
  const text = 'Tunnan töms varannan vecka. Kundtjänst har telefon 0123-456 78.';
  await as('POST', `/knowledge-bases/${base}/sources`, { type: 'text', title: 'Sopor', text });
  await house.idle();
  await as('POST', '/assistants', { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] });
  await as('POST', '/assistants/fraga/publish', {});
});
beforeEach(() => exporter.reset());
afterAll(async () => {
  await house.idle();
  await house.close();
  await fake.close();
  await provider.shutdown();
});

const personal = '19121212-1212';
const ask = () => as('POST', '/assistants/fraga/messages', { text: `Hur ofta töms tunnan? Jag är ${personal}.` });
const chat = async (dataClass: string, isStream = false, more: object = {}) => {
  const response = await house.app.request('/openai/v1/chat/completions', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tenant.key}`,
      'content-type': 'application/json',
      'radrum-data-class': dataClass,
    },
    body: JSON.stringify({
      model: 'nordic',
      stream: isStream,
      messages: [
        { role: 'system', content: 'Var kort.' },
        { role: 'user', content: `Skriv om: ${personal} har ringt.` },
      ],
      ...more,
    }),
  });
  return response.text();
};
const spans = () => exporter.getFinishedSpans();
const content = z.array(
  z.object({
    role: z.string(),
    parts: z.array(z.looseObject({ type: z.string(), content: z.string().optional() })),
    finish_reason: z.string().optional(),
  }),
);
const held = (name: 'input' | 'output') =>
  spans().flatMap(({ attributes }) => {
    const value = attributes[`gen_ai.${name}.messages`];
    return typeof value === 'string' ? content.parse(JSON.parse(value)) : [];
  });

test('spans hold the model, the tokens and how it went, and nothing that anybody wrote', async () => {
  await ask();
  await chat('open');
  expect(spans().map(({ name }) => name)).toEqual(['chat nordic', 'chat nordic']);
  const written = JSON.stringify(spans().map(({ attributes, events, status }) => ({ attributes, events, status })));
  for (const word of ['unnan', personal, 'Skriv om', 'Var kort', tenant.slug, tenant.id])
    expect(written).not.toContain(word);
  expect(await registry.metrics()).toContain('gen_ai_request_model="nordic"');
});

test('where the tenant’s policy says so they hold what was sent and answered, masked, and nothing confidential', async () => {
  await as('PATCH', '/policies/tenant', { rules: { tracesContent: true }, updatedAt: null });
  await as('POST', '/policies/tenant/publish', {});
  await expect
    .poll(
      async () => {
        exporter.reset();
        await chat('open');
        return held('output').length;
      },
      { timeout: 15_000, interval: 1_000 },
    )
    .toBe(1);
  expect(held('input')).toEqual([
    { role: 'system', parts: [{ type: 'text', content: 'Var kort.' }] },
    { role: 'user', parts: [{ type: 'text', content: 'Skriv om: [personnummer] har ringt.' }] },
  ]);
  expect(held('output')).toEqual([
    {
      role: 'assistant',
      parts: [{ type: 'text', content: 'Tunnan töms varannan vecka [1].' }],
      finish_reason: 'stop',
    },
  ]);

  exporter.reset();
  await chat('open', true);
  expect(held('output')[0]?.parts[0]?.content).toBe('Tunnan töms varannan vecka [1].');

  exporter.reset();
  await ask();
  const [asked] = held('input').filter(({ role }) => role === 'user');
  expect(asked?.parts[0]?.content).toContain('Jag är [personnummer].');
  expect(asked?.parts[0]?.content).toContain('Tunnan töms varannan vecka.');
  expect(held('output')[0]?.parts[0]?.content).toContain('Tunnan töms varannan vecka');
  expect(JSON.stringify(spans().map(({ attributes }) => attributes))).not.toContain(personal);

  exporter.reset();
  await chat('confidential');
  expect(spans()).toHaveLength(1);
  expect([...held('input'), ...held('output')]).toEqual([]);

  exporter.reset();
  const called = { name: 'mail', arguments: String.raw`{"text":"Hej\n${personal}","to":"anna\u0040lindvik.example"}` };
  const messages = [
    { role: 'user', content: 'Skriv.' },
    { role: 'assistant', content: null, tool_calls: [{ id: 'call_1', type: 'function', function: called }] },
    { role: 'tool', tool_call_id: 'call_1', content: called.arguments },
  ];
  await chat('open', false, { messages });
  const masked = String.raw`{"text":"Hej\n[personnummer]","to":"[e-post]"}`;
  expect(held('input').slice(1)).toMatchObject([{ parts: [{ arguments: masked }] }, { parts: [{ response: masked }] }]);

  const tools = [{ type: 'function', function: { name: 'search_pages', parameters: { type: 'object' } } }];
  for (const isStream of [false, true]) {
    exporter.reset();
    await chat('open', isStream, { model: 'caller', tools });
    expect(held('output')).toEqual([
      {
        role: 'assistant',
        parts: [{ type: 'tool_call', id: 'call_1', name: 'search_pages', arguments: '{"query":"bygglov"}' }],
        finish_reason: 'tool_call',
      },
    ]);
  }
});
