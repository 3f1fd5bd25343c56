export { checkAddress, type AddressCheck, type AddressRefusal } from './check-address.ts';
export { createGuardedCall, type GuardedCallOptions } from './guarded-call.ts';
export { createGuardedStream, type GuardedStream } from './guarded-stream.ts';
export { FetchProblem, type FetchProblemCode } from './fetch-problem.ts';
export {
  createGuardedFetch,
  type GetOptions,
  type GuardedFetch,
  type GuardedFetchOptions,
  type GuardedResponse,
  type ResponseHead,
} from './guarded-fetch.ts';
