import { createTenant, entitled, planOf, sendUsage, setPlanByHand } from '../packages/core/src/index.ts';
import { newId } from '../packages/db/src/index.ts';
import { openStripe } from '../apps/server/src/payments/stripe/index.ts';
import { startStripeServer } from '../infra/test/stripe/index.ts';
import { openBenchInstallation } from './installation.ts';

/** How long it takes to ask what a plan allows, and how fast what was used leaves for the payment provider. */
const stripe = await startStripeServer();
const payments = openStripe({ key: stripe.key, webhookSecret: '', hasTax: false, url: stripe.url });
const bench = await openBenchInstallation([], payments);
const { installation } = bench;
const { id: tenantId } = await createTenant(installation, {
  name: 'Bänk',
  slug: 'bank',
  locale: 'sv',
  ownerEmail: 'agare@bank.example',
});
const operator = { user: { id: 'bench', email: 'bench@radrum.example', name: '' }, authenticatedAt: new Date() };
const plan = { tenantId, plan: 'small', version: 1, size: 0, interval: 'year', reason: 'bench' } as const;
await setPlanByHand(installation, operator, plan);

/** The middle of several timings, in milliseconds. */
async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < times; at++) {
    const startedAt = performance.now();
    await work();
    taken.push(performance.now() - startedAt);
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

const events = Number(process.argv[2] ?? 20_000);
await installation.db.sqlForTenant(tenantId, (sql) =>
  sql.query(
    `insert into plan_usage (tenant_id, id, meter, quantity, at, counted_at)
     select $1, 'pu_' || n, 'answers', 1, now(), now() from generate_series(1, $2::int) n`,
    [tenantId, events],
  ),
);
await planOf(installation, tenantId);
const kept = await median(20_000, () => entitled(installation, tenantId, 'answers'));
console.log(`what a plan allows, kept in the process: p50 ${kept.toFixed(4)} ms (goal 0.2)`);

const customerId = await payments.keepCustomer({
  tenantId,
  tenantName: 'Bänk',
  locale: 'sv',
  email: 'faktura@bank.example',
  customerId: null,
  invoiceTo: {
    name: 'Bänk',
    organisationNumber: '212000-0142',
    vatNumber: null,
    email: 'faktura@bank.example',
    address: { line1: 'Storgatan 1', line2: null, postalCode: '123 45', city: 'Lindvik', country: 'SE' },
    reference: null,
    orderNumber: null,
    gln: null,
    peppolId: null,
  },
});
const order = { plan: 'small', version: 1, size: 0, interval: 'year' } as const;
const { subscriptionId } = await payments.subscribe(customerId, tenantId, order, newId('request'));
await installation.db.forTenant(tenantId, (tx) =>
  tx.tenantPlan.update({ where: { tenantId }, data: { customerId, subscriptionId, orderedAt: new Date(0) } }),
);
const startedAt = performance.now();
const sent = await sendUsage(installation, tenantId);
const seconds = (performance.now() - startedAt) / 1000;
console.log(`${sent} meter events out of the outbox: ${Math.round(sent / seconds)} a second (goal 1,000)`);
await bench.close();
await stripe.close();
