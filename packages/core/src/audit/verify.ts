import type { Installation } from '../installation.ts';
import { type ChainedEvent, chainStart, eventDigest, linkHash } from './chain.ts';

/** Something that is not as it was when it was sealed. */
export interface ChainProblem {
  /** `changed`: the event's row is another. `removed`: it is gone. `broken`: links were removed, added or put in another order. */
  kind: 'changed' | 'removed' | 'broken' | 'unsealed';
  number: number | null;
  eventId: string;
}

export interface ChainReport {
  /** Links that were looked at. */
  links: number;
  problems: ChainProblem[];
  /** The last link; who keeps it elsewhere finds out later whether the end of the chain was cut off. */
  head: { number: number; hash: string };
}

type Row = { number: number; eventId: string; digest: string; hash: string } & {
  [Field in keyof ChainedEvent]: ChainedEvent[Field] | null;
};
const pageSize = 5_000;
/** An event that is older than this and in no chain was slipped in. */
const sealedWithin = '5 minutes';
/** More are counted as one tampering as well. */
const mostProblems = 1_000;

/**
 * Walks a tenant's chain from its start.
 * @param head the last link as somebody kept it; a chain that does not hold it is broken
 */
export async function verifyChain(
  { db, secrets }: Installation,
  tenantId: string,
  head?: { number: number; hash: string },
): Promise<ChainReport> {
  const keys = secrets.derivedAll('audit');
  const problems: ChainProblem[] = [];
  let last = { number: 0, hash: chainStart };
  let links = 0;
  let isHeadFound = head === undefined;
  for (;;) {
    const { rows } = await db.sqlForTenant(tenantId, (sql) =>
      sql.query<Row>(
        `select l.number, l.event_id as "eventId", l.digest, l.hash, e.id, e.at, e.actor, e.action, e.subject, e.detail,
           e.request_id as "requestId", e.salt
         from audit_link l left join audit_event e on e.tenant_id = l.tenant_id and e.id = l.event_id
         where l.tenant_id = $1 and l.number > $2 order by l.number limit $3`,
        [tenantId, last.number, pageSize],
      ),
    );
    for (const row of rows) {
      const { number, eventId, digest, hash } = row;
      const isNext = number === last.number + 1;
      const fits = isNext && keys.some((key) => linkHash(key, number, last.hash, digest) === hash);
      const event = asEvent(row);
      if (!fits) problems.push({ kind: 'broken', number, eventId });
      if (!event) problems.push({ kind: 'removed', number, eventId });
      else if (eventDigest(tenantId, event) !== digest) problems.push({ kind: 'changed', number, eventId });
      if (head?.number === number && head.hash === hash) isHeadFound = true;
      last = { number, hash };
      links += 1;
    }
    if (rows.length < pageSize || problems.length > mostProblems) break;
  }
  if (!isHeadFound) problems.push({ kind: 'broken', number: head?.number ?? null, eventId: '' });
  const { rows: strangers } = await db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ id: string }>(
      `select e.id from audit_event e where e.tenant_id = $1 and e.at < now() - $2::interval
         and not exists (select from audit_link l where l.tenant_id = $1 and l.event_id = e.id) order by e.id limit 100`,
      [tenantId, sealedWithin],
    ),
  );
  for (const { id } of strangers) problems.push({ kind: 'unsealed', number: null, eventId: id });
  return { links, problems: problems.slice(0, mostProblems), head: last };
}

function asEvent({ id, at, actor, action, subject, detail, requestId, salt }: Row): ChainedEvent | undefined {
  return id !== null &&
    at &&
    actor !== null &&
    action !== null &&
    subject !== null &&
    requestId !== null &&
    salt !== null
    ? { id, at, actor, action, subject, detail, requestId, salt }
    : undefined;
}
