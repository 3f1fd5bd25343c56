import { parseArgs } from 'node:util';
import { openStripe } from '../apps/server/src/payments/stripe/index.ts';
import { startStripeServer } from '../infra/test/stripe/index.ts';
import { handleEvent, listEvents, type Meter, meters, reconcile, replayEvent } from '../packages/core/src/index.ts';
import { newId } from '../packages/db/src/index.ts';
import './billing/impatient.ts';
import { type Buyer, makeBuyers } from './billing/buyers.ts';
import {
  compareEvents,
  differingByAmount,
  differingById,
  differingPeriods,
  ourInvoices,
  theirInvoices,
} from './billing/compare.ts';
import { eventQueue } from './billing/event-queue.ts';
import { invoicesOf, type Use } from './billing/model.ts';
import { doStep, welcome } from './billing/people.ts';
import { randomFrom } from './billing/random.ts';
import { startReceiver } from './billing/receiver.ts';
import { Sending } from './billing/sending.ts';
import { openBenchInstallation } from './installation.ts';

/**
 * A year and a month of tenants that order, change, cancel, use and pay, under the payment provider's clock: its API fails at random, its news
 * come twice, late, in the wrong order or not at all, and the process that sends what was used is killed (kill -9) again and again. Every
 * invoice must be what a model computed apart says, to the öre, and everything that was used must have counted once.
 */
const { values: options } = parseArgs({
  options: {
    tenants: { type: 'string', default: '30' },
    months: { type: 'string', default: '13' },
    kills: { type: 'string', default: '36' },
    seed: { type: 'string', default: '1' },
  },
  strict: false,
});
const [tenantCount, months, killGoal, seed] = [options.tenants, options.months, options.kills, options.seed].map(
  Number,
);
if (!tenantCount || !months || killGoal === undefined || seed === undefined) throw new Error('numbers, please');

const dayMs = 86_400_000;
const looking = { actor: 'bench', action: 'bench.looked' };
// a fixed day, so that a seed is a run: its orders fall on the last days of a long month
const startMs = Date.UTC(2025, 9, 20);
const days = Math.round((Date.UTC(2025, 9 + months, 20) - startMs) / dayMs);
const random = randomFrom(seed);
const startedAt = performance.now();

const stripe = await startStripeServer({ now: new Date(startMs) });
const settings = { key: stripe.key, webhookSecret: 'whsec_of_the_bench_0123456789', hasTax: false, url: stripe.url };
const payments = openStripe(settings, () => stripe.clock.now.getTime());
const bench = await openBenchInstallation([], payments);
const { installation, appUrl } = bench;
const logged = new Map<string, number>();
const note = (_: object, message: string) => void logged.set(message, (logged.get(message) ?? 0) + 1);
installation.log = { info: () => {}, warn: note, error: note };
const queue = eventQueue((id) => handleEvent(installation, id));
installation.jobs = { ...installation.jobs, handleBillingEvent: ({ eventId }) => queue.add(eventId) };
const receiver = await startReceiver(installation, settings);
stripe.setWebhook(receiver.url, settings.webhookSecret);
const sending = new Sending(appUrl, stripe.url, stripe.key);

interface Tenant extends Buyer {
  id: string;
  uses: Use[];
}
const tenants: Tenant[] = [];
for (const [number, buyer] of makeBuyers(tenantCount, startMs / 1000, random).entries())
  tenants.push({ ...buyer, id: await welcome(installation, number, buyer), uses: [] });

stripe.faults.random(seed, {
  api: { 'error-before': 0.02, 'error-after': 0.02, 'rate-limit': 0.02, 'reset-after': 0.02 },
  webhook: { double: 0.1, reorder: 0.1, delay: 0.02, drop: 0.03 },
});

let tries = 0;
let deeds = 0;
/** What is wanted at a moment, by many people at once. */
async function doSteps(from: number, until: number): Promise<void> {
  const due = tenants
    .flatMap((tenant) => tenant.steps.map((step) => ({ tenant, step })))
    .filter(({ step }) => step.at >= from && step.at < until)
    .toSorted((one, other) => one.step.at - other.step.at);
  for (const [at, group] of Map.groupBy(due, ({ step }) => step.at)) {
    if (at * 1000 > stripe.clock.now.getTime()) await stripe.clock.advanceTo(at * 1000);
    const waiting = group.values();
    const work = async () => {
      for (const { tenant, step } of waiting) {
        const tried = await doStep(installation, tenant.id, step, settled);
        tries += tried;
        deeds += 1;
      }
    };
    await Promise.all(Array.from({ length: 6 }, work));
  }
}

