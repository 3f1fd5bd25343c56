import '@radrum/db/testing';
import { calls } from '@radrum/sdk';
import { afterAll, expect, inject, test } from 'vitest';
import { openLindvik } from './lindvik.ts';

const { call, close } = await openLindvik(inject('appUrl'));
afterAll(close);

test('the API describes itself, and every call says which key it needs', async () => {
  const { json } = await call('GET', '/openapi.json');
  expect(json['openapi']).toBe('3.1.0');
  const operations = Object.values(json['paths'] as Record<string, Record<string, { security?: unknown }>>).flatMap(
    (path) => Object.values(path),
  );
  expect(operations.length).toBeGreaterThan(25);
  expect(operations.filter((operation) => operation.security === undefined)).toEqual([]);
});

test('the API describes what an answer holds', async () => {
  const { json } = await call('GET', '/openapi.json');
  const { properties, required } =
    json['paths']['/assistants/{id}/messages'].post.responses['200'].content['application/json'].schema;
  expect(properties.referral.properties).toMatchObject({
    name: { type: 'string' },
    url: { type: 'string' },
    phone: { type: ['string', 'null'] },
  });
  expect(required).not.toContain('referral');
});

test('every call that the SDK makes is there', async () => {
  const { json } = await call('GET', '/openapi.json');
  const paths: Record<string, object> = json['paths'];
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(calls.filter((made) => !described.includes(made))).toEqual([]);
});
