import type { Invoice } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { attempt, giveUp, subscriptionOf } from './collect.ts';
import { finalise } from './finalise.ts';
import { attend, nextMoment } from './renew.ts';
import { setStatus } from './status.ts';

const day = 86_400;

interface Due {
  at: number;
  run(): void;
}

/** What is due first up to `until`, among all that lives by a clock (null: the server's). */
export function nextDue(world: World, testClock: string | null, until: number): Due | null {
  let first: Due | null = null;
  const offer = (at: number | null, run: () => void) => {
    if (at !== null && at <= until && (first === null || at < first.at)) first = { at, run };
  };
  for (const invoice of world.all('invoices')) {
    if ((invoice.test_clock ?? null) !== testClock) continue;
    for (const [at, run] of invoiceDues(world, invoice)) offer(at, run);
  }
  for (const subscription of world.all('subscriptions')) {
    if ((subscription.test_clock ?? null) !== testClock) continue;
    const at = nextMoment(world, subscription);
    offer(at, () => attend(world, subscription, at ?? until));
  }
  if (testClock === null) {
    for (const session of world.all('checkoutSessions')) {
      if (session.status !== 'open') continue;
      offer(session.expires_at, () => {
        session.status = 'expired';
        session.url = null;
        world.tell('checkout.session.expired', session, session.expires_at);
      });
    }
  }
  return first;
}

function invoiceDues(world: World, invoice: Invoice): [number | null, () => void][] {
  if (invoice.status === 'draft') {
    const at = invoice.automatically_finalizes_at;
    return [[at, () => void finalise(world, invoice, at ?? 0)]];
  }
  if (invoice.status !== 'open') return [];
  if (invoice.collection_method !== 'send_invoice') {
    const at = invoice.next_payment_attempt;
    return [[at, () => void attempt(world, invoice, at ?? 0)]];
  }
  const dueDate = invoice.due_date;
  if (dueDate === null) return [];
  return [
    once(world, `${invoice.id}:overdue`, dueDate, () => overdue(world, invoice, dueDate)),
    once(world, `${invoice.id}:deadline`, deadline(world, dueDate), (now) => {
      const subscription = subscriptionOf(world, invoice);
      if (subscription && subscription.ended_at === null) giveUp(world, invoice, subscription, now);
    }),
  ];
}

function once(world: World, key: string, at: number | null, run: (now: number) => void): [number | null, () => void] {
  if (at === null || world.state.told[key]) return [null, () => {}];
  return [
    at,
    () => {
      world.state.told[key] = true;
      run(at);
    },
  ];
}

function deadline(world: World, dueDate: number): number | null {
  const { overdueDays } = world.settings;
  return overdueDays === null ? null : dueDate + overdueDays * day;
}

/** A sent invoice that is not paid by its due date. */
function overdue(world: World, invoice: Invoice, now: number): void {
  world.tell('invoice.overdue', invoice, now);
  const subscription = subscriptionOf(world, invoice);
  if (subscription && subscription.status === 'active') setStatus(world, subscription, 'past_due', now);
}
