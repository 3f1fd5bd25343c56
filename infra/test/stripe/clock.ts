import { nextDue } from './billing/timetable.ts';
import type { Webhooks } from './webhooks.ts';
import type { State } from './world/state.ts';
import type { TestClock } from './world/stored.ts';
import type { World } from './world/world.ts';

/** Runs the timetable, for the server's clock and for test clocks. */
export class Clock {
  readonly #world: () => World;
  readonly #webhooks: Webhooks;
  #advancing: Promise<void> | null = null;

  constructor(world: () => World, webhooks: Webhooks) {
    this.#world = world;
    this.#webhooks = webhooks;
  }

  get now(): Date {
    return new Date(this.#world().milliseconds());
  }

  /**
   * Goes to a date: everything due on the way happens in its order and at its time. Between two moments the webhooks
   * are delivered, so that a receiver can answer (set a footer on a draft, say) before the next.
   */
  async advanceTo(date: Date | number | string): Promise<void> {
    await this.#advancing;
    this.#advancing = this.#advance(new Date(date).getTime());
    try {
      await this.#advancing;
    } finally {
      this.#advancing = null;
    }
  }

  async #advance(target: number): Promise<void> {
    const world = this.#world();
    // First what has happened before: whoever hears of it may want to answer in time.
    await this.#webhooks.flush();
    const from = world.milliseconds();
    if (!(target >= from)) throw new RangeError(`the clock does not go back: ${new Date(from).toISOString()}`);
    try {
      for (let due = nextDue(world, null, target / 1000); due; due = nextDue(world, null, target / 1000)) {
        world.moment = Math.max(world.moment ?? from, due.at * 1000);
        due.run();
        await this.#webhooks.flush();
      }
    } finally {
      world.moment = null;
    }
    world.state.offset += target - world.milliseconds();
    await this.#webhooks.flush();
  }

  /** What has fallen due by itself; asked before each request, and looked for where a second has gone or something has happened since. */
  settle(): void {
    if (this.#advancing) return;
    const world = this.#world();
    const now = world.now();
    const { state } = world;
    const seen = this.#settled;
    if (seen.state === state && seen.now === now && seen.sequence === state.sequence) return;
    try {
      for (let due = nextDue(world, null, now); due; due = nextDue(world, null, now)) {
        world.moment = Math.max(world.moment ?? 0, due.at * 1000);
        due.run();
      }
    } finally {
      world.moment = null;
    }
    this.#settled = { state, now, sequence: state.sequence };
  }
  #settled: { state: State | null; now: number; sequence: number } = { state: null, now: 0, sequence: 0 };

  /** Starts the test clocks that were told to advance. */
  runTestClocks(): void {
    for (const clock of this.#world().all('testClocks')) {
      const target = clock.status_details.advancing?.target_frozen_time;
      if (target === undefined || this.#running.has(clock.id)) continue;
      this.#running.add(clock.id);
      void this.#runTestClock(clock, target).finally(() => this.#running.delete(clock.id));
    }
  }
  #running = new Set<string>();

  async #runTestClock(clock: TestClock, target: number): Promise<void> {
    const world = this.#world();
    await this.#webhooks.flush();
    for (let due = nextDue(world, clock.id, target); due; due = nextDue(world, clock.id, target)) {
      clock.frozen_time = Math.max(clock.frozen_time, due.at);
      due.run();
      await this.#webhooks.flush();
    }
    clock.frozen_time = target;
    clock.status = 'ready';
    clock.status_details = {};
    world.tell('test_helpers.test_clock.ready', clock);
  }
}
