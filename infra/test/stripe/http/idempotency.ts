import { Refusal } from '../world/refusal.ts';
import type { Replay } from '../world/state.ts';
import type { World } from '../world/world.ts';

const day = 86_400;

/** Keys whose first request is still being worked on. */
export class KeysInUse {
  readonly #keys = new Set<string>();

  /** The answer already given for the key; refuses the key with another request, or while it is in use. */
  claim(world: World, key: string, fingerprint: string): Replay | null {
    if (this.#keys.has(key)) {
      throw new Refusal(409, {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
        message: 'There is currently another in-progress request using this Idempotent Key.',
      });
    }
    const replay = Object.hasOwn(world.state.replays, key) ? world.state.replays[key] : undefined;
    if (replay && replay.created > world.now() - day) {
      if (replay.fingerprint !== fingerprint) {
        throw new Refusal(400, {
          type: 'idempotency_error',
          message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        });
      }
      return replay;
    }
    this.#keys.add(key);
    return null;
  }

  /** Keeps the answer: from the moment that the deed began, failures too are answered again. */
  keep(world: World, key: string, replay: Omit<Replay, 'created'>): void {
    world.state.replays[key] = { ...replay, created: world.now() };
  }

  release(key: string): void {
    this.#keys.delete(key);
  }
}
