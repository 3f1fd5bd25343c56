import http from 'node:http';
import autocannon from 'autocannon';

/** Where a chat completion is asked for, and what the gateway wants to know besides. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const bodyOf = (model: string, stream: boolean) =>
  JSON.stringify({
    model,
    messages: [
      { role: 'system', content: 'You answer briefly.' },
      { role: 'user', content: 'När töms tunnan på Storgatan i Lindvik?' },
    ],
    temperature: 0.2,
    ...(stream ? { stream: true, stream_options: { include_usage: true } } : {}),
  });

const headersOf = (target: Target) => ({ 'content-type': 'application/json', ...target.headers });

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly failed: number;
}

/** Requests as fast as they are answered, for some seconds or a number of calls. */
export async function load(
  target: Target,
  stream: boolean,
  connections: number,
  length: { duration: number } | { amount: number },
): Promise<Load> {
  const result = await autocannon({
    url: target.url,
    method: 'POST',
    headers: headersOf(target),
    body: bodyOf('fast', stream),
    connections,
    ...length,
  });
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    failed: result.non2xx + result.errors,
  };
}

/** Milliseconds of single requests one after the other; autocannon counts whole ones only. */
export async function oneByOne(target: Target, stream: boolean, count: number): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) times.push((await ask(target, 'fast', stream, agent)).whole);
  agent.destroy();
  return times;
}

/** Milliseconds to the first token of streams of 30 tokens at 10 ms each, so many at once. */
export async function firstTokens(target: Target, streams: number, rounds: number): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: streams });
  const times: number[] = [];
  const one = async (index: number): Promise<void> => {
    // Spread over the first token's time, as people are.
    await new Promise((resolve) => setTimeout(resolve, (index * 300) / streams));
    // The first round opens the connections.
    for (let round = 0; round <= rounds; round += 1) {
      // The provider's timer counts whole milliseconds: asked at its beat, every request would gain or lose the same part of one.
      if (streams === 1) spin(Math.random());
      const { first } = await ask(target, 'paced', true, agent);
      if (round > 0) times.push(first);
    }
  };
  await Promise.all(Array.from({ length: streams }, (_, index) => one(index)));
  agent.destroy();
  return times;
}

function spin(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

function ask(
  target: Target,
  model: string,
  stream: boolean,
  agent: http.Agent,
): Promise<{ first: number; whole: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let first = 0;
    const request = http.request(target.url, { method: 'POST', headers: headersOf(target), agent }, (response) => {
      response.on('data', (part: Buffer) => {
        if (first === 0 && part.includes('ord0')) first = performance.now() - started;
      });
      response.on('end', () => resolve({ first, whole: performance.now() - started }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(bodyOf(model, stream));
  });
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
