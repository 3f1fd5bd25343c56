import type { UsageEvent } from '../world/state.ts';
import type { Meter } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { scaled } from './decimal.ts';
import { eventsOf } from './usage-index.ts';

/** What a meter shows for a customer between two moments (the end not included), as a scaled integer. */
export function usageOf(world: World, meter: Meter, customer: string, start: number, end: number): bigint {
  const events = eventsOf(world.state.usage, meter.id, customer).filter(
    (one) => !one.cancelled && one.timestamp >= start && one.timestamp < end,
  );
  return aggregate(meter, events);
}

function aggregate(meter: Meter, events: UsageEvent[]): bigint {
  switch (meter.default_aggregation.formula) {
    case 'count':
      return scaled(events.length);
    case 'last':
      return scaled(events.toSorted((a, b) => a.timestamp - b.timestamp).at(-1)?.value ?? '0');
    default:
      return events.reduce((sum, one) => sum + scaled(one.value), 0n);
  }
}
