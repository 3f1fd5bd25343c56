import { record } from '../audit/index.ts';
import type { Installation } from '../installation.ts';
import { mailIn } from '../mail/index.ts';
import { type Scope, systemScope } from '../scope.ts';
import { announce, deliverSoon } from '../webhooks/events.ts';
import type { Touched } from './settle.ts';

/** Shares of a budget, in per cent, that are warned of. */
export const warningLevels = [50, 80, 100] as const;

/** Has the worker look whether budgets that were spent of have reached a level. That it cannot be asked is no reason to fail a call: the sweep looks too. */
export async function warnSoon(
  installation: Installation,
  tenantId: string,
  touched: readonly Touched[],
): Promise<void> {
  if (touched.length === 0) return;
  const reached = await installation.db
    .sqlForTenant(tenantId, (sql) =>
      sql.query<{ budget_id: string; period: string }>(
        `select p.budget_id, p.period from budget_period p join budget b on b.tenant_id = p.tenant_id and b.id = p.budget_id
         where p.tenant_id = $1 and p.budget_id = any($2) and ${isDue}`,
        [tenantId, touched.map(({ budgetId }) => budgetId)],
      ),
    )
    .catch(() => ({ rows: [] }));
  for (const { budget_id: id, period } of reached.rows)
    await installation.jobs
      .later({ tenantId, kind: 'warn-budget', id: `${id} ${period}` }, new Date())
      .catch((error: unknown) => installation.log.warn({ err: error }, 'a budget’s warning waits for the sweep'));
}

/** A level is reached that nobody was told of. */
const isDue = `exists (select 1 from unnest(array[${warningLevels.join(', ')}]) level
  where level > p.warned and p.spent * 100 >= b.amount * level)`;

/** Asks for the warnings that were lost on their way. */
export async function sweepWarnings({ tenantId, installation }: Scope): Promise<void> {
  const { rows } = await installation.db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ budget_id: string; period: string }>(
      `select p.budget_id, p.period from budget b join budget_period p on p.tenant_id = b.tenant_id and p.budget_id = b.id
       where b.tenant_id = $1 and ${isDue}`,
      [tenantId],
    ),
  );
  for (const { budget_id: id, period } of rows)
    await warnBudget(systemScope(installation, tenantId, 'worker'), `${id} ${period}`);
}

/** Tells the owners and every webhook that a budget has reached a level, once a level and period: the worker's job. */
export async function warnBudget(scope: Scope, budgetAndPeriod: string): Promise<void> {
  const { tenantId, installation } = scope;
  const [budgetId = '', period = ''] = budgetAndPeriod.split(' ');
  const told = await installation.db.forTenant(tenantId, async (tx) => {
    const row = await tx.budgetPeriod.findUnique({
      where: { tenantId_budgetId_period: { tenantId, budgetId, period } },
      include: { budget: true },
    });
    if (!row) return undefined;
    const { budget } = row;
    const share = (Number(row.spent) / Number(budget.amount)) * 100;
    const level = warningLevels.findLast((one) => share >= one);
    if (level === undefined || level <= row.warned) return undefined;
    const { count } = await tx.budgetPeriod.updateMany({
      where: { tenantId, budgetId, period, warned: row.warned },
      data: { warned: level },
    });
    if (count === 0) return undefined; // another worker was faster
    const data = {
      budgetId,
      level,
      period,
      scope: budget.scope,
      ...(budget.subjectId === '' ? {} : { subjectId: budget.subjectId }),
      unit: budget.unit,
      amount: Number(budget.amount),
      spent: Number(row.spent),
      isHard: budget.isHard,
    };
    await record(tx, scope, 'budget.reached', budgetId, { level, period });
    return {
      data,
      deliveries: await announce(tx, scope, 'budget.reached', data),
      tenant: await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
      owners: await tx.member.findMany({
        where: { tenantId, role: 'owner', disabledAt: null },
        select: { email: true },
      }),
    };
  });
  if (!told) return;
  await deliverSoon(scope, told.deliveries);
  const { level, amount, unit, isHard } = told.data;
  const link = `${installation.baseUrl}/t/${told.tenant.slug}/usage`;
  for (const { email } of told.owners)
    await installation.mail
      .send(
        mailIn(told.tenant.locale, 'budget', {
          to: email,
          tenant: told.tenant.name,
          level,
          amount,
          unit,
          isHard,
          link,
        }),
      )
      .catch((error: unknown) => installation.log.warn({ err: error }, 'a budget’s warning was not mailed'));
}