/** Waits for the news that are on their way now. */
async function settled(): Promise<void> {
  await stripe.webhooks.flush();
  await queue.idle();
}

/** An organisation uses something one day in four. */
const useShare = 0.25;
/** What is included in a year, by plan; others use as much as the smallest municipality. */
const usual: Readonly<Record<Meter, number>> = { answers: 12_000, tasks: 2_400, modelSpend: 240_000_000 };
const scaleOf = ({ steps }: Buyer): number => {
  const [first] = steps;
  return first && 'order' in first && first.order.plan === 'municipality' ? ([3, 8, 20, 65][first.order.size] ?? 1) : 1;
};

/** Notes what is used on a day. */
async function use(dayStart: number, wouldBe: ReadonlySet<string>): Promise<void> {
  for (const tenant of tenants) {
    if (!wouldBe.has(tenant.id) || random.next() > useShare) continue;
    const made = meters.flatMap((meter) => {
      const most = Math.ceil((usual[meter] / 365 / useShare) * tenant.eagerness * scaleOf(tenant));
      return Array.from({ length: random.between(1, 3) }, () => ({
        meter,
        at: dayStart + random.between(0, 86_399),
        units: random.between(1, most),
      }));
    });
    await installation.db.forTenant(tenant.id, (tx) =>
      tx.planUsage.createMany({
        data: made.map(({ meter, at, units }) => ({
          tenantId: tenant.id,
          id: newId('planUsage'),
          meter,
          quantity: meter === 'modelSpend' ? units / 1000 : units,
          at: new Date(at * 1000),
          countedAt: new Date(),
        })),
      }),
    );
    tenant.uses.push(...made);
  }
}

/** Who has a plan that runs; on days on which nothing is sent, only those to whom nothing is billed soon. */
async function users(dayStart: number, isCut: boolean): Promise<Set<string>> {
  const running = await installation.db.asOperator(
    looking,
    (tx) => tx.tenantPlan.findMany({ where: { status: 'active' } }),
    { isRecorded: false },
  );
  const until = dayStart + 9 * 86_400;
  const doing = new Set(
    tenants.filter(({ steps }) => steps.some(({ at }) => at >= dayStart && at <= until)).map(({ id }) => id),
  );
  const isQuiet = ({ tenantId, periodEnd }: { tenantId: string; periodEnd: Date }) =>
    periodEnd.getTime() / 1000 > until && !doing.has(tenantId);
  return new Set(running.filter((plan) => !isCut || isQuiet(plan)).map(({ tenantId }) => tenantId));
}

const paid = new Set<string>();
/** Whoever pays, pays on a day of their own: most before the thirtieth, some a month late. */
async function pay(): Promise<void> {
  const now = stripe.clock.now.getTime();
  const open = await installation.db.asOperator(
    looking,
    (tx) => tx.invoice.findMany({ where: { status: 'open' }, orderBy: { id: 'asc' } }),
    { isRecorded: false },
  );
  for (const { id, issuedAt } of open) {
    const age = (now - issuedAt.getTime()) / dayMs;
    if (paid.has(id) || age < 3 || random.next() > (age > 60 ? 1 : 0.06)) continue;
    paid.add(id);
    stripe.receiveTransfer(id);
  }
}

