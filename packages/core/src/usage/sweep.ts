import { z } from 'zod';
import type { Scope } from '../scope.ts';
import { ratesToday } from './rates.ts';
import { insertUsage, readHolds, spend, usageId } from './settle.ts';
import { sweepWarnings } from './warn.ts';

const cutOff = z.object({
  kind: z.string(),
  subject: z.string(),
  actor: z.string(),
  assistantId: z.string().nullable(),
  requestId: z.string(),
  model: z.string(),
  provider: z.string(),
  region: z.string(),
  operator: z.string(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  cost: z.number().nullable(),
  currency: z.string().nullable(),
  priceVersion: z.string().nullable(),
});
const atOnce = 500;

/**
 * Settles the calls of a tenant that nobody has settled in their time: the process that made them is gone. What they used is not known, so
 * they are written down, marked as estimated, with what was held for them: a budget is rather spent too early than too late.
 * @returns how many there were
 */
export async function sweepReservations(scope: Scope, now = new Date()): Promise<number> {
  const { tenantId, installation } = scope;
  const rates = ratesToday(installation);
  let swept = 0;
  for (;;) {
    const count = await installation.db.sqlForTenant(tenantId, async (sql) => {
      const { rows } = await sql.query<{ id: string; call: unknown; holds: unknown }>(
        `delete from usage_reservation where tenant_id = $1 and id in
           (select id from usage_reservation where tenant_id = $1 and expires_at < $2 order by id limit $3 for update skip locked)
         returning id, call, holds`,
        [tenantId, now, atOnce],
      );
      const calls = rows.map(({ id, call, holds }) => {
        const { inputTokens, outputTokens, ...rest } = cutOff.parse(call);
        const usage = { inputTokens, outputTokens, cachedInputTokens: 0, reasoningTokens: 0, estimated: true };
        const row = {
          ...rest,
          ...usage,
          id: usageId(id, 1),
          attempt: 1,
          firstTokenMs: null,
          totalMs: 0,
          reason: 'cut_off',
        };
        return { row, holds: readHolds(holds), attempts: [{ usage, cost: rest.cost, currency: rest.currency }] };
      });
      await insertUsage(
        sql,
        tenantId,
        calls.map(({ row }) => row),
        rates,
      );
      await spend(sql, tenantId, calls, rates);
      return rows.length;
    });
    swept += count;
    if (count < atOnce) break;
  }
  await sweepWarnings(scope);
  return swept;
}
