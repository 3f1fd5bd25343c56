import type { Sql } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';

/** How much of people's time an answered question is taken to free. */
export const timeFreed = z.object({ minutesPerAnswer: z.number().min(0).max(120) });
export type TimeFreed = z.infer<typeof timeFreed>;

/** A telephone call or a mail that need not be taken: a cautious guess, for each organisation to set right. */
const guess: TimeFreed = { minutesPerAnswer: 4 };
const name = 'time_freed';

export async function readTimeFreed(sql: Sql, tenantId: string): Promise<TimeFreed> {
  const { rows } = await sql.query<{ value: unknown }>(
    'select value from tenant_setting where tenant_id = $1 and name = $2',
    [tenantId, name],
  );
  return timeFreed.catch(guess).parse(rows[0]?.value);
}

/** Sets the minutes that an answered question frees; what is shown of every period follows. */
export async function updateTimeFreed(scope: Scope, input: TimeFreed): Promise<void> {
  authorise(scope, 'tenant:write');
  const value = timeFreed.parse(input);
  const { tenantId, installation } = scope;
  const edit = { value, updatedBy: nameOf(scope.actor), updatedAt: new Date() };
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.tenantSetting.upsert({
      where: { tenantId_name: { tenantId, name } },
      create: { tenantId, name, ...edit },
      update: edit,
    });
    await record(tx, scope, 'time_freed.changed', tenantId, value);
  });
}
