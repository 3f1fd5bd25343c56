import { newId } from '@radrum/db';
import { z } from 'zod';
import { noteLatePayment } from '../billing/events.ts';
import type { Installation } from '../installation.ts';
import { forgetKeys } from '../keys/index.ts';
import { forgetSessions } from '../members/index.ts';

const tableName = z.string().regex(/^[a-z_]+$/);
/** Rows that are removed in one transaction; a large tenant takes many, and a worker that is stopped goes on where it was. */
const batch = 5_000;

/** The tenants whose grace period has ended. */
export async function tenantsToDelete({ db }: Installation): Promise<string[]> {
  const rows = await db.asOperator(
    { actor: 'worker', action: 'tenants.deletion_checked' },
    (tx) =>
      tx.tenant.findMany({ where: { status: 'deleting', deleteAfter: { lt: new Date() } }, select: { id: true } }),
    { isRecorded: false },
  );
  return rows.map(({ id }) => id);
}

/** Every tenant, for work that the platform does in each by itself. */
export async function allTenants({ db }: Installation): Promise<string[]> {
  const deed = { actor: 'worker', action: 'tenants.counted' };
  const rows = await db.asOperator(deed, (tx) => tx.tenant.findMany({ select: { id: true } }), { isRecorded: false });
  return rows.map(({ id }) => id);
}

/**
 * Removes every row of a tenant whose grace period has ended, and at last the tenant; leaves a signed receipt with what there was. It
 * can be stopped at any moment and run again: the counts are taken before the first row goes.
 * @returns the receipt's identifier; undefined for a tenant that is not to be deleted
 */
export async function deleteTenant(installation: Installation, tenantId: string): Promise<string | undefined> {
  const { db } = installation;
  const tenant = await db.asDisposal(tenantId, (tx) => tx.tenant.findUnique({ where: { id: tenantId } }));
  if (!tenant || tenant.status !== 'deleting' || !tenant.deleteAfter || tenant.deleteAfter > new Date())
    return undefined;
  await endSubscription(installation, tenantId);
  const tables = await tenantTables(installation);
  const counts = await beginReceipt(installation, tenant, tables);
  await removePersons(installation, tenantId);
  for (const name of tables) await empty(installation, tenantId, name);
  const { slug, name } = tenant;
  const deletedAt = new Date();
  const signature = signatureOf(installation, { tenantId, slug, name, counts, deletedAt: deletedAt.toISOString() });
  const receipt = await db.asDisposal(tenantId, async (tx) => {
    await tx.tenant.delete({ where: { id: tenantId } });
    return tx.deletionReceipt.update({ where: { tenantId }, data: { deletedAt, signature } });
  });
  forgetSessions();
  forgetKeys();
  return receipt.id;
}

/** Nothing more is invoiced; what was invoiced stays owed, at the payment provider. */
async function endSubscription(installation: Installation, tenantId: string): Promise<void> {
  const { db, payments } = installation;
  const plan = await db.asDisposal(tenantId, (tx) => tx.tenantPlan.findUnique({ where: { tenantId } }));
  if (!plan?.customerId || !payments) return;
  await payments.leave(plan.customerId, async (subscription) => {
    // paid a moment ago, and nobody here has heard of it
    if (subscription !== plan.subscriptionId) await noteLatePayment(installation, subscription);
  });
}

