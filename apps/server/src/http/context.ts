import type { Installation, Scope } from '@radrum/core';

/** A key's requests in the minute that runs. */
export interface RequestRate {
  limit: number;
  left: number;
  resetsInMs: number;
}

/** What travels with a request. */
export interface Variables {
  requestId: string;
  installation: Installation;
  platformKey: string;
  /** The address that the request came from, as far as it can be believed. */
  visitor: string;
  /** Set once the caller is known. */
  scope: Scope;
  /** How many requests the caller's key has left. */
  rate: RequestRate | undefined;
}
export interface Env {
  Variables: Variables;
}
