import { openStripe } from '../apps/server/src/payments/stripe/index.ts';
import { countUse, lookAfterPlans } from '../packages/core/src/index.ts';
import { makeBuyers, use } from './billing/round.ts';
import { openBenchInstallation } from './installation.ts';

/** How long the worker's rounds take: each tenant's use added up and sent, and each plan looked at. The network to the provider is left out. */
const nowhere = { key: 'none', webhookSecret: '', hasTax: false, url: 'http://127.0.0.1:9' };
const bench = await openBenchInstallation([], {
  ...openStripe(nowhere),
  sendUsage: async (events) => events.map(({ id }) => ({ id, result: 'taken' })),
});
const { installation } = bench;
const tenants = Number(process.argv[2] ?? 1_000);

async function timed(what: string, goal: number, work: () => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  await work();
  console.log(`${what}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s (goal ${goal})`);
}

for (const [kind, isPaying] of [
  ['whose plan is set by hand', false],
  ['who pay', true],
] as const) {
  const ids = await makeBuyers(installation, tenants, { isPaying });
  await countUse(installation);
  await use(installation.db, ids);
  await timed(`use of ${tenants} tenants ${kind}, added up and sent`, 5, () => countUse(installation));
}
await timed(`plans of ${2 * tenants} tenants looked at`, 10, () => lookAfterPlans(installation));
await bench.close();
