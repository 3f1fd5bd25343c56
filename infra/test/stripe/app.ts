import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { KeysInUse } from './http/idempotency.ts';
import type { Webhooks } from './webhooks.ts';
import type { World } from './world/world.ts';

/** The parts of a running server. */
export interface App {
  world: World;
  key: string;
  faults: Faults;
  webhooks: Webhooks;
  clock: Clock;
  keys: KeysInUse;
}
