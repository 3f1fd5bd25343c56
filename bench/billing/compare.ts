import type { Installation } from '../../packages/core/src/index.ts';
import type { startStripeServer } from '../../infra/test/stripe/index.ts';
import type { Amounts } from './model.ts';

type State = ReturnType<Awaited<ReturnType<typeof startStripeServer>>['snapshot']>;
interface Invoice extends Amounts {
  id: string;
  tenantId: string;
  status: string;
}
const reading = { actor: 'bench', action: 'bench.compared' };

/** Every invoice of our database. */
export const ourInvoices = ({ db }: Installation): Promise<Invoice[]> =>
  db.asOperator(
    reading,
    (tx) => tx.invoice.findMany({ select: { id: true, tenantId: true, total: true, tax: true, status: true } }),
    {
      isRecorded: false,
    },
  );

/** Every invoice of the payment provider, drafts too. */
export const theirInvoices = ({ objects: { invoices, customers } }: State): Invoice[] =>
  Object.values(invoices).map(({ id, customer, total, total_taxes: taxes, status }) => ({
    id,
    tenantId: customers[customer ?? '']?.metadata['tenant'] ?? '',
    total,
    tax: taxes?.reduce((sum, { amount }) => sum + amount, 0) ?? 0,
    status: status ?? '',
  }));

/** Invoices that are not the same, or only on one side. */
export function differingById(ours: readonly Invoice[], theirs: readonly Invoice[]): string[] {
  const written = (one: Invoice | undefined) => one && `${one.id} ${one.total} (tax ${one.tax}) ${one.status}`;
  const known = new Map(ours.map((one) => [one.id, one]));
  const there = new Map(theirs.map((one) => [one.id, one]));
  return [...new Set([...known.keys(), ...there.keys()])]
    .filter((id) => written(known.get(id)) !== written(there.get(id)))
    .map(
      (id) =>
        `${known.get(id)?.tenantId ?? there.get(id)?.tenantId}: ours ${written(known.get(id))}, theirs ${written(there.get(id))}`,
    );
}

/** Amounts of a tenant that are only on one side. */
export function differingByAmount(tenantId: string, ours: readonly Amounts[], model: readonly Amounts[]): string[] {
  const written = ({ total, tax }: Amounts) => `${total} (tax ${tax})`;
  const left = model.map(written);
  const extra = ours.map(written).filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return [
    ...extra.map((one) => `${tenantId}: only ours: ${one}`),
    ...left.map((one) => `${tenantId}: only the model: ${one}`),
  ];
}

/** Meter events beside our rows, by their identifier. */
export async function compareEvents({ db }: Installation, { usage }: State) {
  const rows = await db.asOperator(
    reading,
    (tx) => tx.planUsage.findMany({ select: { id: true, meter: true, quantity: true, sentAt: true, problem: true } }),
    { isRecorded: false },
  );
  const there = Map.groupBy(usage, ({ identifier }) => identifier);
  const units = (meter: string, quantity: number) => Math.round(quantity * (meter === 'modelSpend' ? 1000 : 1));
  return {
    rows: rows.length,
    lost: rows.filter(({ id }) => !there.has(id)).length,
    doubled: [...there.values()].filter((events) => events.length > 1).length,
    changed: rows.filter(({ id, meter, quantity }) => {
      const event = there.get(id)?.[0];
      return event !== undefined && Number(event.value) !== units(meter, Number(quantity));
    }).length,
    unmarked: rows.filter(({ sentAt }) => sentAt === null).length,
    problems: [...new Set(rows.flatMap(({ problem }) => problem ?? []))],
  };
}

/** How many of the periods that were reconciled differ. */
export const differingPeriods = async ({ db }: Installation): Promise<number> => {
  const rows = await db.asOperator(reading, (tx) => tx.reconciliation.findMany(), { isRecorded: false });
  return rows.filter(({ ours, theirs }) => Math.abs(Number(ours) - Number(theirs)) > 0.0005).length;
};
