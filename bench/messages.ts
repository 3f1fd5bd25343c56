import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { startFakeProvider } from '../packages/routing/test/fake-provider.ts';
import { forget, startInstallation, type WholeInstallation } from './whole-installation.ts';

/**
 * The message route of a whole installation (embedded database), with a model server behind it that answers at once:
 * requests a second and time to the first word, at 1, 10 and 50 connections. Baseline: the same model server asked directly.
 * Load generator and model server share the machine with the installation.
 */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
const connections = [1, 10, 50];
const text =
  '# Avgifter\nSophämtning för villa kostar 2 480 kronor om året. Kärlet på 140 liter töms varannan vecka. Kundtjänst svarar på 0400-12 30 00.';
const question = 'Vad kostar sophämtningen för villa?';

const provider = await startFakeProvider({
  script: () => ['Sophämtning för villa ', 'kostar 2 480 kronor ', 'om året [1].'],
});
const models = path.join(tmpdir(), `radrum-models-${process.pid}.json`);
const entry = { id: 'fake', provider: 'openai-compatible', baseUrl: provider.url, model: 'scripted', region: 'se' };
writeFileSync(models, JSON.stringify({ models: [entry] }));

async function assistantOf(installation: WholeInstallation): Promise<{ url: string; key: string }> {
  const { secretKey: key = '' } = await installation.call('POST', '/tenants', installation.platformKey(), {
    name: 'Bench',
    slug: 'bench',
    ownerEmail: 'a@b.example',
  });
  const { id } = await installation.call('POST', '/knowledge-bases', key, { name: 'Avfall' });
  await installation.call('POST', `/knowledge-bases/${id}/sources`, key, { type: 'text', title: 'Sophämtning', text });
  await installation.call('POST', '/assistants', key, {
    name: 'A',
    slug: 'bench',
    audience: 'citizen',
    knowledgeBaseIds: [id],
  });
  await installation.call('POST', '/assistants/bench/publish', key, {});
  return { url: `${installation.baseUrl}/api/v1/assistants/bench/messages`, key };
}

/** JSON answers a second, and how long each took. */
async function load(name: string, url: string, headers: Record<string, string>, body: string): Promise<void> {
  for (const count of connections) {
    const result = await autocannon({
      url,
      method: 'POST',
      connections: count,
      duration: seconds,
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const failed = result.non2xx + result.errors;
    console.log(
      `${name.padEnd(34)} ${String(count).padStart(2)} connections ${result.requests.average.toFixed(0).padStart(6)} requests/s  p50 ${result.latency.p50} ms  p99 ${result.latency.p99} ms${failed ? `  ${failed} failed` : ''}`,
    );
  }
}

/** Milliseconds to the first word of a streamed answer. */
async function firstWord(url: string, key: string, connectionsAtOnce: number): Promise<void> {
  const times: number[] = [];
  const end = Date.now() + seconds * 1000;
  const one = async () => {
    while (Date.now() < end) {
      const began = performance.now();
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ text: question }),
      });
      let seen = '';
      for await (const chunk of response.body ?? []) {
        if (!seen.includes('text-delta') && (seen += Buffer.from(chunk).toString()).includes('text-delta'))
          times.push(performance.now() - began);
      }
    }
  };
  await Promise.all(Array.from({ length: connectionsAtOnce }, one));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  console.log(
    `${'stream, time to the first word'.padEnd(34)} ${String(connectionsAtOnce).padStart(2)} connections ${(times.length / seconds).toFixed(0).padStart(6)} answers/s   p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`,
  );
}

/** Open loop: 50 conversations, each asks every ten seconds; what counts is our own time before the model is called. */
async function openLoop(url: string, key: string): Promise<void> {
  const times: number[] = [];
  const asked = Array.from({ length: 50 }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 200));
    const began = performance.now();
    await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: question }),
    }).then((response) => response.text());
    times.push(performance.now() - began);
  });
  await Promise.all(asked);
  times.sort((a, b) => a - b);
  console.log(
    `${'open loop, 50 conversations'.padEnd(34)} whole answer: p50 ${times[25]?.toFixed(1)} ms  p95 ${times[47]?.toFixed(1)} ms (goal for our part before the model: p95 <= 40 ms)`,
  );
}

const installation = await startInstallation({ RADRUM_MODELS: models, RADRUM_DEMO: 'off', RADRUM_LOG_LEVEL: 'error' });
try {
  const { url, key } = await assistantOf(installation);
  const chat = JSON.stringify({ model: 'scripted', stream: true, messages: [{ role: 'user', content: question }] });
  await load('the model server, asked directly', `${provider.url}/chat/completions`, {}, chat);
  await load('Rådrum, JSON', url, { authorization: `Bearer ${key}` }, JSON.stringify({ text: question }));
  for (const count of connections) await firstWord(url, key, count);
  await openLoop(url, key);
} finally {
  await installation.stop();
  forget(installation.folder);
  await provider.close();
}
process.exit(0);
