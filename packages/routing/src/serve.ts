import { Attempt, type FallbackStep } from './attempt.ts';
import { placeAt } from './limits.ts';
import { openModel } from './open-model.ts';
import type { ServeCall } from './serve-call.ts';

/**
 * Serves a call: one attempt after the other until one is committed. The caller reads an attempt's text and says when
 * it has shown something (`commit`) or that it cannot use it (`reject`). An attempt that ends without a commit, for
 * whatever reason, is followed by the next candidate; a committed one is the last, whether it finishes or is
 * interrupted. When the series ends without a committed attempt, no candidate could serve.
 *
 * @example
 * for await (const attempt of serve(call)) {
 *   for await (const delta of attempt.text) if (show(delta)) attempt.commit();
 *   if (attempt.end?.type === 'interrupted') tellThatTheAnswerIsIncomplete();
 * }
 */
export async function* serve(call: ServeCall): AsyncGenerator<Attempt, void, void> {
  const fallbackFrom: FallbackStep[] = [];
  for (const entry of call.candidates) {
    if (call.signal.aborted) return;
    const leavePlace = await placeAt(entry, call, entry.timeouts.firstTokenMs);
    if (!leavePlace) {
      fallbackFrom.push({ model: entry.id, reason: 'rate_limited' });
      continue;
    }
    const lease = entry.provider === 'extractive' ? UNCOUNTED : call.health.enter(entry.id);
    if (!lease) {
      leavePlace();
      fallbackFrom.push({ model: entry.id, reason: 'resting' });
      continue;
    }
    const attempt = new Attempt({
      entry,
      model: (call.open ?? openModel)(entry),
      lease,
      call,
      fallbackFrom: [...fallbackFrom],
    });
    try {
      yield attempt;
    } finally {
      attempt.close();
      leavePlace();
    }
    if (attempt.isCommitted || call.signal.aborted) return;
    fallbackFrom.push({ model: entry.id, reason: attempt.failure ?? 'rejected' });
  }
}

/** The built-in model has no circuit: there is nothing behind it that could be down. */
const UNCOUNTED = { succeeded: () => {}, failed: () => {}, released: () => {} };
