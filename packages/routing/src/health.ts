import { circuitBreaker, type CircuitBreakerPolicy, ConsecutiveBreaker, handleWhen } from 'cockatiel';

/** One call's leave to use a model. Exactly one of the three must be called; later calls do nothing. */
export interface HealthLease {
  succeeded(): void;
  /** @param retryAfterMs how long the provider asked to be left alone, 0 where it did not say */
  failed(retryAfterMs: number): void;
  /** The call ended for a reason that says nothing about the model. */
  released(): void;
}

/** What is known of the models' state, on this node. */
export interface ModelHealth {
  /** Whether a call may be sent to the model now. */
  isAvailable(modelId: string): boolean;
  /** Asks for leave to call the model; null while it rests, or while another call is probing whether it is back. */
  enter(modelId: string): HealthLease | null;
}

export interface HealthSettings {
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  /** How long an open circuit rests before one call may probe it, in milliseconds. */
  readonly restMs: number;
}

interface Circuit {
  readonly policy: CircuitBreakerPolicy;
  restsUntil: number;
  probing: boolean;
}

class ModelFault extends Error {}

/**
 * Makes a set of circuit breakers, one a model. It is an object that the caller keeps and passes in, so that two
 * servers in one process, or two tests, never share state.
 */
export function createModelHealth(settings: HealthSettings = { failures: 5, restMs: 30_000 }): ModelHealth {
  const circuits = new Map<string, Circuit>();

  function circuitOf(modelId: string): Circuit {
    const known = circuits.get(modelId);
    if (known) return known;
    const policy = circuitBreaker(
      handleWhen((error) => error instanceof ModelFault),
      { halfOpenAfter: settings.restMs, breaker: new ConsecutiveBreaker(settings.failures) },
    );
    const circuit: Circuit = { policy, restsUntil: 0, probing: false };
    policy.onBreak(() => {
      circuit.restsUntil = Math.max(circuit.restsUntil, Date.now() + settings.restMs);
    });
    policy.onHalfOpen(() => {
      circuit.probing = true;
    });
    policy.onStateChange(() => {
      circuit.probing = false;
    });
    circuits.set(modelId, circuit);
    return circuit;
  }

  const isReady = (circuit: Circuit) => Date.now() >= circuit.restsUntil && !circuit.probing;

  return {
    isAvailable: (modelId) => {
      const circuit = circuits.get(modelId);
      return circuit === undefined || isReady(circuit);
    },
    enter: (modelId) => {
      const circuit = circuitOf(modelId);
      return isReady(circuit) ? lease(circuit) : null;
    },
  };
}

function lease(circuit: Circuit): HealthLease {
  const outcome = Promise.withResolvers<void>();
  const run = circuit.policy.execute(() => outcome.promise);
  // The breaker only has to see the outcome; whoever called the model handles the error itself.
  run.catch(() => {});
  const isProbe = circuit.policy.state !== 0;
  if (isProbe) circuit.probing = true;
  return {
    succeeded: () => outcome.resolve(),
    failed: (retryAfterMs) => {
      if (retryAfterMs > 0) circuit.restsUntil = Math.max(circuit.restsUntil, Date.now() + retryAfterMs);
      outcome.reject(new ModelFault());
    },
    // A probe that nobody waited for has not shown that the model is back.
    released: () => outcome.reject(isProbe ? new ModelFault() : new Error('released')),
  };
}
