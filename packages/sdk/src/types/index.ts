/* Every shape that crosses the HTTP API, once. `Calls` ties them to the calls; a test of the server compares them with its own. */

export type * from './assistants.ts';
export type * from './calls.ts';
export type * from './conversations.ts';
export type * from './keys.ts';
export type * from './knowledge.ts';
export type * from './lists.ts';
export type * from './messages.ts';
export type * from './records.ts';
export type * from './tenants.ts';
export type * from './synonyms.ts';
