import type { Installation, Scope } from '@radrum/core';

/** What travels with a request. */
export interface Variables {
  requestId: string;
  installation: Installation;
  platformKey: string;
  /** The address that the request came from, as far as it can be believed. */
  visitor: string;
  /** Set once the caller is known. */
  scope: Scope;
}
export interface Env {
  Variables: Variables;
}
