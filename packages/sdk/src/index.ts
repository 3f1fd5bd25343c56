export { calls } from './calls.ts';
export { type Client, type ClientOptions, createClient, type RequestOptions } from './client.ts';
export {
  AuthenticationError,
  ConflictError,
  ConnectionError,
  type FieldProblem,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RadrumError,
  RateLimitError,
  ServerError,
  StreamError,
  TimeoutError,
} from './errors.ts';
export type { Pages } from './pages.ts';
export { Radrum } from './radrum.ts';
export { type AnswerStream, streamMessage } from './stream-message.ts';
export type * from './types/index.ts';
