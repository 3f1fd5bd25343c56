import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { runGrid, runMix } from './routing/faults.ts';
import { firstTokens, load, median, oneByOne, percentile, type Target } from './routing/measure.ts';
import { startPortkey, startProgram } from './routing/processes.ts';

/**
 * The OpenAI-compatible fast path without metering, against Portkey's gateway before the same provider. Each server has
 * a process of its own; provider and load generator share the machine with them, so every figure is the median of
 * several runs in turn. Portkey runs with another @hono/node-server than it installs by default: with that one, all of
 * its streams fail (Portkey-AI/gateway, issue 1389).
 */
const { values: options } = parseArgs({
  options: {
    calls: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
  strict: false,
});
const duration = Number(options.seconds);
const rounds = Number(options.rounds);
const isWanted = (name: string) => options.only === undefined || options.only === name;

const upstream = await startProgram('upstream');
const gateway = await startProgram('gateway', [`${upstream.url}/v1`]);
const peer = await startPortkey();
const ours: Target = { name: 'ours', url: `${gateway.url}/openai/v1/chat/completions`, headers: {} };
const direct: Target = { name: 'direct', url: `${upstream.url}/v1/chat/completions`, headers: {} };
const portkey: Target | null = peer && {
  name: 'portkey',
  url: `${peer.url}/v1/chat/completions`,
  headers: {
    authorization: 'Bearer none',
    'x-portkey-provider': 'openai',
    'x-portkey-custom-host': `${upstream.url}/v1`,
  },
};
if (!portkey) console.log('Portkey could not be installed: the comparison is left out.');
const targets = [direct, ours, ...(portkey ? [portkey] : [])];

const servers = new Map([['direct', upstream], ['ours', gateway], ...(peer ? [['portkey', peer] as const] : [])]);
const rows: [what: string, goal: string, figure: string][] = [];
const figure = (value: number, digits = 2) => value.toFixed(digits);

/** One measurement of all targets in turn, several times over; the median of each. */
async function inTurn(measure: (target: Target) => Promise<number[]>): Promise<Map<string, number[]>> {
  const all = new Map<string, number[][]>();
  for (let round = 0; round < rounds; round += 1)
    for (const target of targets) {
      const known = all.get(target.name) ?? [];
      known.push(await measure(target));
      all.set(target.name, known);
    }
  return new Map(
    [...all].map(([name, runs]) => [
      name,
      (runs[0] ?? []).map((_, place) => median(runs.map((run) => run[place] ?? Number.NaN))),
    ]),
  );
}

if (isWanted('load'))
  for (const stream of [false, true]) {
    const what = stream ? 'streamed' : 'whole';
    // The peer's code takes thousands of requests until it is compiled, and halves its time on the way.
    for (const target of targets) await load(target, stream, 32, { amount: 12_000 });
    const figures = await inTurn(async (target) => {
      const before = servers.get(target.name)?.cpuMs() ?? Number.NaN;
      const { perSecond, failed } = await load(target, stream, 32, { duration });
      if (failed > 0) console.log(`${target.name}: ${failed} requests failed`);
      const cpuMs = (servers.get(target.name)?.cpuMs() ?? Number.NaN) - before;
      return [perSecond, cpuMs / (perSecond * duration)];
    });
    const of = (name: string, place = 0) => figures.get(name)?.[place] ?? Number.NaN;
    for (const { name } of targets)
      rows.push([
        `${what}, 32 connections: ${name}`,
        '',
        `${figure(of(name), 0)} requests/s, ${figure(of(name, 1), 3)} ms of processor time each`,
      ]);
    const goal = stream ? 2.5 : 1.8;
    rows.push([`${what}, 32 connections: ours / portkey`, `>= ${goal}`, figure(of('ours') / of('portkey'))]);
    // What others do on the machine moves the rates, but hardly this.
    rows.push([`${what}, processor time: portkey / ours`, `>= ${goal}`, figure(of('portkey', 1) / of('ours', 1))]);
  }

if (isWanted('latency'))
  for (const stream of [false, true]) {
    const figures = await inTurn(async (target) => {
      const times = await oneByOne(target, stream, 300);
      return [percentile(times, 0.5), percentile(times, 0.95)];
    });
    for (const [name, [p50 = 0, p95 = 0]] of figures)
      rows.push([
        `${stream ? 'streamed' : 'whole'}, 1 connection: ${name}`,
        '',
        `p50 ${figure(p50)} ms, p95 ${figure(p95)} ms`,
      ]);
  }

if (isWanted('first-token')) {
  // Until its code is compiled, a server is slower than it will ever be again.
  for (const target of targets) {
    await load(target, true, 32, { duration: 2 });
    await firstTokens(target, 100, 5);
  }
  const one = await inTurn(async (target) => [median(await firstTokens(target, 1, 20))]);
  const hundred = await inTurn(async (target) => {
    const server = servers.get(target.name);
    const [started, waited] = [performance.now(), server?.waitedMs() ?? Number.NaN];
    const times = await firstTokens(target, 100, 5);
    const share = ((server?.waitedMs() ?? Number.NaN) - waited) / (performance.now() - started);
    return [percentile(times, 0.5), percentile(times, 0.99), share];
  });
  const added = (figures: Map<string, number[]>, name: string, place: number) =>
    (figures.get(name)?.[place] ?? Number.NaN) - (figures.get('direct')?.[place] ?? Number.NaN);
  for (const { name } of targets.slice(1)) {
    const goals = name === 'ours' ? ['<= 1.5', '<= 15'] : ['', ''];
    rows.push([`added to first token, 1 stream, p50: ${name}`, goals[0] ?? '', `${figure(added(one, name, 0))} ms`]);
    rows.push([
      `added to first token, 100 streams, p99: ${name}`,
      goals[1] ?? '',
      `${figure(added(hundred, name, 1), 1)} ms`,
    ]);
    rows.push([`added to first token, 100 streams, p50: ${name}`, '', `${figure(added(hundred, name, 0), 1)} ms`]);
    // Where this is more than a few per cent, the figures above are those of a machine with too much to do.
    const waited = 100 * (hundred.get(name)?.[2] ?? Number.NaN);
    rows.push([`100 streams, time without a processor: ${name}`, '', `${figure(waited, 0)} %`]);
  }
}

if (isWanted('memory')) {
  const calls = Number(options.calls);
  const samples: { rss: number; heapUsed: number; failures: number }[] = [];
  for (let part = 0; part < 10; part += 1) {
    await load(ours, part % 2 === 1, 32, { amount: calls / 10 });
    samples.push(await (await fetch(`${gateway.url}/state`)).json());
  }
  const megabytes = (bytes = 0) => `${Math.round(bytes / 1_000_000)} MB`;
  const [early, late] = [samples[2], samples[9]];
  rows.push([
    `memory, ${calls} calls: after 30 % and at the end`,
    'flat',
    `heap ${megabytes(early?.heapUsed)} -> ${megabytes(late?.heapUsed)}, resident ${megabytes(early?.rss)} -> ${megabytes(late?.rss)}, ${late?.failures} failed`,
  ]);
}
for (const server of [gateway, upstream, peer]) server?.stop();

if (isWanted('faults')) {
  const { right, cells, wrong } = await runGrid();
  rows.push(['fault grid, on two paths', `${cells} of ${cells}`, `${right} of ${cells}`]);
  for (const cell of wrong) console.log(`not as specified: ${cell}`);
  rows.push(['calls under a random mix of faults', '10000 of 10000', `${await runMix(10_000)} of 10000`]);
}

for (const [what, goal, value] of rows) console.log(`${what.padEnd(52)} ${goal.padStart(16)}   ${value}`);
console.log(
  `Medians of ${rounds} runs in turn; provider, load generator and servers share ${availableParallelism()} processors, whose load from all that runs was ${figure(loadavg()[1] ?? Number.NaN, 1)}.`,
);
process.exit(0);
