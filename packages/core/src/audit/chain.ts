import { createHash, createHmac } from 'node:crypto';

/** An event as it is digested: everything that the log shows of it. */
export interface ChainedEvent {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  detail: unknown;
  requestId: string;
  salt: string;
}

/**
 * The salted digest of an event (SHA-256, hex). The chain holds digests only, so that an event's row can be erased without breaking it, and
 * a digest alone tells nothing of what it was.
 */
export function eventDigest(tenantId: string, event: ChainedEvent): string {
  const { id, at, actor, action, subject, detail, requestId, salt } = event;
  const text = JSON.stringify([tenantId, id, at.toISOString(), actor, action, subject, ordered(detail), requestId]);
  return createHash('sha256').update(salt).update('\n').update(text).digest('hex');
}

/** JSON in PostgreSQL keeps an order of its own: names are put in order before they are digested. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inside]) => [name, ordered(inside)]),
  );
}

/** What the first link of a tenant's chain hangs on. */
export const chainStart = '0'.repeat(64);

/**
 * The hash of a link (HMAC-SHA-256, hex) over its number, the hash before it and the event's digest. Keyed: who can write to the database
 * and has not the platform's secret cannot make a chain anew.
 */
export const linkHash = (key: string, number: number, before: string, digest: string): string =>
  createHmac('sha256', key).update(`${number} ${before} ${digest}`).digest('hex');
