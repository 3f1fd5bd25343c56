import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createTenant, sweepReservations, systemScope } from '../packages/core/src/index.ts';
import { openBenchInstallation } from './installation.ts';
import { startCountingProvider } from './ledger/provider.ts';

/**
 * Whether the ledger has what the provider counted: mixed calls (whole, streamed, left, failed) by a process that is killed (kill -9) again and
 * again. Every call that was begun must stand in the ledger once, and what is not estimated must be what the provider counted.
 */
const { values: options } = parseArgs({ options: { calls: { type: 'string', default: '20000' } }, strict: false });
const calls = Number(options.calls);
const bench = await openBenchInstallation();
const { installation, appUrl } = bench;
const provider = await startCountingProvider();
const { id: tenantId } = await createTenant(installation, {
  name: 'Bänk',
  slug: 'bank',
  locale: 'sv',
  ownerEmail: 'agare@bank.example',
});

const program = fileURLToPath(new URL('./ledger/caller.ts', import.meta.url));
let done = 0;
let kills = 0;
const startedAt = performance.now();
while (done < calls) {
  const child = fork(program, [appUrl, tenantId, provider.url, String(done), String(calls)]);
  let highest = done;
  child.on('message', (number) => {
    highest = Math.max(highest, Number(number) + 1);
  });
  // long enough to start, at a moment that nobody foresees
  const timer = setTimeout(() => child.kill('SIGKILL'), 3_000 + Math.random() * 3_000);
  const isKilled = await new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code !== 0)));
  clearTimeout(timer);
  kills += isKilled ? 1 : 0;
  done = isKilled ? highest + 32 : calls; // those that were on their way are not made anew
}
const seconds = (performance.now() - startedAt) / 1000;

const later = new Date(Date.now() + 24 * 3_600_000);
const swept = await sweepReservations(systemScope(installation, tenantId, 'bench'), later);
const { rows } = await installation.db.sqlForTenant(tenantId, (sql) =>
  sql.query<{ subject: string; input: number; output: number; estimated: boolean; reason: string }>(
    `select subject, input_tokens as input, output_tokens as output, is_estimated as estimated, reason from usage where tenant_id = $1`,
    [tenantId],
  ),
);
const seen = new Map<string, number>();
let [wrong, ledger, told] = [0, 0, 0];
for (const { subject, input, output, estimated } of rows) {
  const number = subject.slice('call-'.length);
  seen.set(number, (seen.get(number) ?? 0) + 1);
  const counted = provider.counted.get(number);
  if (estimated || !counted) continue;
  ledger += input + output;
  told += counted.inputTokens + counted.outputTokens;
  if (counted.inputTokens !== input || counted.outputTokens !== output) wrong += 1;
}
const lost = [...provider.counted.keys()].filter((number) => !seen.has(number)).length;
const doubled = [...seen.values()].filter((count) => count > 1).length;
const estimated = rows.filter((row) => row.estimated).length;
console.log(
  `${rows.length} calls, ${kills} times killed, ${Math.round(rows.length / seconds)} calls/s (starts included)`,
);
console.log(
  `lost ${lost} (goal 0), double ${doubled} (goal 0), other tokens than the provider counted ${wrong} (goal 0)`,
);
console.log(
  `tokens that are not estimated: ledger ${ledger}, provider ${told}; estimated rows ${estimated}, of them swept ${swept}`,
);
provider.close();
await bench.close();
if (lost + doubled + wrong > 0 || ledger !== told) process.exitCode = 1;
