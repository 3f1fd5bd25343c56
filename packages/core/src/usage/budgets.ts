import { newId, type Transaction } from '@radrum/db';
import { convert, currenciesOf } from '@radrum/routing';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { callContext } from '../models/call-context.ts';
import { budgetScopes, forgetBudgets, tokens } from './held.ts';
import { budgetPeriods, periodAt } from './periods.ts';
import { ratesToday } from './rates.ts';

const amount = z.number().positive().max(1_000_000_000_000);

/** A budget as it is set. A money budget counts what models cost, converted into its currency. */
export const newBudget = z
  .object({
    scope: z.enum(budgetScopes),
    /** The assistant, member or key; left out for the whole tenant. */
    subjectId: z.string().min(1).max(60).optional(),
    period: z.enum(budgetPeriods),
    unit: z.union([z.literal(tokens), z.string().regex(/^[A-Z]{3}$/, 'A currency code such as SEK, or "tokens".')]),
    amount,
    isHard: z.boolean().default(false),
  })
  .refine(({ scope, subjectId }) => (scope === 'tenant') === (subjectId === undefined), {
    path: ['subjectId'],
    message: 'Say which assistant, member or key it is for; leave it out for the whole organisation.',
  });
export const budgetChanges = z.object({
  amount: amount.optional(),
  isHard: z.boolean().optional(),
  /** As it was when the form was opened. */
  updatedAt: z.iso.datetime().optional(),
});

/** A budget with how it stands in the period that runs. */
export interface BudgetInfo {
  id: string;
  scope: (typeof budgetScopes)[number];
  subjectId: string | null;
  /** The assistant's, member's or key's name; null where it is gone, or the budget is the tenant's. */
  subjectName: string | null;
  period: (typeof budgetPeriods)[number];
  /** The day or month that runs. */
  current: string;
  unit: string;
  amount: number;
  isHard: boolean;
  spent: number;
  /** Held for calls that are running. */
  reserved: number;
  updatedAt: string;
}

/** More budgets than these would be looked at before every call. */
const most = 200;

/** The tenant's budgets, those of the whole tenant first. */
export async function listBudgets(scope: Scope): Promise<BudgetInfo[]> {
  authorise(scope, 'usage:read');
  const { tenantId, installation } = scope;
  return installation.db.forTenant(tenantId, async (tx) => {
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { timeZone: true } });
    const rows = await tx.budget.findMany({ where: { tenantId }, orderBy: { id: 'asc' } });
    const now = new Date();
    const known = budgetScopes.flatMap((one) =>
      rows
        .filter((row) => row.scope === one)
        .map((row) => {
          const period = budgetPeriods.find((name) => name === row.period) ?? 'month';
          return { row, one, period, current: periodAt(period, now, tenant.timeZone) };
        }),
    );
    const sums = await tx.budgetPeriod.findMany({
      where: { tenantId, OR: known.map(({ row, current }) => ({ budgetId: row.id, period: current })) },
    });
    const names = await namesOf(
      tx,
      tenantId,
      rows.map(({ subjectId }) => subjectId),
    );
    return known.map(({ row, one, period, current }) => {
      const sum = sums.find(({ budgetId }) => budgetId === row.id);
      return {
        id: row.id,
        scope: one,
        subjectId: row.subjectId === '' ? null : row.subjectId,
        subjectName: names.get(row.subjectId) ?? null,
        period,
        current,
        unit: row.unit,
        amount: Number(row.amount),
        isHard: row.isHard,
        spent: Number(sum?.spent ?? 0),
        reserved: Number(sum?.reserved ?? 0),
        updatedAt: row.updatedAt.toISOString(),
      };
    });
  });
}

/** The names of assistants, members and keys, by identifier. */
export async function namesOf(tx: Transaction, tenantId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const where = { tenantId, id: { in: [...new Set(ids)] } };
  const [assistants, members, keys] = [
    await tx.assistant.findMany({ where, select: { id: true, slug: true } }),
    await tx.member.findMany({ where, select: { id: true, name: true, email: true } }),
    await tx.apiKey.findMany({ where, select: { id: true, name: true } }),
  ];
  return new Map([
    ...assistants.map(({ id, slug }) => [id, slug] as const),
    ...members.map(({ id, name, email }) => [id, name ?? email] as const),
    ...keys.map(({ id, name }) => [id, name] as const),
  ]);
}

