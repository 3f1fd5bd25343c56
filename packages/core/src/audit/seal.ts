import { newId } from '@radrum/db';
import type { Installation } from '../installation.ts';
import { type ChainedEvent, chainStart, eventDigest, linkHash } from './chain.ts';

/** Events that are sealed in one transaction. */
const batch = 2_000;

/** The tenants in which something happened since. */
export async function tenantsWithEvents({ db }: Installation, since: Date): Promise<string[]> {
  const deed = { actor: 'worker', action: 'audit.sealing' };
  return db.asOperator(
    deed,
    async (tx) =>
      (await tx.$queryRaw<{ id: string }[]>`select distinct tenant_id as id from audit_event where at > ${since}`).map(
        ({ id }) => id,
      ),
    { isRecorded: false },
  );
}

/**
 * Seals what is not in a tenant's chain yet, in the order of the events' identifiers. Done in batches by the worker, so that what a tenant's
 * people do never waits for the chain.
 * @returns how many events were sealed
 */
export async function sealTenant(installation: Installation, tenantId: string): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await sealBatch(installation, tenantId);
    sealed += count;
    if (count < batch) return sealed;
  }
}

async function sealBatch({ db, secrets }: Installation, tenantId: string): Promise<number> {
  const key = secrets.derive('audit');
  return db.sqlForTenant(tenantId, async (sql) => {
    // one at a time in a tenant: two workers must not give one number twice
    await sql.query("select pg_advisory_xact_lock(hashtext('audit ' || $1))", [tenantId]);
    const last = await sql.query<{ number: number; hash: string }>(
      'select number, hash from audit_link where tenant_id = $1 order by number desc limit 1',
      [tenantId],
    );
    const { rows } = await sql.query<ChainedEvent>(
      `select e.id, e.at, e.actor, e.action, e.subject, e.detail, e.request_id as "requestId", e.salt from audit_event e
       where e.tenant_id = $1 and not exists (select from audit_link l where l.tenant_id = $1 and l.event_id = e.id)
       order by e.id limit $2`,
      [tenantId, batch],
    );
    let { number, hash } = last.rows[0] ?? { number: 0, hash: chainStart };
    const links = rows.map((event) => {
      const digest = eventDigest(tenantId, event);
      number += 1;
      hash = linkHash(key, number, hash, digest);
      return { id: newId('link'), number, eventId: event.id, digest, hash };
    });
    if (links.length > 0)
      await sql.query(
        `insert into audit_link (tenant_id, id, number, event_id, digest, hash)
         select $1, * from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[])`,
        [
          tenantId,
          links.map((link) => link.id),
          links.map((link) => link.number),
          links.map((link) => link.eventId),
          links.map((link) => link.digest),
          links.map((link) => link.hash),
        ],
      );
    return links.length;
  });
}
