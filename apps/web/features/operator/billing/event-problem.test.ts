import { expect, it } from 'vitest';
import { problemOf } from './event-problem';

it.each([
  ['An error occurred with our connection to Stripe. Request was retried 2 times.', 'away'],
  ['Invalid API Key provided: rk_test_********1234', 'key'],
  [
    "The provided key 'rk_test_***' does not have the required permissions for this endpoint on account 'acct_1'.",
    'permission',
  ],
  ['Too many requests hit the API too quickly.', 'busy'],
  ['a plan was paid for by a tenant that is deleted: it was ended; give the money back', 'deleted'],
  ['value too long for type character varying(200)', 'other'],
])('says in words what “%s” means', (problem, word) => {
  expect(problemOf(problem)).toBe(word);
});
