const running = new Set<Promise<unknown>>();

/** Remembers an answer until it has ended: a server that stops lets what was shown be stored first. */
export function untilEnded<T>(answer: Promise<T>): Promise<T> {
  const ended = answer.then(
    () => {},
    () => {},
  );
  running.add(ended);
  void ended.then(() => running.delete(ended));
  return answer;
}

/** Resolves when no answer is running, or after `ms`. */
export async function answersEnded(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([Promise.all(running), promise]);
  clearTimeout(timer);
}
