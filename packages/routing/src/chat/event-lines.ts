import { AttemptFailure } from '../failures.ts';
import { MAX_LINE_BYTES } from './bounds.ts';

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

/**
 * Takes the events' data out of a stream of server-sent events (WHATWG HTML, 9.2.6; without lines that end in a bare
 * CR, which no provider sends).
 */
export class EventLines {
  #rest: Buffer[] = [];
  #restBytes = 0;
  #data: string | null = null;
  #isError = false;

  /**
   * @param onData called for each event's data, in order; `isError` where the event is named `error`
   * @throws AttemptFailure when a line is too long
   */
  push(bytes: Buffer, onData: (data: string, isError: boolean) => void): void {
    // A newline is never part of another character in UTF-8, so that whole lines can be decoded on their own.
    const end = bytes.lastIndexOf(NEWLINE);
    if (end === -1) return this.#keep(bytes);
    const text = this.#take(bytes, end);
    if (end + 1 < bytes.length) this.#keep(bytes.subarray(end + 1));
    let start = 0;
    for (;;) {
      const stop = text.indexOf('\n', start);
      if (stop === -1) break;
      if (stop - start > MAX_LINE_BYTES) throw new AttemptFailure('malformed');
      this.#line(text, start, text.charCodeAt(stop - 1) === CARRIAGE_RETURN && stop > start ? stop - 1 : stop, onData);
      start = stop + 1;
    }
  }

  /** The stream is over; a last event that lacks its blank line counts. */
  end(onData: (data: string, isError: boolean) => void): void {
    if (this.#restBytes > 0) this.push(Buffer.from('\n'), onData);
    this.#dispatch(onData);
  }

  #keep(bytes: Buffer): void {
    this.#restBytes += bytes.length;
    if (this.#restBytes > MAX_LINE_BYTES) throw new AttemptFailure('malformed');
    this.#rest.push(bytes);
  }

  /** What was kept and `bytes` up to and with the newline at `end`, as text. */
  #take(bytes: Buffer, end: number): string {
    if (this.#restBytes === 0) return bytes.toString('utf8', 0, end + 1);
    const whole = Buffer.concat([...this.#rest, bytes.subarray(0, end + 1)]);
    this.#rest = [];
    this.#restBytes = 0;
    return whole.toString('utf8');
  }

  #line(text: string, start: number, stop: number, onData: (data: string, isError: boolean) => void): void {
    if (start === stop) this.#dispatch(onData);
    else if (text.startsWith('data:', start)) {
      const value = text.slice(start + (text.charCodeAt(start + 5) === SPACE ? 6 : 5), stop);
      this.#data = this.#data === null ? value : `${this.#data}\n${value}`;
      if (this.#data.length > MAX_LINE_BYTES) throw new AttemptFailure('malformed');
    } else if (text.startsWith('event:', start)) this.#isError = text.slice(start + 6, stop).trim() === 'error';
  }

  #dispatch(onData: (data: string, isError: boolean) => void): void {
    const data = this.#data;
    const isError = this.#isError;
    this.#data = null;
    this.#isError = false;
    if (data !== null) onData(data, isError);
  }
}
