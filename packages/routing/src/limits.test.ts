import { expect, it } from 'vitest';
import { createLimits, LimitReached } from './limits.ts';

const signal = new AbortController().signal;

it('lets so many calls in at once, and the next as soon as one ends', async () => {
  const limits = createLimits();
  const first = await limits.enter('m', 2, 'a', signal, 1_000);
  await limits.enter('m', 2, 'a', signal, 1_000);
  let isIn = false;
  const third = Promise.resolve(limits.enter('m', 2, 'a', signal, 1_000)).then(() => {
    isIn = true;
  });
  await Promise.resolve();
  expect(isIn).toBe(false);
  // Another model is another queue.
  await limits.enter('n', 2, 'a', signal, 1_000);
  first();
  first();
  await third;
  await expect(limits.enter('m', 2, 'a', signal, 5)).rejects.toMatchObject({ reason: 'waited_too_long' });
});

it('takes the shares in turns, and the calls of one in their order', async () => {
  const limits = createLimits();
  let leave = await limits.enter('m', 1, 'a', signal, 1_000);
  const order: string[] = [];
  const leaving: (() => void)[] = [];
  for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2'])
    void Promise.resolve(limits.enter('m', 1, name.charAt(0), signal, 1_000)).then((release) => {
      order.push(name);
      leaving.push(release);
    });
  for (let turn = 0; turn < 6; turn += 1) {
    leave();
    await new Promise(setImmediate);
    leave = leaving[turn] ?? leave;
  }
  expect(order).toEqual(['b1', 'c1', 'a1', 'b2', 'a2', 'a3']);
});

it('refuses what its queue does not hold, and forgets who leaves', async () => {
  const limits = createLimits({ waitingPerShare: 1, waiting: 2 });
  const release = await limits.enter('m', 1, 'a', signal, 1_000);
  const leave = new AbortController();
  const waiting = Promise.resolve(limits.enter('m', 1, 'a', leave.signal, 1_000));
  expect(() => limits.enter('m', 1, 'a', signal, 1_000)).toThrow(LimitReached);
  const others = Promise.resolve(limits.enter('m', 1, 'b', signal, 1_000));
  expect(() => limits.enter('m', 1, 'c', signal, 1_000)).toThrow(/queue_full/);
  leave.abort();
  await expect(waiting).rejects.toMatchObject({ reason: 'cancelled' });
  release();
  (await others)();
  await limits.enter('m', 1, 'c', signal, 1_000);
});

/**
 * A model with eight places and calls of 1 s on average, in simulated time: ten shares that together ask for 80 % of
 * what it can do, and one of them with `times` its load. Gives the 99th percentile of what the others wait, and of
 * what they wait and are served.
 */
async function simulate(times: number, seed: number): Promise<{ wait: number; whole: number }> {
  const limits = createLimits({ waitingPerShare: 200, waiting: 5_000 });
  const random = seeded(seed);
  const exponential = (mean: number) => -Math.log(1 - random()) * mean;
  const arrivals: { at: number; share: number; lasts: number }[] = [];
  for (let share = 0; share < 10; share += 1) {
    const gap = 1 / (0.64 * (share === 0 ? times : 1));
    for (let at = exponential(gap); at < 4_000; at += exponential(gap))
      arrivals.push({ at, share, lasts: exponential(1) });
  }
  arrivals.sort((a, b) => b.at - a.at);

  let now = 0;
  const running: { until: number; release: () => void }[] = [];
  const waits: number[] = [];
  const wholes: number[] = [];
  const arrive = ({ at, share, lasts }: { at: number; share: number; lasts: number }) => {
    const begin = (release: () => void) => {
      running.push({ until: now + lasts, release });
      running.sort((a, b) => b.until - a.until);
      if (share === 0) return;
      waits.push(now - at);
      wholes.push(now - at + lasts);
    };
    try {
      const entered = limits.enter('m', 8, `s${share}`, signal, 3_600_000);
      if (typeof entered === 'function') begin(entered);
      else entered.then(begin, () => {});
    } catch {
      // Its own queue is full.
    }
  };
  for (;;) {
    const arrival = arrivals.at(-1);
    const ending = running.at(-1);
    if (ending && ending.until <= (arrival?.at ?? Number.POSITIVE_INFINITY)) {
      running.pop();
      now = ending.until;
      ending.release();
    } else if (arrival) {
      arrivals.pop();
      now = arrival.at;
      arrive(arrival);
    } else break;
    // Who was let in begins at this time.
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
  }
  return { wait: percentile(waits, 0.99), whole: percentile(wholes, 0.99) };
}

it('moves the others’ 99th percentile by no more than 10 % when one share asks fifty times as much', async () => {
  for (const seed of [1, 2, 3]) {
    const usual = await simulate(1, seed);
    const crowded = await simulate(50, seed);
    expect(crowded.wait).toBeLessThanOrEqual(usual.wait * 1.1);
    expect(crowded.whole).toBeLessThanOrEqual(usual.whole * 1.1);
  }
});

function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length * share)] ?? 0;
}

/** A small generator of numbers from 0 to 1, the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
