import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** What the supervisor and its children tell each other. */
export type Message =
  | { type: 'ready' }
  | { type: 'job'; queue: string }
  | { type: 'web'; port: number }
  | { type: 'web-ready' }
  | { type: 'announcement'; text: string };

export interface Service {
  name: string;
  command(): Promise<{ argv: string[]; env?: Record<string, string> }>;
  onMessage?(message: Message): void;
}

/** A child that ran this long is not counted as one that fails at start. */
const steadyMs = 30_000;
const longestWaitMs = 10_000;
/** EX_CONFIG: the child has said what is wrong, and starting it again would not help. */
const misconfigured = 78;
/** How long a child may take to finish what it is doing. */
const patienceMs = 10_000;

/** The children of the supervisor. */
export class Services {
  readonly #root: string;
  readonly #stopOrder: readonly string[];
  readonly #say: (text: string) => void;
  readonly #running = new Map<string, ChildProcess>();
  readonly #restarting = new Set<string>();
  #stoppingSince = 0;

  /** @param stopOrder names, the first to be stopped first */
  constructor(root: string, stopOrder: readonly string[], say: (text: string) => void) {
    this.#root = root;
    this.#stopOrder = stopOrder;
    this.#say = say;
  }

  /** Starts a service and keeps it up; resolves when it first says that it is ready. */
  keep(service: Service): Promise<void> {
    return new Promise((resolve) => {
      let failures = 0;
      const start = async (): Promise<void> => {
        const { argv, env } = await service.command();
        if (this.#stoppingSince) return;
        const began = Date.now();
        const child = this.#spawn(argv, env, true);
        this.#running.set(service.name, child);
        child.on('message', (message: Message) => {
          if (message.type === 'ready') resolve();
          service.onMessage?.(message);
        });
        child.on('error', (error) => this.#say(`${service.name}: ${error.message}`));
        child.on('exit', (code, signal) => {
          this.#running.delete(service.name);
          if (this.#stoppingSince) return;
          if (this.#restarting.delete(service.name)) return void start();
          if (code === misconfigured) return void this.stop(1);
          failures = Date.now() - began > steadyMs ? 1 : failures + 1;
          const wait = Math.min(longestWaitMs, 250 * 2 ** (failures - 1));
          this.#say(`${service.name} ended (${signal ?? code}); it is started again in ${wait} ms`);
          setTimeout(() => void start(), wait);
        });
      };
      void start();
    });
  }

  /** Runs a program to its end. */
  once(argv: string[], env: Record<string, string>): Promise<number> {
    const child = this.#spawn(argv, env, false);
    return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  }

  tell(name: string, message: Message): void {
    const child = this.#running.get(name);
    if (child?.connected) child.send(message);
  }

  restart(names: readonly string[]): void {
    for (const name of names) {
      const child = this.#running.get(name);
      if (!child) continue;
      this.#restarting.add(name);
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      child.once('exit', () => clearTimeout(impatience));
    }
  }

  /** Stops all in order. npm and the terminal both deliver one Ctrl-C: only a later one is a second wish. */
  async stop(code = 0): Promise<void> {
    if (this.#stoppingSince) {
      if (Date.now() - this.#stoppingSince > 1000) process.exit(1);
      return;
    }
    this.#stoppingSince = Date.now();
    for (const name of this.#stopOrder) {
      const child = this.#running.get(name);
      if (!child) continue;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(impatience);
    }
    process.exit(code);
  }

  #spawn(argv: string[], env: Record<string, string> | undefined, isService: boolean): ChildProcess {
    const dieWithParent = ['--import', path.join(this.#root, 'scripts/die-with-parent.mjs')];
    return spawn(process.execPath, [...(isService ? dieWithParent : []), ...argv], {
      cwd: this.#root,
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(this.#root, 'node_modules/.cache/radrum-compile'), ...env },
      stdio: ['ignore', 'inherit', 'inherit', ...(isService ? (['ipc'] as const) : [])],
      detached: isService, // Ctrl-C reaches the supervisor only, which stops all in order
    });
  }
}
