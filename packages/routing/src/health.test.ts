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
