import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Faults } from './faults.ts';
import { matches } from './resources/events.ts';
import type { StoredEvent } from './world/stored.ts';
import type { ThinEvent, World } from './world/world.ts';

export interface Delivery {
  event: string;
  type: string;
  url: string;
  attempt: number;
  /** The receiver's status; 0 when nothing answered, null when the event was dropped. */
  status: number | null;
}

interface Job {
  event: { id: string; type: string };
  endpoint: string;
  body: string;
  attempt: number;
  tampered: boolean;
}

/** `t=…,v1=…` as Stripe signs: HMAC-SHA256 of the time and the raw body. */
export function signature(body: string, secret: string, seconds: number): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}

/** Delivers events one after another, and again where the receiver did not take them. */
export class Webhooks {
  readonly deliveries: Delivery[] = [];
  #queue: Job[] = [];
  #held: Job[] = [];
  #timers = new Set<NodeJS.Timeout>();
  #working: Promise<void> | null = null;
  #closed = false;
  readonly #world: () => World;
  readonly #faults: Faults;
  readonly #retryDelays: number[];

  constructor(world: () => World, faults: Faults, retryDelays: number[]) {
    this.#world = world;
    this.#faults = faults;
    this.#retryDelays = retryDelays;
  }

  send(event: StoredEvent | ThinEvent): void {
    const endpoints = this.#world()
      .all('webhookEndpoints')
      .filter((one) => one.status === 'enabled' && one.enabled_events.some((pattern) => matches(event.type, pattern)));
    if (event.object === 'event') event.pending_webhooks = endpoints.length;
    const { data, ...thin } = event;
    const body = JSON.stringify(event.object === 'event' ? { ...thin, data } : thin);
    for (const endpoint of endpoints) {
      this.#plan({
        event: { id: event.id, type: event.type },
        endpoint: endpoint.id,
        body,
        attempt: 1,
        tampered: false,
      });
    }
  }

  #plan(job: Job): void {
    const fault = this.#faults.takeForEvent(job.event.type);
    const overtaken = this.#held.splice(0);
    switch (fault) {
      case 'double':
        this.#push(job, job);
        break;
      case 'tamper':
        this.#push({ ...job, tampered: true });
        break;
      case 'delay':
        this.#later(500, job);
        break;
      case 'drop':
        this.#record(job, null);
        break;
      case 'reorder':
        // It waits for the next event to overtake it, but not for ever.
        this.#held.push(job);
        this.#after(500, () => this.#push(...this.#held.splice(0)));
        break;
      case null:
        this.#push(job);
    }
    this.#push(...overtaken);
  }

  #push(...jobs: Job[]): void {
    this.#queue.push(...jobs);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    // The deed that made the event answers first.
    await sleep(0);
    for (let job = this.#queue.shift(); job && !this.#closed; job = this.#queue.shift()) await this.#deliver(job);
    this.#working = null;
  }

  async #deliver(job: Job): Promise<void> {
    const endpoint = this.#world().find('webhookEndpoints', job.endpoint);
    if (!endpoint) return;
    // Receivers check the time against the real clock, so the real clock signs.
    const signed = signature(job.body, endpoint.secret ?? '', Math.floor(Date.now() / 1000));
    const body = job.tampered ? job.body.replace('"livemode":false', '"livemode":true') : job.body;
    const status = await fetch(endpoint.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signed,
        'user-agent': 'Stripe/1.0',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    this.#record(job, status);
    if (status >= 200 && status < 300) {
      const event = this.#world().find('events', job.event.id);
      if (event) event.pending_webhooks = Math.max(0, event.pending_webhooks - 1);
      return;
    }
    const delay = this.#retryDelays[job.attempt - 1];
    if (delay !== undefined) this.#later(delay, { ...job, attempt: job.attempt + 1, tampered: false });
  }

  #later(milliseconds: number, job: Job): void {
    this.#after(milliseconds, () => this.#push(job));
  }

  #after(milliseconds: number, run: () => void): void {
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#closed) run();
    }, milliseconds);
    this.#timers.add(timer);
  }

  #record(job: Job, status: number | null): void {
    const url = this.#world().find('webhookEndpoints', job.endpoint)?.url ?? '';
    this.deliveries.push({ event: job.event.id, type: job.event.type, url, attempt: job.attempt, status });
  }

  /** Resolves when what is queued now has been tried once. */
  async flush(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Resolves when nothing is queued, delayed or to be tried again. */
  async settled(): Promise<void> {
    while (this.#working || this.#timers.size > 0) {
      await this.flush();
      await sleep(20);
    }
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
