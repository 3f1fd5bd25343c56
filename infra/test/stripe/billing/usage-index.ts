import type { UsageEvent } from '../world/state.ts';

interface Index {
  /** How many of the events it has. */
  read: number;
  byIdentifier: Map<string, UsageEvent[]>;
  byMeter: Map<string, UsageEvent[]>;
}

/** Events are only ever added to a state's list; another state has another list. */
const indexes = new WeakMap<UsageEvent[], Index>();

function indexOf(usage: UsageEvent[]): Index {
  const index = indexes.get(usage) ?? { read: 0, byIdentifier: new Map(), byMeter: new Map() };
  indexes.set(usage, index);
  for (const event of usage.slice(index.read)) {
    add(index.byIdentifier, event.identifier, event);
    add(index.byMeter, `${event.meter} ${event.customer}`, event);
  }
  index.read = usage.length;
  return index;
}

function add(map: Map<string, UsageEvent[]>, key: string, event: UsageEvent): void {
  const events = map.get(key);
  if (events) events.push(event);
  else map.set(key, [event]);
}

/** The events with an identifier, among years of them. */
export const eventsNamed = (usage: UsageEvent[], identifier: string): UsageEvent[] =>
  indexOf(usage).byIdentifier.get(identifier) ?? [];

/** The events of a customer's meter. */
export const eventsOf = (usage: UsageEvent[], meter: string, customer: string): UsageEvent[] =>
  indexOf(usage).byMeter.get(`${meter} ${customer}`) ?? [];
