import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./sender.ts', import.meta.url));

/** The process that sends what was used, and whoever kills it. */
export class Sending {
  kills = 0;
  #child: Promise<ChildProcess> | null = null;
  #usualMs = 100;
  readonly #arguments: string[];

  constructor(...given: string[]) {
    this.#arguments = given;
  }

  /**
   * Has everything sent that was used until a moment.
   * @param killAt when to kill it on its way: 0 at once, 1 at about the end; null not at all
   * @param goesOn whether it is begun anew when it was killed
   * @returns whether it came to its end
   */
  async send(now: number, killAt: number | null, goesOn = true): Promise<boolean> {
    for (let kill = killAt; ; kill = null) {
      const child = await (this.#child ??= this.#start());
      const startedAt = performance.now();
      const ended = new Promise<boolean>((resolve) => {
        child.once('message', () => resolve(true));
        child.once('exit', () => resolve(false));
      });
      child.send(now);
      const timer = kill === null ? undefined : setTimeout(() => child.kill('SIGKILL'), kill * this.#usualMs);
      const isDone = await ended;
      clearTimeout(timer);
      child.removeAllListeners();
      if (isDone) this.#usualMs = (this.#usualMs + performance.now() - startedAt) / 2;
      if (child.killed) {
        this.kills += 1;
        this.#child = this.#start();
      }
      if (isDone || !goesOn) return isDone;
      if (!child.killed) throw new Error('the sender has ended by itself');
    }
  }

  async close(): Promise<void> {
    const child = await this.#child;
    child?.kill('SIGKILL');
  }

  #start(): Promise<ChildProcess> {
    const child = fork(program, this.#arguments);
    return new Promise((resolve, reject) => {
      child.once('message', () => {
        child.removeAllListeners();
        resolve(child);
      });
      child.once('exit', (code) => reject(new Error(`the sender did not start: ${code}`)));
    });
  }
}
