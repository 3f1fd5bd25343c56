import { type Meter, meters, type Plan, plans } from '../../packages/core/src/billing/plans.ts';

/*
 * What invoices should say, computed apart: nothing of ours or of the payment provider's stand-in is used but the numbers of the plan table.
 * Moments are whole seconds, amounts öre.
 */

export interface Order {
  plan: Plan['id'];
  size: number;
  interval: 'month' | 'year';
}
export type Step = { at: number; deed: 'order' | 'change'; order: Order } | { at: number; deed: 'cancel' | 'resume' };

/** Something that was used; what models cost in thousandths of an öre. */
export interface Use {
  at: number;
  meter: Meter;
  units: number;
}

export interface Amounts {
  total: number;
  tax: number;
}

const daySeconds = 86_400;

/** The invoices that come of what was ordered, changed and used until a moment, the oldest first. */
export function invoicesOf(
  steps: readonly Step[],
  uses: readonly Use[],
  { taxPercent, until }: { taxPercent: bigint; until: number },
): Amounts[] {
  const invoices: Amounts[] = [];
  const bill = (lines: readonly number[]) => {
    const tax = sum(lines.map((line) => rounded(BigInt(line) * taxPercent, 100n)));
    invoices.push({ total: sum(lines) + tax, tax });
  };
  let running: { order: Order; anchor: number; periods: number; ends: boolean } | null = null;
  const startOf = ({ order, anchor, periods }: NonNullable<typeof running>) => after(anchor, order.interval, periods);
  const endOf = ({ order, anchor, periods }: NonNullable<typeof running>) => after(anchor, order.interval, periods + 1);

  const goOn = (moment: number) => {
    while (running && endOf(running) <= moment) {
      const extras = extrasOf(running.order, uses, startOf(running), endOf(running));
      if (running.ends) {
        if (sum(extras) > 0) bill(extras);
        running = null;
        return;
      }
      bill([...extras, priceOf(running.order)]);
      running = { ...running, periods: running.periods + 1 };
    }
  };

  for (const step of steps.toSorted((one, other) => one.at - other.at)) {
    goOn(step.at);
    if (step.deed === 'order') {
      running = { order: step.order, anchor: step.at, periods: 0, ends: false };
      bill([priceOf(step.order)]);
      continue;
    }
    if (!running) throw new Error(`nothing runs that could be changed at ${step.at}`);
    if (step.deed !== 'change') {
      running = { ...running, ends: step.deed === 'cancel' };
      continue;
    }
    const [start, end]: [number, number] = [startOf(running), endOf(running)];
    // a change counts from the beginning of its day, or of the period where that began later
    const from = Math.max(Math.floor(step.at / daySeconds) * daySeconds, start);
    const left = (price: number) => rounded(BigInt(price) * BigInt(end - from), BigInt(end - start));
    const credit = -left(priceOf(running.order));
    if (step.order.interval === running.order.interval) {
      bill([credit, left(priceOf(step.order))]);
      running = { ...running, order: step.order, ends: false };
    } else {
      // another interval begins a new period at once, and what was used in the old one is invoiced with it
      bill([credit, ...extrasOf(running.order, uses, start, step.at), priceOf(step.order)]);
      running = { order: step.order, anchor: step.at, periods: 0, ends: false };
    }
  }
  goOn(until);
  return invoices;
}

function sizeOf({ plan: id, size }: Order) {
  const plan = plans.findLast((one) => one.id === id);
  const found = plan?.sizes[size];
  if (!plan || !found) throw new Error(`no such plan: ${id} ${size}`);
  return { plan, ...found };
}

function priceOf(order: Order): number {
  const price = sizeOf(order).prices[order.interval];
  if (price === undefined) throw new Error(`no such price: ${order.plan} by ${order.interval}`);
  return price;
}

/** What was used beyond what is included, a line for each meter. */
function extrasOf(order: Order, uses: readonly Use[], start: number, end: number): number[] {
  const { plan, included } = sizeOf(order);
  return meters.map((meter) => {
    const yearly = included[meter];
    if (yearly === null || plan.extra === null) return 0;
    const units = meter === 'modelSpend' ? 1000n : 1n;
    const free = BigInt(order.interval === 'year' ? yearly : Math.floor(yearly / 12)) * units;
    const used = uses
      .filter((use) => use.meter === meter && use.at >= start && use.at < end)
      .reduce((total, use) => total + BigInt(use.units), 0n);
    if (used <= free) return 0;
    const [whole = '0', decimals = ''] = plan.extra[meter].split('.');
    return rounded((used - free) * BigInt(whole + decimals), units * 10n ** BigInt(decimals.length));
  });
}

/** A number of months or years after a moment; where the month is too short, its last day. */
function after(anchor: number, interval: Order['interval'], count: number): number {
  const from = new Date(anchor * 1000);
  const month = from.getUTCMonth() + count * (interval === 'year' ? 12 : 1);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), lastDay)) / 1000;
  return day + (anchor % daySeconds);
}

/** To the nearest whole öre; half an öre goes up, and a credit mirrors its charge. */
function rounded(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n ? -whole : whole;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
