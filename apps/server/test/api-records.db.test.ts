import '@radrum/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { openLindvik } from './lindvik.ts';

const { ask, call, close, idle, ours, publish } = await openLindvik(inject('appUrl'));
afterAll(close);

test('the same Idempotency-Key does the same thing once', async () => {
  const once = (body: object) =>
    call('POST', '/knowledge-bases', { key: ours.key, body, headers: { 'idempotency-key': 'only-once' } });
  const [first, second] = [await once({ name: 'En gång' }), await once({ name: 'En gång' })];
  expect(second.json).toEqual(first.json);
  expect((await once({ name: 'Något annat' })).json['code']).toBe('idempotency_mismatch');
});

test('what was done is written down: usage and audit events', async () => {
  await publish();
  await ask('Vad kostar 140 liter?');
  await idle();
  const usage = await call('GET', '/usage?limit=5', { key: ours.key });
  expect(usage.json['data'][0]).toMatchObject({ kind: 'answer' });
  const events = await call('GET', '/audit-events?limit=100', { key: ours.key });
  expect(new Set(events.json['data'].map((event: { action: string }) => event.action))).toContain(
    'assistant.published',
  );
});
