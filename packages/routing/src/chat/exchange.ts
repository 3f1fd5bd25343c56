import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { AttemptFailure, type FailureKind } from '../failures.ts';

/** Bytes that may wait unread before the provider's socket is paused. */
const WINDOW_BYTES = 64 * 1024;
/** A provider that has said its last event and does not end the answer is given so long before the connection is closed. */
const LINGER_MS = 1_000;

/** One HTTP exchange, read by pulling. Stands directly on undici's dispatcher: its streams cost more than all the rest of a call. */
export class Exchange implements Dispatcher.DispatchHandler {
  status = 0;
  headers: IncomingHttpHeaders = {};
  #controller: Dispatcher.DispatchController | null = null;
  readonly #waiting: Buffer[] = [];
  #bytes = 0;
  #isOver = false;
  #isDrained = false;
  #error: Error | null = null;
  #wake: (() => void) | null = null;
  #linger: NodeJS.Timeout | null = null;

  /** Resolves when the status is known. */
  async head(): Promise<void> {
    while (this.status === 0) {
      if (this.#error) throw this.#error;
      await this.#change();
    }
  }

  /** The next bytes of the body; null at its end. */
  async read(): Promise<Buffer | null> {
    for (;;) {
      const next = this.#waiting.length === 1 ? this.#waiting.pop() : this.#waiting.shift();
      if (next) {
        this.#bytes -= next.length;
        if (this.#bytes === 0 && this.#controller?.paused) this.#controller.resume();
        return next;
      }
      if (this.#error) throw this.#error;
      if (this.#isOver) return null;
      await this.#change();
    }
  }

  /** Ends it, unless it is over or nothing more than its end is missing. */
  abort(reason: FailureKind): void {
    if (!this.#isDrained) this.#destroy(reason);
  }

  #destroy(reason: FailureKind): void {
    if (this.#isOver) return;
    const error = new AttemptFailure(reason);
    this.#waiting.length = 0;
    this.#fail(error);
    this.#controller?.abort(error);
  }

  /** All that matters has been read: what is left is dropped, so that the connection can be used again. */
  drain(): void {
    if (this.#isOver) return;
    this.#isDrained = true;
    this.#waiting.length = 0;
    if (this.#controller?.paused) this.#controller.resume();
    this.#linger = setTimeout(() => this.#destroy('malformed'), LINGER_MS).unref();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#error) controller.abort(this.#error);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.status = status;
    this.headers = headers;
    this.#wakeUp();
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isDrained) return;
    this.#waiting.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes > WINDOW_BYTES) controller.pause();
    this.#wakeUp();
  }

  onResponseEnd(): void {
    this.#finish();
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #fail(error: Error): void {
    this.#error ??= error;
    this.#finish();
  }

  #finish(): void {
    this.#isOver = true;
    if (this.#linger) clearTimeout(this.#linger);
    this.#wakeUp();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #wakeUp(): void {
    const wake = this.#wake;
    this.#wake = null;
    wake?.();
  }
}
