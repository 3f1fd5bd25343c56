import { newId } from '@radrum/core';
import { expect, test } from 'vitest';
import { makeApiKey } from '../../../packages/core/src/keys/api-key.ts';
import { asRadrumError } from '../src/http/problem.ts';
import { openInstallation } from './installation.ts';

test('while the database is away, every call says so, when to come back, and nothing else', async () => {
  const { app, call, close } = openInstallation('postgres://radrum:hemligt@127.0.0.1:1/radrum');
  const key = makeApiKey('secret', newId('tenant'));
  const answers = [
    await call('POST', '/search', { key, body: { query: 'avgift' } }),
    await call('GET', '/assistants', { key, headers: { origin: 'https://www.lindvik.example' } }),
    await call('POST', '/assistants/fraga/messages', { key, body: { text: 'Hej' } }),
  ];
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 503, json: { code: 'unavailable' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.text).not.toMatch(/127\.0\.0\.1|hemligt|ECONN/);
  }
  expect((await app.request('/api/health')).status).toBe(503);
  expect((await call('POST', '/search', { body: {} })).status).toBe(401);
  await close();
});

test('a full disk is a passing problem, and one that we know nothing of gives nothing away', () => {
  const full = Object.assign(new Error('could not extend file "base/5/16397"'), { code: '53100' });
  expect(asRadrumError(full)).toMatchObject({ code: 'unavailable', status: 503, retryAfter: 60 });
  expect(asRadrumError(new Error('secret path'))).toMatchObject({ code: 'internal', status: 500 });
  expect(asRadrumError(new Error('secret path')).message).not.toContain('secret');
});