/** @throws RadrumError `invalid_body`, `conflict` when there is one for the same already */
export async function createBudget(scope: Scope, asked: z.input<typeof newBudget>): Promise<{ id: string }> {
  authorise(scope, 'budgets:write');
  const fields = newBudget.parse(asked);
  const { tenantId, installation, actor } = scope;
  const { subjectId = '' } = fields;
  if (fields.unit !== tokens) await requireCounted(scope, fields.unit);
  const made = await installation.db.forTenant(tenantId, async (tx) => {
    const others = await tx.budget.findMany({ where: { tenantId }, select: { unit: true, isHard: true } });
    if (others.length >= most) throw new RadrumError('conflict', `There can be at most ${most} budgets.`);
    const money = others.find(({ unit }) => unit !== tokens);
    if (fields.unit !== tokens && money && money.unit !== fields.unit)
      throw refused('unit', `Your other budgets are in ${money.unit}. Use the same currency, or "tokens".`);
    if (fields.scope !== 'tenant' && !(await namesOf(tx, tenantId, [subjectId])).has(subjectId))
      throw refused('subjectId', 'There is no such assistant, member or key.');
    const id = newId('budget');
    await tx.budget.create({ data: { ...fields, subjectId, tenantId, id, createdBy: nameOf(actor) } });
    await record(tx, scope, 'budget.created', id, { ...fields, subjectId });
    return { id };
  });
  forgetBudgets(tenantId);
  return made;
}

/** A budget that would not notice what some models cost is worse than none. */
async function requireCounted(scope: Scope, unit: string): Promise<void> {
  const { catalogue } = await callContext(scope);
  const rates = ratesToday(scope.installation);
  const unknown = currenciesOf(catalogue).filter((currency) => convert(1, currency, unit, rates) === null);
  if (unknown.length > 0)
    throw refused(
      'unit',
      `Models are priced in ${unknown.join(', ')}, and no exchange rate to ${unit} is known. Use ${unknown[0]}, or "tokens".`,
    );
}

/** @throws RadrumError `not_found` */
export async function seeBudget({ tenantId, installation }: Scope, id: string): Promise<void> {
  const count = await installation.db.forTenant(tenantId, (tx) => tx.budget.count({ where: { tenantId, id } }));
  if (count === 0) throw notFound();
}

/** @throws RadrumError `not_found`, `changed_meanwhile` */
export async function updateBudget(scope: Scope, id: string, asked: z.input<typeof budgetChanges>): Promise<void> {
  authorise(scope, 'budgets:write');
  const { updatedAt, ...changes } = budgetChanges.parse(asked);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const before = await tx.budget.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!before) throw notFound();
    if (updatedAt !== undefined && before.updatedAt.toISOString() !== updatedAt) throw changedMeanwhile();
    const { amount: size, isHard } = changes;
    await tx.budget.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        ...(size !== undefined && { amount: size }),
        ...(isHard !== undefined && { isHard }),
        updatedAt: new Date(),
      },
    });
    // a level that the new amount is below again may be reached, and told, once more
    if (size !== undefined && size > Number(before.amount))
      await tx.budgetPeriod.updateMany({ where: { tenantId, budgetId: id }, data: { warned: 0 } });
    await record(tx, scope, 'budget.changed', id, {
      before: { amount: Number(before.amount), isHard: before.isHard },
      after: { amount: size ?? Number(before.amount), isHard: isHard ?? before.isHard },
    });
  });
}

/** @throws RadrumError `not_found` */
export async function deleteBudget(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'budgets:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.budget.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'budget.removed', id);
  });
}

const refused = (path: string, message: string) =>
  new RadrumError('invalid_body', message, { problems: [{ path, message }] });
