import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { firstTokens, load, median, oneByOne, percentile, type Target } from './routing/measure.ts';
import { startPortkey, startProgram } from './routing/processes.ts';

/**
 * The OpenAI-compatible endpoint as it is: keys, rate limits, policy, decision, and every call held and settled in PostgreSQL; against Portkey's
 * gateway, which does none of it, before the same provider. Load generator, provider and database share the machine. A key may ask 6,000 times a
 * minute, so many are used in turn.
 */
const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '6' } },
  strict: false,
});
const rounds = Number(options.rounds);
const keyCount = 100;

const upstream = await startProgram('upstream');
const child = fork(fileURLToPath(new URL('./metering/server.ts', import.meta.url)), [
  `${upstream.url}/v1`,
  String(keyCount),
]);
const { url, keys } = await new Promise<{ url: string; keys: string[] }>((resolve, reject) => {
  child.on('message', (message: { url?: string; keys?: string[] }) => {
    if (message.url && message.keys) resolve({ url: message.url, keys: message.keys });
  });
  child.once('exit', () => reject(new Error('the server ended before it listened')));
});
const peer = await startPortkey();
let turn = 0;
/** Each measurement takes the next key. */
const ours = (): Target => ({ name: 'ours', url, headers: { authorization: `Bearer ${keys[turn++ % keyCount]}` } });
const portkey: Target | null = peer && {
  name: 'portkey',
  url: `${peer.url}/v1/chat/completions`,
  headers: {
    authorization: 'Bearer none',
    'x-portkey-provider': 'openai',
    'x-portkey-custom-host': `${upstream.url}/v1`,
  },
};

for (const stream of [false, true]) {
  const perSecond: Record<string, number[]> = { ours: [], portkey: [] };
  for (let round = 0; round <= rounds; round += 1)
    for (const target of [ours(), ...(portkey ? [portkey] : [])]) {
      // so short that a key's minute is not used up
      const { perSecond: figure, failed } = await load(target, stream, 32, { duration: 1 });
      if (failed > 0) console.log(`${target.name}: ${failed} requests failed`);
      if (round > 0) perSecond[target.name]?.push(figure);
    }
  const [own, other] = [median(perSecond['ours'] ?? []), median(perSecond['portkey'] ?? [])];
  console.log(
    `${stream ? 'streamed' : 'whole'}, 32 connections, metered: ours ${own.toFixed(0)}/s, portkey ${other.toFixed(0)}/s, ${(own / other).toFixed(2)} times (goal: ahead)`,
  );
}
const alone = await oneByOne(ours(), false, 1_000);
console.log(
  `whole, 1 connection, metered: p50 ${median(alone).toFixed(2)} ms, p99 ${percentile(alone, 0.99).toFixed(2)} ms (goal p50 <= 2, p99 <= 15 more than the provider)`,
);
const first = await firstTokens(ours(), 1, 30);
console.log(`time to first token, 1 stream, metered: p50 ${median(first).toFixed(1)} ms, of them 10 at the provider`);
child.disconnect();
upstream.stop();
peer?.stop();
