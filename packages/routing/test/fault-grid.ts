import net from 'node:net';
import type { ChatFailureCode, FailureKind } from '../src/index.ts';
import type { FakeModel, FakeProvider } from './fake-provider.ts';

/** A provider's fault, and what it must be to whoever asks. */
export interface Fault {
  readonly name: string;
  /** Where the model is that has it. `fake` must break before its first piece. */
  readonly at: (fake: FakeProvider) => { readonly baseUrl: string; readonly model: FakeModel };
  /** What it is called, of a stream and of a whole answer. */
  readonly reason: readonly [streamed: FailureKind, whole: FailureKind];
  /** What is said when all models have it. */
  readonly failure: { readonly status: number; readonly code: ChatFailureCode };
}

const named = (model: FakeModel) => (fake: FakeProvider) => ({ baseUrl: fake.url, model });
const same = (kind: FailureKind) => [kind, kind] as const;
const UNAVAILABLE = { status: 503, code: 'no_model_available' } as const;

/** The sixteen faults of which each is tried with the first model and with all, streamed and whole. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'refuses the connection',
    at: () => ({ baseUrl: closedPort, model: 'ok' }),
    reason: same('refused'),
    failure: UNAVAILABLE,
  },
  {
    name: 'has a name that does not exist',
    at: () => ({ baseUrl: 'http://models.invalid/v1', model: 'ok' }),
    reason: same('dns'),
    failure: UNAVAILABLE,
  },
  {
    name: 'does not speak TLS',
    at: (fake) => ({ baseUrl: fake.url.replace('http:', 'https:'), model: 'ok' }),
    reason: same('tls'),
    failure: UNAVAILABLE,
  },
  {
    name: 'finds the request bad (400)',
    at: named('400'),
    reason: same('bad_request'),
    failure: { status: 400, code: 'invalid_request' },
  },
  { name: 'does not know the key (401)', at: named('401'), reason: same('unauthorised'), failure: UNAVAILABLE },
  { name: 'forbids it (403)', at: named('403'), reason: same('forbidden'), failure: UNAVAILABLE },
  { name: 'does not have the model (404)', at: named('404'), reason: same('not_found'), failure: UNAVAILABLE },
  {
    name: 'is asked too often (429)',
    at: named('429'),
    reason: same('rate_limited'),
    failure: { status: 429, code: 'rate_limit_exceeded' },
  },
  { name: 'fails (500)', at: named('500'), reason: same('provider_error'), failure: UNAVAILABLE },
  {
    name: 'hangs before its headers',
    at: named('hang'),
    reason: ['first_token_timeout', 'total_timeout'],
    failure: UNAVAILABLE,
  },
  {
    name: 'is slow with its first token',
    at: named('slow-first-token'),
    reason: ['first_token_timeout', 'total_timeout'],
    failure: UNAVAILABLE,
  },
  { name: 'gives an empty answer', at: named('empty'), reason: same('empty_answer'), failure: UNAVAILABLE },
  { name: 'sends what cannot be read', at: named('malformed'), reason: same('malformed'), failure: UNAVAILABLE },
  { name: 'is cut off', at: named('cut'), reason: same('truncated'), failure: UNAVAILABLE },
  {
    name: 'filters the answer away',
    at: named('content-filter'),
    reason: same('content_filter'),
    failure: { status: 400, code: 'content_filter' },
  },
  {
    name: 'cannot take so long a request',
    at: named('context-too-long'),
    reason: same('context_too_long'),
    failure: { status: 400, code: 'context_length_exceeded' },
  },
];

/** An address where nobody listens: a port that was free a moment ago. */
const closedPort = await new Promise<string>((resolve) => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 1}/v1`));
  });
});
