import type { Transaction } from '@radrum/db';
import { letterPurpose } from './handoffs/letter.ts';
import type { Installation } from './installation.ts';
import { modelKeyPurpose } from './models/tenant-catalogue.ts';
import { connectionSecret } from './sign-in/open-connection.ts';
import { allTenants } from './tenants/index.ts';
import { webhookSecret } from './webhooks/webhooks.ts';

interface Sealed {
  id: string;
  /** What is sealed, by column. */
  values: Record<string, string | null>;
}
interface Kind {
  /** Rows behind the last one that was read, by identifier. */
  read: (tx: Transaction, place: { tenantId: string; after: string }) => Promise<Sealed[]>;
  purpose: (tenantId: string, id: string) => string;
  /** Changes a row only where it is still as it was read. */
  write: (tx: Transaction, tenantId: string, row: Sealed, fresh: Record<string, string>) => Promise<{ count: number }>;
}

const atOnce = 200;
const page = ({ tenantId, after }: { tenantId: string; after: string }) =>
  ({ where: { tenantId, id: { gt: after } }, orderBy: { id: 'asc' }, take: atOnce }) as const;

/** Everything that is sealed and kept. What is kept for a day only (answers to repeated requests) is left to lapse. */
const kinds: readonly Kind[] = [
  {
    purpose: modelKeyPurpose,
    read: async (tx, place) =>
      (await tx.ownModel.findMany(page(place))).map(({ id, key }) => ({ id, values: { key } })),
    write: (tx, tenantId, { id, values }, fresh) =>
      tx.ownModel.updateMany({ where: { tenantId, id, ...values }, data: fresh }),
  },
  {
    purpose: webhookSecret,
    read: async (tx, place) =>
      (await tx.webhook.findMany(page(place))).map(({ id, secret, previousSecret }) => ({
        id,
        values: { secret, previousSecret },
      })),
    write: (tx, tenantId, { id, values }, fresh) =>
      tx.webhook.updateMany({ where: { tenantId, id, secret: values['secret'] ?? '' }, data: fresh }),
  },
  {
    purpose: connectionSecret,
    read: async (tx, place) =>
      (await tx.signInConnection.findMany(page(place))).map(({ id, clientSecret }) => ({
        id,
        values: { clientSecret },
      })),
    write: (tx, tenantId, { id, values }, fresh) =>
      tx.signInConnection.updateMany({
        where: { tenantId, id, clientSecret: values['clientSecret'] ?? '' },
        data: fresh,
      }),
  },
  {
    purpose: letterPurpose,
    read: async (tx, place) =>
      (await tx.handoff.findMany(page(place))).map(({ id, letter }) => ({ id, values: { letter } })),
    write: (tx, tenantId, { id, values }, fresh) =>
      tx.handoff.updateMany({ where: { tenantId, id, ...values }, data: fresh }),
  },
  {
    purpose: letterPurpose,
    read: async (tx, place) =>
      (await tx.handoffReply.findMany(page(place))).map(({ id, text }) => ({ id, values: { text } })),
    write: (tx, tenantId, { id, values }, fresh) =>
      tx.handoffReply.updateMany({ where: { tenantId, id, text: values['text'] ?? '' }, data: fresh }),
  },
];

/**
 * Puts everything that is sealed under the newest secret, while the installation runs: afterwards the older secrets can go. It can be run as
 * often as one likes, and goes on where a run was cut off.
 * @param tenantIds all tenants where they are left out
 * @returns how many values there are, and how many were sealed anew
 */
export async function resealAll(
  installation: Installation,
  tenantIds?: readonly string[],
): Promise<{ values: number; resealed: number; unreadable: number }> {
  const { db, secrets } = installation;
  const counts = { values: 0, resealed: 0, unreadable: 0 };
  for (const tenantId of tenantIds ?? (await allTenants(installation)))
    for (const { read, purpose, write } of kinds) {
      let after = '';
      for (;;) {
        const place = { tenantId, after };
        const rows = await db.forTenant(tenantId, (tx) => read(tx, place));
        for (const row of rows) {
          const fresh: Record<string, string> = {};
          for (const [column, value] of Object.entries(row.values)) {
            if (value === null) continue;
            counts.values++;
            const next = secrets.reseal(purpose(tenantId, row.id), value);
            if (next !== undefined) fresh[column] = next;
            else if (secrets.open(purpose(tenantId, row.id), value) === undefined) counts.unreadable++;
          }
          if (Object.keys(fresh).length === 0) continue;
          const { count } = await db.forTenant(tenantId, (tx) => write(tx, tenantId, row, fresh));
          counts.resealed += count === 0 ? 0 : Object.keys(fresh).length;
        }
        const last = rows.at(-1);
        if (rows.length < atOnce || !last) break;
        after = last.id;
      }
    }
  return counts;
}
