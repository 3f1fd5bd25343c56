import { expect, test } from 'vitest';
import { maskJson } from './mask-json.ts';

test.each([
  ['as they are', '{"who":"811218-9876"}', '{"who":"[personnummer]"}'],
  ['after a new line', String.raw`{"text":"Hej\n811218-9876"}`, String.raw`{"text":"Hej\n[personnummer]"}`],
  [
    'as escapes',
    String.raw`{"who":"811218\u002d9876","to":"anna\u0040lindvik.example"}`,
    '{"who":"[personnummer]","to":"[e-post]"}',
  ],
  ['in names of fields', '{"811218-9876":1}', '{"[personnummer]":1}'],
  ['deep inside', '{"a":[{"b":["811218-9876"]}]}', '{"a":[{"b":["[personnummer]"]}]}'],
  ['in what breaks off', String.raw`{"text":"Hej\n811218\u002d9876 och`, '{"text":"Hej [personnummer] och'],
  ['in what is no JSON', '811218-9876', '[personnummer]'],
])('personal data %s is masked', (_, json, masked) => expect(maskJson(json, [])).toBe(masked));

test('kinds that may stand are kept, and so is everything else', () => {
  expect(maskJson('{"to":"anna@lindvik.example"}', ['email'])).toBe('{"to":"anna@lindvik.example"}');
  expect(maskJson('{"expression":"4500 * 12%","n":[1.5,null,true]}', [])).toBe(
    '{"expression":"4500 * 12%","n":[1.5,null,true]}',
  );
  const deep = '['.repeat(50_000);
  expect(maskJson(deep, []).length).toBe(deep.length);
});
