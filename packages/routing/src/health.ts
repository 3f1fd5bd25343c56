import { circuitBreaker, type CircuitBreakerPolicy, CircuitState, ConsecutiveBreaker, handleWhen } from 'cockatiel';

/** One call's leave to use a model. Exactly one of the three must be called; later calls do nothing. */
export interface HealthLease {
  /** @param firstTokenMs how long it took to the first of the answer, where that was measured */
  succeeded(firstTokenMs?: number | null): void;
  /** @param retryAfterMs how long the provider asked to be left alone, 0 where it did not say */
  failed(retryAfterMs: number): void;
  /** The call ended for a reason that says nothing about the model. */
  released(): void;
}

/** A model's circuit, as the console shows it. */
export interface ModelState {
  readonly model: string;
  /** `open`: it rests. `half_open`: it has rested, and one call shows whether it is back. */
  readonly state: 'closed' | 'open' | 'half_open';
  /** Milliseconds since 1970; null where it does not rest. */
  readonly restsUntil: number | null;
  readonly failuresInARow: number;
  readonly firstTokenMs: number | null;
}

/** A rest that another node has found out about. */
export interface AdoptedRest {
  readonly model: string;
  /** Milliseconds since 1970. */
  readonly restsUntil: number;
}

/** What is known of the models' state, on this node. */
export interface ModelHealth {
  /** Whether a call may be sent to the model now. */
  isAvailable(modelId: string): boolean;
  /** Asks for leave to call the model; null while it rests, or while another call is probing whether it is back. */
  enter(modelId: string): HealthLease | null;
  /** How long it takes to the first of an answer, the latest answers counting most; null before the first. */
  firstTokenMs(modelId: string): number | null;
  /** Every model that was called. */
  states(): ModelState[];
  /**
   * Tells of each change of a model's state on this node, but not of rests that were adopted: those are known already.
   *
   * @returns ends it
   */
  onChange(listener: (state: ModelState) => void): () => void;
  /** Takes over what other nodes have found out. Never shortens a rest, and closes no circuit. */
  adopt(rests: readonly AdoptedRest[]): void;
}

export interface HealthSettings {
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  /** How long an open circuit rests before one call may probe it, in milliseconds. */
  readonly restMs: number;
}

interface Circuit {
  readonly model: string;
  readonly policy: CircuitBreakerPolicy;
  restsUntil: number;
  probing: boolean;
  failuresInARow: number;
  firstTokenMs: number | null;
}

class ModelFault extends Error {}

/** What a new measurement counts against all before it: after ten answers, nine tenths are of these ten. */
const NEWEST = 0.2;
/** A provider may ask for as long a rest (`failures.ts`); a date beyond it and a node's own rest comes from a clock that is wrong. */
const LONGEST_ASKED_MS = 60_000;

/**
 * Makes a set of circuit breakers, one a model. It is an object that the caller keeps and passes in, so that two
 * servers in one process, or two tests, never share state.
 */
export function createModelHealth(settings: HealthSettings = { failures: 5, restMs: 30_000 }): ModelHealth {
  const circuits = new Map<string, Circuit>();
  const listeners = new Set<(state: ModelState) => void>();
  const tell = (circuit: Circuit) => {
    for (const listener of listeners) listener(stateOf(circuit));
  };

  function circuitOf(model: string): Circuit {
    const known = circuits.get(model);
    if (known) return known;
    const policy = circuitBreaker(
      handleWhen((error) => error instanceof ModelFault),
      { halfOpenAfter: settings.restMs, breaker: new ConsecutiveBreaker(settings.failures) },
    );
    const circuit: Circuit = { model, policy, restsUntil: 0, probing: false, failuresInARow: 0, firstTokenMs: null };
    policy.onBreak(() => {
      circuit.restsUntil = Math.max(circuit.restsUntil, Date.now() + settings.restMs);
    });
    policy.onStateChange((state) => {
      circuit.probing = state === CircuitState.HalfOpen;
      tell(circuit);
    });
    circuits.set(model, circuit);
    return circuit;
  }

  return {
    isAvailable: (model) => {
      const circuit = circuits.get(model);
      return circuit === undefined || isReady(circuit);
    },
    enter: (model) => {
      const circuit = circuitOf(model);
      return isReady(circuit) ? lease(circuit, tell) : null;
    },
    firstTokenMs: (model) => circuits.get(model)?.firstTokenMs ?? null,
    states: () => Array.from(circuits.values(), stateOf),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    adopt: (rests) => {
      const latest = Date.now() + Math.max(settings.restMs, LONGEST_ASKED_MS);
      for (const { model, restsUntil } of rests) {
        const until = Math.min(restsUntil, latest);
        if (!(until > Date.now())) continue;
        const circuit = circuitOf(model);
        circuit.restsUntil = Math.max(circuit.restsUntil, until);
      }
    },
  };
}

/** The clock is looked at only where there is a rest: this is asked of every model for every call. */
const isReady = ({ probing, restsUntil }: Circuit): boolean =>
  !probing && (restsUntil === 0 || Date.now() >= restsUntil);

function stateOf({ model, policy, restsUntil, failuresInARow, firstTokenMs }: Circuit): ModelState {
  const rests = restsUntil > Date.now();
  return {
    model,
    state: rests ? 'open' : policy.state === CircuitState.Closed ? 'closed' : 'half_open',
    restsUntil: rests ? restsUntil : null,
    failuresInARow,
    firstTokenMs: firstTokenMs === null ? null : Math.round(firstTokenMs),
  };
}

function lease(circuit: Circuit, tell: (circuit: Circuit) => void): HealthLease {
  const outcome = Promise.withResolvers<void>();
  const run = circuit.policy.execute(() => outcome.promise);
  // The breaker only has to see the outcome; whoever called the model handles the error itself.
  run.catch(() => {});
  const isProbe = circuit.policy.state !== CircuitState.Closed;
  if (isProbe) circuit.probing = true;
  let isOver = false;
  const once = (end: () => void) => {
    if (!isOver) end();
    isOver = true;
  };
  return {
    succeeded: (firstTokenMs = null) =>
      once(() => {
        circuit.failuresInARow = 0;
        if (circuit.restsUntil <= Date.now()) circuit.restsUntil = 0;
        if (firstTokenMs !== null)
          circuit.firstTokenMs = firstTokenMs * NEWEST + (circuit.firstTokenMs ?? firstTokenMs) * (1 - NEWEST);
        outcome.resolve();
      }),
    failed: (retryAfterMs) =>
      once(() => {
        circuit.failuresInARow += 1;
        outcome.reject(new ModelFault());
        if (retryAfterMs <= 0) return;
        circuit.restsUntil = Math.max(circuit.restsUntil, Date.now() + retryAfterMs);
        tell(circuit);
      }),
    // A probe that nobody waited for has not shown that the model is back.
    released: () => once(() => outcome.reject(isProbe ? new ModelFault() : new Error('released'))),
  };
}
