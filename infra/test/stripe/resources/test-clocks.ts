import type Stripe from 'stripe';
import { after } from '../billing/calendar.ts';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { TestClock } from '../world/stored.ts';
import type { World } from '../world/world.ts';

const day = 86_400;

export const create = operation(
  { frozen_time: is.integer, name: is.text.optional() } satisfies is.Names<Stripe.TestHelpers.TestClockCreateParams>,
  (world, { frozen_time: time, name }) => {
    const clock: TestClock = {
      id: world.id('clock'),
      object: 'test_helpers.test_clock',
      created: world.now(),
      deletes_after: world.now() + 30 * day,
      frozen_time: time,
      livemode: false,
      name: name ?? null,
      status: 'ready',
      status_details: {},
    };
    world.put('testClocks', clock);
    world.tell('test_helpers.test_clock.created', clock);
    return clock;
  },
);

export const retrieve = operation({}, (world, _params, id) => world.get('testClocks', id));

/** Answers at once with `advancing`; the timetable does the rest and makes it `ready`. */
export const advance = operation(
  { frozen_time: is.integer } satisfies is.Names<Stripe.TestHelpers.TestClockAdvanceParams>,
  (world, { frozen_time: time }, id) => {
    const clock = world.get('testClocks', id);
    if (clock.status !== 'ready') refuse('The test clock is already advancing.', { code: 'test_clock_not_ready' });
    if (time <= clock.frozen_time)
      refuse('frozen_time must be after the current frozen time.', { param: 'frozen_time' });
    if (time > furthest(world, clock)) {
      refuse('You cannot advance more than two intervals of the shortest subscription at once.', {
        param: 'frozen_time',
      });
    }
    clock.status = 'advancing';
    clock.status_details = { advancing: { target_frozen_time: time } };
    world.tell('test_helpers.test_clock.advancing', clock);
    return structuredClone(clock);
  },
);

/** Stripe goes two intervals of the shortest subscription at a time; two years where there is none. */
function furthest(world: World, clock: TestClock): number {
  const ends = world
    .all('subscriptions')
    .filter((one) => one.test_clock === clock.id && one.ended_at === null)
    .flatMap((one) => one.items.data)
    .map(({ price }) =>
      after(clock.frozen_time, price.recurring?.interval ?? 'month', 2 * (price.recurring?.interval_count ?? 1)),
    );
  return Math.min(after(clock.frozen_time, 'year', 2), ...ends);
}

export const remove = operation({}, (world, _params, id) => {
  const clock = world.get('testClocks', id);
  const gone = new Set(
    world
      .all('customers')
      .filter((one) => one.test_clock === id)
      .map((one) => one.id),
  );
  for (const customer of gone) {
    delete world.state.objects.customers[customer];
    world.state.deleted[customer] = 'customer';
  }
  for (const one of world.all('subscriptions'))
    if (one.test_clock === id) delete world.state.objects.subscriptions[one.id];
  for (const one of world.all('invoices')) if (one.test_clock === id) delete world.state.objects.invoices[one.id];
  delete world.state.objects.testClocks[id];
  world.tell('test_helpers.test_clock.deleted', clock);
  return { id, object: 'test_helpers.test_clock', deleted: true } satisfies Stripe.TestHelpers.DeletedTestClock;
});

export const list = operation(is.page, (world, asked) =>
  page('/v1/test_helpers/test_clocks', world.all('testClocks'), asked),
);
