/** Why a call was not let in. */
export type LimitReason = 'queue_full' | 'waited_too_long' | 'cancelled';

/** A call that was not let in to a model which has as many calls as it may have. */
export class LimitReached extends Error {
  readonly reason: LimitReason;

  constructor(reason: LimitReason) {
    super(`the model is busy: ${reason}`);
    this.name = 'LimitReached';
    this.reason = reason;
  }
}

/** How many calls a model gets at once, and who is next. */
export interface Limits {
  /**
   * Waits for a place at a model.
   *
   * @param concurrency calls that the model may have at once
   * @param share whose call it is (a tenant): the shares that wait take turns
   * @returns gives the place back; later calls of it do nothing
   * @throws LimitReached when the queue is full, `waitMs` have passed or `signal` is aborted
   */
  enter(
    modelId: string,
    concurrency: number,
    share: string,
    signal: AbortSignal,
    waitMs: number,
  ): Promise<() => void> | (() => void);
}

export interface LimitSettings {
  /** Calls of one share that may wait for one model. */
  readonly waitingPerShare: number;
  /** Calls in all that may wait for one model. */
  readonly waiting: number;
}

interface Waiting {
  /** Lets the call in. */
  readonly grant: () => void;
}

interface Share {
  readonly queue: Set<Waiting>;
  running: number;
  /** The turns that it has had since it was last idle, the newer ones weighing more. */
  had: number;
}

interface Places {
  readonly shares: Map<string, Share>;
  running: number;
  waiting: number;
  /** What the next turn weighs. */
  weight: number;
}

/** Turns until one weighs half as much as a new one. */
const HALF_LIFE = 64;
const GROWTH = 2 ** (1 / HALF_LIFE);
/** Before weights grow out of what a number holds, all are made smaller alike. */
const MAX_WEIGHT = 2 ** 64;

/**
 * Makes the limits of a process. A place that comes free goes to the waiting share that has lately had the fewest
 * turns, so that shares which always wait take turns and one that seldom asks goes first; within a share first come,
 * first served. Who asks for fifty times its share fills its own queue and nobody else's.
 */
export function createLimits(settings: LimitSettings = { waitingPerShare: 200, waiting: 5_000 }): Limits {
  const models = new Map<string, Places>();

  function leave(modelId: string, places: Places, name: string, concurrency: number): void {
    const share = places.shares.get(name);
    if (share) share.running -= 1;
    places.running -= 1;
    letNextIn(places, concurrency);
    forget(modelId, places, name);
  }

  /** What neither runs nor waits takes no memory. */
  function forget(modelId: string, places: Places, name: string): void {
    const share = places.shares.get(name);
    if (share?.running === 0 && share.queue.size === 0) places.shares.delete(name);
    if (places.shares.size === 0 && models.get(modelId) === places) models.delete(modelId);
  }

  return {
    enter: (modelId, concurrency, name, signal, waitMs) => {
      let places = models.get(modelId);
      if (!places) models.set(modelId, (places = { shares: new Map(), running: 0, waiting: 0, weight: 1 }));
      let share = places.shares.get(name);
      if (!share) places.shares.set(name, (share = { queue: new Set(), running: 0, had: 0 }));
      const release = once(() => leave(modelId, places, name, concurrency));
      if (places.running < concurrency) {
        takeTurn(places, share);
        return release;
      }
      if (share.queue.size >= settings.waitingPerShare || places.waiting >= settings.waiting) {
        forget(modelId, places, name);
        throw new LimitReached('queue_full');
      }
      return queue(places, share, signal, waitMs).then(
        () => release,
        (error: unknown) => {
          forget(modelId, places, name);
          throw error;
        },
      );
    },
  };
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    action();
  };
}

function takeTurn(places: Places, share: Share): void {
  share.running += 1;
  places.running += 1;
  share.had += places.weight;
  places.weight *= GROWTH;
  if (places.weight < MAX_WEIGHT) return;
  for (const other of places.shares.values()) other.had /= places.weight;
  places.weight = 1;
}

function letNextIn(places: Places, concurrency: number): void {
  while (places.running < concurrency && places.waiting > 0) {
    let next: Share | null = null;
    for (const share of places.shares.values())
      if (share.queue.size > 0 && (next === null || share.had < next.had)) next = share;
    if (!next) return;
    const [first] = next.queue;
    takeTurn(places, next);
    first?.grant();
  }
}

function queue(places: Places, share: Share, signal: AbortSignal, waitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const leaveQueue = () => {
      share.queue.delete(waiting);
      places.waiting -= 1;
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
    const refuse = (reason: LimitReason) => {
      leaveQueue();
      reject(new LimitReached(reason));
    };
    const onAbort = () => refuse('cancelled');
    const waiting: Waiting = {
      grant: () => {
        leaveQueue();
        resolve();
      },
    };
    const timer = setTimeout(() => refuse('waited_too_long'), waitMs);
    share.queue.add(waiting);
    places.waiting += 1;
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

const NO_PLACE = (): void => {};

/**
 * A place at a model, where the number of its calls is limited at all.
 *
 * @param waitMs how long to wait for one
 * @returns gives the place back; null where there is none in time
 */
export async function placeAt(
  { id, concurrency }: { readonly id: string; readonly concurrency: number | null },
  call: { readonly limits?: Limits | undefined; readonly share?: string | undefined; readonly signal: AbortSignal },
  waitMs: number,
): Promise<(() => void) | null> {
  const { limits, share = '', signal } = call;
  if (!limits || concurrency === null) return NO_PLACE;
  try {
    return await limits.enter(id, concurrency, share, signal, waitMs);
  } catch (error) {
    if (error instanceof LimitReached) return null;
    throw error;
  }
}
