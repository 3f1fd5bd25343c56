import { missing } from './refusal.ts';
import { type State, type TableName, type Tables, tables } from './state.ts';
import type { EventType, StoredEvent } from './stored.ts';

export interface Settings {
  /** Where the pages are: `http://127.0.0.1:4242`. */
  url: string;
  apiVersion: string;
  /** Days after a failed charge at which it is tried again, and what becomes of the subscription after the last. */
  retryDays: number[];
  afterRetries: 'cancel' | 'unpaid' | 'past_due';
  /** Days after the due date of a sent invoice at which `afterRetries` is done; null leaves it past due. */
  overdueDays: number | null;
}

type Listener = (event: StoredEvent | ThinEvent) => void;

/** An event of v2: who hears of it fetches its `data`. */
export type ThinEvent = { id: string; object: 'v2.core.event'; type: string } & Record<string, unknown>;
type AnyObject = { id?: string; object: string };

/** The state, the time in it, and the news of what happens to it. */
export class World {
  state: State;
  readonly settings: Settings;
  /** While the timetable runs, the moment it stands at for the server's clock, in milliseconds. */
  moment: number | null = null;
  #source: () => number;
  #listener: Listener;

  constructor(state: State, settings: Settings, source: () => number, listener: Listener) {
    this.state = state;
    this.settings = settings;
    this.#source = source;
    this.#listener = listener;
  }

  /** A copy in which something can be tried out without anyone hearing of it. */
  rehearsal(): World {
    const now = this.milliseconds();
    // Usage and answers are not touched by what is tried out, and may be many: they are not copied.
    const { usage, replays, objects, ...rest } = this.state;
    const copy = structuredClone({ ...rest, objects: { ...objects, events: {} } });
    return new World(
      { ...copy, usage, replays, offset: 0 },
      this.settings,
      () => now,
      () => {},
    );
  }

  milliseconds(): number {
    return this.moment ?? this.#source() + this.state.offset;
  }

  /** Now, in seconds, for what belongs to a test clock or to none. */
  now(testClock: string | null | undefined = null): number {
    const clock = testClock ? this.state.objects.testClocks[testClock] : undefined;
    return clock?.frozen_time ?? Math.floor(this.milliseconds() / 1000);
  }

  id(prefix: string): string {
    this.state.sequence += 1;
    return `${prefix}_${this.state.instance}${this.state.sequence.toString(36).padStart(10, '0')}`;
  }

  find<Name extends TableName>(name: Name, id: string): Tables[Name] | undefined {
    const table: Record<string, Tables[Name]> = this.state.objects[name];
    return Object.hasOwn(table, id) ? table[id] : undefined;
  }

  /** The object, or Stripe's refusal: 404 when the path named it, 400 when the parameter `param` did. */
  get<Name extends TableName>(name: Name, id: string, param?: string): Tables[Name] {
    return this.find(name, id) ?? missing(tables[name], id, param);
  }

  all<Name extends TableName>(name: Name): Tables[Name][] {
    const table: Record<string, Tables[Name]> = this.state.objects[name];
    return Object.values(table);
  }

  put<Name extends TableName>(name: Name, object: Tables[Name]): Tables[Name] {
    const table: Record<string, Tables[Name]> = this.state.objects[name];
    table[object.id] = object;
    return object;
  }

  /** Changes an object and tells of it as `type`, with the former values of what changed. */
  change<T extends AnyObject>(object: T, type: EventType, how: (object: T) => void, at = this.now()): T {
    const before = json(object);
    how(object);
    const after = json(object);
    const previous = Object.fromEntries(
      Object.keys({ ...before, ...after })
        .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
        .map((key) => [key, before[key] ?? null]),
    );
    if (Object.keys(previous).length > 0) this.tell(type, object, at, previous);
    return object;
  }

  tell(type: EventType, object: AnyObject, at = this.now(), previous?: Record<string, unknown>): void {
    const event: StoredEvent = {
      id: this.id('evt'),
      object: 'event',
      api_version: this.settings.apiVersion,
      created: at,
      data: { object: json(object), ...(previous && { previous_attributes: previous }) },
      livemode: false,
      pending_webhooks: 0,
      request: { id: null, idempotency_key: null },
      type,
    };
    this.state.objects.events[event.id] = event;
    this.#listener(event);
  }

  tellThin(event: ThinEvent): void {
    this.state.errorReports.push(event);
    this.#listener(event);
  }
}

function json(object: object): Record<string, unknown> {
  const copy: unknown = JSON.parse(JSON.stringify(object));
  return isRecord(copy) ? copy : {};
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
