import type { Installation } from '../../packages/core/src/index.ts';

/** Makes tenants that have a plan by hand, or pay for one, each with some use that nobody has added up. */
export async function makeBuyers(
  { db }: Installation,
  many: number,
  { isPaying }: { isPaying: boolean },
): Promise<string[]> {
  const kind = isPaying ? 'payer' : 'guest';
  const ids = Array.from({ length: many }, (_, at) => `ten_${kind}_${at}`);
  await db.asOperator({ actor: 'bench', action: 'bench' }, (tx) =>
    tx.tenant.createMany({
      data: ids.map((id, at) => ({ id, slug: `${kind}-${at}`, name: `Bänk ${at}`, locale: 'sv' })),
    }),
  );
  const now = new Date();
  for (const tenantId of ids)
    await db.forTenant(tenantId, async (tx) => {
      await tx.tenantPlan.create({
        data: {
          tenantId,
          id: `pln_${tenantId}`,
          plan: 'small',
          version: 1,
          interval: 'year',
          status: 'active',
          periodStart: new Date(now.getTime() - 86_400_000),
          periodEnd: new Date(now.getTime() + 300 * 86_400_000),
          orderedAt: new Date(0),
          ...(isPaying && { customerId: `cus_${tenantId}`, subscriptionId: `sub_${tenantId}` }),
        },
      });
    });
  await use(db, ids);
  return ids;
}

/** Some more of each, as it comes in a few seconds of a busy morning. */
export async function use(db: Installation['db'], ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await db.sqlForTenant(id, (sql) =>
      sql.query(
        `insert into plan_usage (tenant_id, id, meter, quantity)
         select $1, 'pu_' || gen_random_uuid(), meter, 1 from unnest(array['answers', 'answers', 'modelSpend', 'tasks']) meter`,
        [id],
      ),
    );
}
