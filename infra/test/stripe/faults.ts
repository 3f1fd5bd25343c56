/** What can go wrong with a request; "before" and "after" are meant of the deed. */
export const apiFaults = ['error-before', 'error-after', 'rate-limit', 'hang', 'reset', 'reset-after', 'slow'] as const;
/** What can go wrong with a webhook. */
export const webhookFaults = ['double', 'reorder', 'delay', 'drop', 'tamper'] as const;

export type ApiFault = (typeof apiFaults)[number];
export type WebhookFault = (typeof webhookFaults)[number];

export interface FaultOptions {
  /** How many of the next calls; one when left out. */
  times?: number | undefined;
  /** Only requests whose `POST /v1/…` contains this, or events whose type does. */
  match?: string | undefined;
}

type Rates<Kind extends string> = Partial<Record<Kind, number>>;
interface Planned<Kind> {
  kind: Kind;
  left: number;
  match: string | undefined;
}

/** Faults that a test ordered: the next n, or a share of all drawn with a seed, so that a run can be repeated. */
export class Faults {
  readonly taken: { kind: string; at: string }[] = [];
  #api: Planned<ApiFault>[] = [];
  #webhook: Planned<WebhookFault>[] = [];
  #rates: { random: () => number; api: Rates<ApiFault>; webhook: Rates<WebhookFault> } | null = null;

  next(kind: ApiFault, { times = 1, match }: FaultOptions = {}): void {
    this.#api.push({ kind, left: times, match });
  }

  nextWebhook(kind: WebhookFault, { times = 1, match }: FaultOptions = {}): void {
    this.#webhook.push({ kind, left: times, match });
  }

  /** From now on each call has a fault of each kind with its probability (0 to 1). */
  random(seed: number, rates: { api?: Rates<ApiFault> | undefined; webhook?: Rates<WebhookFault> | undefined }): void {
    this.#rates = { random: generator(seed), api: rates.api ?? {}, webhook: rates.webhook ?? {} };
  }

  clear(): void {
    this.#api = [];
    this.#webhook = [];
    this.#rates = null;
  }

  takeForRequest(request: string): ApiFault | null {
    return this.#take(this.#api, apiFaults, this.#rates?.api, request);
  }

  takeForEvent(type: string): WebhookFault | null {
    return this.#take(this.#webhook, webhookFaults, this.#rates?.webhook, type);
  }

  #take<Kind extends string>(
    planned: Planned<Kind>[],
    kinds: readonly Kind[],
    rates: Rates<Kind> | undefined,
    at: string,
  ): Kind | null {
    const due = planned.find((one) => one.left > 0 && (one.match === undefined || at.includes(one.match)));
    if (due) due.left -= 1;
    const kind = due?.kind ?? this.#draw(kinds, rates);
    if (kind !== null) this.taken.push({ kind, at });
    return kind;
  }

  #draw<Kind extends string>(kinds: readonly Kind[], rates: Rates<Kind> | undefined): Kind | null {
    if (!this.#rates || !rates) return null;
    let place = this.#rates.random();
    for (const kind of kinds) {
      place -= rates[kind] ?? 0;
      if (place < 0) return kind;
    }
    return null;
  }
}

/** mulberry32: small, and good enough to spread faults. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
