import { expect, it } from 'vitest';
import { problemOfAnswer, problemOfFile } from './logo-file';

it('says of a file what is wrong before it is sent', () => {
  expect([0, 20_000, 1_000_001].map((size) => problemOfFile({ size }))).toEqual(['empty', undefined, 'too_large']);
});

it('has words for whatever the server answers', () => {
  expect(problemOfAnswer({ code: 'invalid_body' })).toBe('cannot_be_drawn');
  expect(problemOfAnswer({ code: 'body_too_large' })).toBe('too_large');
  expect(problemOfAnswer({ code: 'tenant_suspended' })).toBe('tenant_suspended');
  expect([null, 'Bad gateway', {}, { code: 'internal' }].map(problemOfAnswer)).toEqual(Array(4).fill('failed'));
});
