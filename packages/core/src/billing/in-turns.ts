/** Tenants that are looked after at once: most of the time is the network's. */
const atOnce = 4;

/** Does something for each of many, a few at a time; `work` sees to its own failures. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const turn = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
}
