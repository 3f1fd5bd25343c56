/** How long something computes before others get a turn, in milliseconds. */
const turnMs = 10;

/** For what computes long: called again and again, it lets others get their turn, and ends what is no longer wanted. */
export function breather(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < turnMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
    signal.throwIfAborted();
  };
}