let reconciling: Promise<void> = Promise.resolve();
let cutDays = 0;
let isCut = false;
for (let day = 0; day < days; day++) {
  const midnight = startMs + day * dayMs;
  await stripe.clock.advanceTo(midnight);
  await doSteps(midnight / 1000, midnight / 1000 + 1);
  await pay();
  if (day % 7 === 6) {
    await reconciling;
    for (const { id } of (await listEvents(installation)).filter(({ status }) => status === 'failed'))
      await replayEvent(installation, 'bench', id);
    reconciling = reconcile(installation, new Date(midnight)).catch(() => {});
  }
  await doSteps(midnight / 1000 + 1, midnight / 1000 + 86_400);
  // now and then the sender stays away until the day after, so that what was tried has to be asked for
  const willBeCut: boolean = !isCut && day % 12 === 11;
  await use(midnight / 1000, await users(midnight / 1000, willBeCut));
  const evening = midnight + dayMs - 120_000;
  await stripe.clock.advanceTo(evening);
  const isKilled: boolean = willBeCut || sending.kills < (killGoal * (day + 1)) / days;
  isCut = !(await sending.send(evening, isKilled ? random.next() : null, !willBeCut));
  cutDays += isCut ? 1 : 0;
  if (day % 91 === 90)
    console.log(`  day ${day + 1} of ${days}, after ${Math.round((performance.now() - startedAt) / 1000)} seconds`);
}

// The faults end, and whoever looks after the installation has everything read once more.
const lastMoment = startMs + days * dayMs;
await stripe.clock.advanceTo(lastMoment - 60_000);
await reconciling;
stripe.faults.clear();
await sending.send(lastMoment - 60_000, null);
await stripe.webhooks.settled();
await queue.idle();
for (const { id, status } of await listEvents(installation))
  if (status === 'failed') await replayEvent(installation, 'bench', id);
await queue.idle();
const { length: waiting } = (await listEvents(installation)).filter(
  ({ status }) => status === 'waiting' || status === 'failed',
);
await reconcile(installation, new Date(lastMoment - 60_000));

const state = stripe.snapshot();
const ours = await ourInvoices(installation);
const theirs = theirInvoices(state);
const modelled = tenants.map(({ id, municipality, steps, uses }) => ({
  id,
  invoices: invoicesOf(
    steps.filter(({ at }) => at * 1000 < lastMoment),
    uses,
    {
      taxPercent: municipality === null ? 0n : 25n,
      until: lastMoment / 1000 - 3_660,
    },
  ),
}));
const differing = [
  ...differingById(ours, theirs),
  ...modelled.flatMap(({ id, invoices }) =>
    differingByAmount(
      id,
      ours.filter(({ tenantId }) => tenantId === id),
      invoices,
    ),
  ),
];
const events = await compareEvents(installation, state);
const periods = await differingPeriods(installation);
const kronor = (amounts: readonly { total: number }[]) =>
  (amounts.reduce((sum, { total }) => sum + total, 0) / 100).toLocaleString('sv-SE', { minimumFractionDigits: 2 });
const faults = Object.entries(Object.groupBy(stripe.faults.taken, ({ kind }) => kind)).map(
  ([kind, taken]) => `${kind} ${taken?.length}`,
);

console.log(`${tenantCount} tenants, ${days} days, ${deeds} orders, changes and cancellations (tried ${tries} times)`);
console.log(
  `${ours.length} invoices, of them ${ours.filter(({ status }) => status === 'paid').length} paid; kronor here ${kronor(ours)}, at the provider ${kronor(theirs)}, by the model ${kronor(modelled.flatMap(({ invoices }) => invoices))}`,
);
console.log(
  `differing invoices ${differing.length} (goal 0), differing periods ${periods} (goal 0), news not taken over ${waiting} (goal 0)`,
);
console.log(
  `${events.rows} meter events: lost ${events.lost} (goal 0), doubled ${events.doubled} (goal 0), other amounts ${events.changed} (goal 0), not marked as sent ${events.unmarked} (goal 0)${events.problems.map((one) => `, ${one}`).join('')}`,
);
console.log(
  `sender killed ${sending.kills} times, away overnight ${cutDays} times; ${stripe.webhooks.deliveries.length} deliveries of news; faults taken: ${faults.join(', ')}`,
);
for (const [message, count] of logged) console.log(`  logged ${count} times: ${message}`);
console.log(`${Math.round((performance.now() - startedAt) / 1000)} seconds`);
for (const one of differing.slice(0, 20)) console.log(`  ${one}`);

await sending.close();
await receiver.close();
await bench.close();
await stripe.close();
if (differing.length + periods + waiting + events.lost + events.doubled + events.changed + events.unmarked > 0)
  process.exitCode = 1;
