import { newId } from '@radrum/db';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeApiKey, readApiKey } from './api-key.ts';

test('a key says which tenant it belongs to and what kind it is', () => {
  const tenantId = newId('tenant');
  expect(readApiKey(makeApiKey('secret', tenantId))).toEqual({ type: 'secret', tenantId });
  expect(readApiKey(makeApiKey('publishable', tenantId))).toEqual({ type: 'publishable', tenantId });
});

test('a typing error is found without asking the database', () => {
  const key = makeApiKey('secret', newId('tenant'));
  for (let place = 3; place < key.length; place++) {
    const other = key[place] === '0' ? '1' : '0';
    expect(readApiKey(key.slice(0, place) + other + key.slice(place + 1))).toBeUndefined();
  }
});

test('no text that is not a key is taken for one', () => {
  fc.assert(fc.property(fc.string(), (text) => readApiKey(text) === undefined));
});