const rowCounts = z.record(z.string(), z.number());
/** JSON in PostgreSQL keeps an order of its own: what is signed is in the order of names. */
const inOrder = (counts: unknown): Record<string, number> =>
  Object.fromEntries(Object.entries(rowCounts.parse(counts)).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Counts what there is, once: a run that was stopped has removed some of it already. */
async function beginReceipt(
  { db }: Installation,
  { id: tenantId, slug, name }: { id: string; slug: string; name: string },
  tables: readonly string[],
): Promise<Record<string, number>> {
  return db.asDisposal(tenantId, async (tx) => {
    const begun = await tx.deletionReceipt.findUnique({ where: { tenantId } });
    if (begun) return inOrder(begun.counts);
    const counts: Record<string, number> = {};
    for (const one of tables) {
      const rows = await tx.$queryRawUnsafe(
        `select count(*)::int as count from "${one}" where tenant_id = $1`,
        tenantId,
      );
      counts[one] = z.array(z.object({ count: z.number() })).parse(rows)[0]?.count ?? 0;
    }
    const data = { id: newId('receipt'), tenantId, slug, name, counts, deletedAt: new Date(), signature: '' };
    await tx.deletionReceipt.create({ data });
    return inOrder(counts);
  });
}

/** Persons who are nobody anywhere else go with the tenant, and sessions and passkeys that were its own. */
async function removePersons({ db }: Installation, tenantId: string): Promise<void> {
  await db.forSignIn(async (tx) => {
    const members = await tx.member.findMany({ where: { tenantId }, select: { userId: true } });
    const ids = members.map(({ userId }) => userId);
    const elsewhere = await tx.member.findMany({ where: { userId: { in: ids }, tenantId: { not: tenantId } } });
    const operators = await tx.operator.findMany({ where: { userId: { in: ids } } });
    const kept = new Set([...elsewhere, ...operators].map(({ userId }) => userId));
    await tx.session.deleteMany({ where: { tenantId } });
    await tx.passkey.deleteMany({ where: { tenantId } });
    await tx.user.deleteMany({ where: { id: { in: ids.filter((id) => !kept.has(id)) } } });
  });
}

/** Every table with rows of tenants, out of the catalogue so that a new one cannot be forgotten; those that refer to others first. */
async function tenantTables({ db }: Installation): Promise<string[]> {
  const [tables, references] = await db.asDisposal('', async (tx) => [
    await tx.$queryRaw`select tablename::text as name from pg_policies where schemaname = current_schema()
      and policyname = 'disposal' and tablename <> 'tenant' order by 1`,
    await tx.$queryRaw`select conrelid::regclass::text as child, confrelid::regclass::text as parent
      from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  ]);
  const names = z
    .array(z.object({ name: tableName }))
    .parse(tables)
    .map(({ name }) => name);
  const pairs = z.array(z.object({ child: z.string(), parent: z.string() })).parse(references);
  const depth = (name: string): number =>
    Math.max(
      0,
      ...pairs.filter(({ child, parent }) => child === name && parent !== name).map(({ parent }) => depth(parent) + 1),
    );
  return names.toSorted((one, other) => depth(other) - depth(one));
}

/** Removes a tenant's rows of one table, some thousands at a time. */
async function empty({ db }: Installation, tenantId: string, name: string): Promise<void> {
  for (;;) {
    const count = await db.asDisposal(tenantId, (tx) =>
      tx.$executeRawUnsafe(
        `delete from "${name}" where ctid = any(array(select ctid from "${name}" where tenant_id = $1 limit ${batch}))`,
        tenantId,
      ),
    );
    if (count < batch) return;
  }
}

interface ReceiptText {
  tenantId: string;
  slug: string;
  name: string;
  counts: Record<string, number>;
  deletedAt: string;
}

/** The platform's keyed digest of a receipt: who changes one cannot sign it anew. */
const signatureOf = ({ secrets }: Installation, receipt: ReceiptText): string =>
  secrets.digests('deletion-receipt', JSON.stringify(receipt))[0] ?? '';

export interface Receipt extends ReceiptText {
  id: string;
  isGenuine: boolean;
}

/** The receipts of deleted tenants, newest first, each with whether it is as it was signed. */
export async function listReceipts(installation: Installation, operator: string): Promise<Receipt[]> {
  const rows = await installation.db.asOperator({ actor: operator, action: 'receipts.listed' }, (tx) =>
    tx.deletionReceipt.findMany({ orderBy: { id: 'desc' }, take: 500 }),
  );
  return rows.map(({ id, tenantId, slug, name, deletedAt, signature, counts }) => {
    const receipt = { tenantId, slug, name, counts: inOrder(counts), deletedAt: deletedAt.toISOString() };
    const isGenuine = installation.secrets.digests('deletion-receipt', JSON.stringify(receipt)).includes(signature);
    return { id, ...receipt, isGenuine };
  });
}
