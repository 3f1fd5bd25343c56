import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createModelHealth } from './health.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);
async function fail(health: ReturnType<typeof createModelHealth>, times: number, retryAfterMs = 0): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    health.enter('m')?.failed(retryAfterMs);
    await settle();
  }
}

describe('a model’s health', () => {
  it('rests a model after failures in a row, and lets one call probe it', async () => {
    const health = createModelHealth({ failures: 3, restMs: 1_000 });
    await fail(health, 2);
    expect(health.isAvailable('m')).toBe(true);
    await fail(health, 1);
    expect(health.isAvailable('m')).toBe(false);
    expect(health.enter('m')).toBeNull();
    expect(health.isAvailable('another')).toBe(true);

    await vi.advanceTimersByTimeAsync(1_001);
    const probe = health.enter('m');
    expect(probe).not.toBeNull();
    expect(health.enter('m')).toBeNull();
    probe?.succeeded();
    await settle();
    expect(health.isAvailable('m')).toBe(true);
  });

  it('rests it again when the probe fails or is left', async () => {
    const health = createModelHealth({ failures: 1, restMs: 1_000 });
    await fail(health, 1);
    await vi.advanceTimersByTimeAsync(1_001);
    health.enter('m')?.released();
    await settle();
    expect(health.isAvailable('m')).toBe(false);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(health.isAvailable('m')).toBe(true);
  });

  it('counts only failures in a row, and not calls that were left', async () => {
    const health = createModelHealth({ failures: 2, restMs: 1_000 });
    await fail(health, 1);
    health.enter('m')?.released();
    health.enter('m')?.succeeded();
    await settle();
    await fail(health, 1);
    expect(health.isAvailable('m')).toBe(true);
  });

  it('leaves a provider alone for as long as it asks', async () => {
    const health = createModelHealth({ failures: 5, restMs: 1_000 });
    await fail(health, 1, 2_000);
    expect(health.isAvailable('m')).toBe(false);
    await vi.advanceTimersByTimeAsync(2_001);
    expect(health.isAvailable('m')).toBe(true);
  });

  it('is not shared between two servers in one process', async () => {
    const one = createModelHealth({ failures: 1, restMs: 1_000 });
    await fail(one, 1);
    expect(createModelHealth().isAvailable('m')).toBe(true);
  });
});

describe('what is told of a model’s health', () => {
  it('is its state, its failures and when it is tried again', async () => {
    vi.setSystemTime(1_000_000);
    const health = createModelHealth({ failures: 2, restMs: 1_000 });
    expect(health.states()).toEqual([]);
    await fail(health, 1);
    const state = { model: 'm', state: 'closed', restsUntil: null, failuresInARow: 1, firstTokenMs: null };
    expect(health.states()).toEqual([state]);
    await fail(health, 1);
    expect(health.states()).toEqual([{ ...state, state: 'open', restsUntil: 1_001_000, failuresInARow: 2 }]);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(health.states()).toEqual([{ ...state, state: 'half_open', failuresInARow: 2 }]);
    health.enter('m')?.succeeded();
    await settle();
    expect(health.states()).toEqual([{ ...state, failuresInARow: 0 }]);
  });

  it('is how fast it was, the latest answers counting most', () => {
    const health = createModelHealth();
    expect(health.firstTokenMs('m')).toBeNull();
    health.enter('m')?.succeeded(100);
    expect(health.firstTokenMs('m')).toBe(100);
    for (let count = 0; count < 30; count += 1) health.enter('m')?.succeeded(500);
    expect(health.firstTokenMs('m')).toBeGreaterThan(490);
    health.enter('m')?.succeeded();
    health.enter('m')?.failed(0);
    expect(health.firstTokenMs('m')).toBeGreaterThan(490);
    expect(health.firstTokenMs('another')).toBeNull();
  });

  it('is told at once when it changes, until nobody listens any more', async () => {
    const health = createModelHealth({ failures: 1, restMs: 1_000 });
    const seen: string[] = [];
    const stop = health.onChange(({ model, state, restsUntil }) =>
      seen.push(`${model} ${state} ${restsUntil !== null}`),
    );
    await fail(health, 1);
    await vi.advanceTimersByTimeAsync(1_001);
    health.enter('m')?.succeeded();
    await settle();
    expect(seen).toEqual(['m open true', 'm half_open false', 'm closed false']);
    stop();
    await fail(health, 1);
    expect(seen).toHaveLength(3);
  });

  it('is also told when a provider asks to be left alone', async () => {
    const health = createModelHealth();
    const seen: (number | null)[] = [];
    health.onChange(({ restsUntil }) => seen.push(restsUntil));
    await fail(health, 1, 5_000);
    expect(seen).toEqual([Date.now() + 5_000]);
  });

  it('counts each call once, however often its end is told', async () => {
    const health = createModelHealth({ failures: 2, restMs: 1_000 });
    const lease = health.enter('m');
    lease?.failed(0);
    lease?.failed(60_000);
    lease?.succeeded(5);
    await settle();
    expect(health.states()).toMatchObject([{ state: 'closed', failuresInARow: 1, firstTokenMs: null }]);
  });
});

describe('what other nodes have found out', () => {
  it('lets a model rest here too, and no longer than there', async () => {
    const health = createModelHealth({ failures: 5, restMs: 30_000 });
    health.adopt([{ model: 'm', restsUntil: Date.now() + 2_000 }]);
    expect(health.isAvailable('m')).toBe(false);
    expect(health.enter('m')).toBeNull();
    expect(health.isAvailable('another')).toBe(true);
    await vi.advanceTimersByTimeAsync(2_001);
    expect(health.isAvailable('m')).toBe(true);
  });

  it('never shortens a rest of this node’s own', async () => {
    const health = createModelHealth({ failures: 1, restMs: 10_000 });
    await fail(health, 1);
    health.adopt([{ model: 'm', restsUntil: Date.now() + 1_000 }]);
    health.adopt([{ model: 'm', restsUntil: 0 }]);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(health.isAvailable('m')).toBe(false);
  });

  it('is not told on, so that nodes do not tell each other the same again and again', () => {
    const health = createModelHealth();
    const listener = vi.fn();
    health.onChange(listener);
    health.adopt([{ model: 'm', restsUntil: Date.now() + 2_000 }]);
    expect(listener).not.toHaveBeenCalled();
  });

  it('is not believed about a rest that no node can have meant', async () => {
    const health = createModelHealth({ failures: 5, restMs: 30_000 });
    health.adopt([
      { model: 'm', restsUntil: Date.now() + 86_400_000 },
      { model: 'n', restsUntil: Number.NaN },
    ]);
    await vi.advanceTimersByTimeAsync(60_001);
    expect(health.isAvailable('m')).toBe(true);
    expect(health.isAvailable('n')).toBe(true);
  });
});
