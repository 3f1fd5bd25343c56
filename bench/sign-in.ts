import {
  authenticateKey,
  createSession,
  createTenant,
  forgetKeys,
  forgetSessions,
  newId,
  readSession,
  record,
  sealTenant,
  systemScope,
  verifyChain,
} from '../packages/core/src/index.ts';
import { openBenchInstallation } from './installation.ts';

/** Sessions, keys and the log on PostgreSQL: what each request pays for being known, and what a tenant's log takes. */
const rounds = 500;
const opened = await openBenchInstallation([]);
const { installation } = opened;
const { id: tenantId, secretKey } = await createTenant(installation, {
  name: 'Kommunen',
  slug: 'kommunen',
  locale: 'sv',
  ownerEmail: 'a@b.example',
});
const { userId } = await installation.db.forSignIn((tx) => tx.member.findFirstOrThrow({ where: { tenantId } }));
const token = await createSession(installation, { userId, method: 'email' });

const show = (what: string, times: number[]) => {
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(3)} ms`;
  console.log(`  ${what.padEnd(44)} p50 ${at(0.5)}, p95 ${at(0.95)}`);
};
async function measure(what: string, before: () => void, work: () => Promise<unknown>): Promise<void> {
  for (let warm = 0; warm < 20; warm++) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    before();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  show(what, times);
}
const nothing = () => {};
await measure('session check, kept for four seconds', nothing, () => readSession(installation, token));
await measure('session check, read from the database', forgetSessions, () => readSession(installation, token));
await measure('key check, kept for five seconds', nothing, () =>
  authenticateKey(installation, secretKey, undefined, 'req'),
);
await measure('key check, read from the database', forgetKeys, () =>
  authenticateKey(installation, secretKey, undefined, 'req'),
);
await measure('baseline: an empty transaction of a tenant', nothing, () =>
  installation.db.sqlForTenant(tenantId, (sql) => sql.query('select 1')),
);

// The log: each event in a transaction of its own, eight at a time, as requests come.
const scope = systemScope(installation, tenantId, 'bench');
const [events, atOnce] = [4_000, 8];
let left = events;
const start = performance.now();
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (left-- > 0)
      await installation.db.forTenant(tenantId, (tx) => record(tx, scope, 'bench', newId('event'), { place: left }));
  }),
);
const appended = performance.now() - start;
const sealing = performance.now();
const sealed = await sealTenant(installation, tenantId);
const sealedMs = performance.now() - sealing;
const verifying = performance.now();
const report = await verifyChain(installation, tenantId);
const perSecond = (count: number, ms: number) => `${Math.round((count / ms) * 1000).toLocaleString('en')} a second`;
console.log(`  log: appended by one tenant (${events} events)    ${perSecond(events, appended)}`);
console.log(`  log: sealed into the chain (${sealed})             ${perSecond(sealed, sealedMs)}`);
console.log(
  `  log: verified (${report.links}, ${report.problems.length} problems)             ${perSecond(report.links, performance.now() - verifying)}`,
);
await opened.close();
process.exit(0);
