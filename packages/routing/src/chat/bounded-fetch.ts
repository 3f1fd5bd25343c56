import { type Dispatcher, fetch as fetchOfUndici } from 'undici';
import { AttemptFailure } from '../failures.ts';
import { MAX_BODY_BYTES, MAX_LINE_BYTES } from './bounds.ts';

const NEWLINE = 10;

/**
 * A fetch for the AI SDK, which reads a provider's answer however long it is: here it ends at the same limits as on
 * the direct path.
 *
 * @param dispatcher the way to the host; undefined: the usual one
 * @param onFault told when an answer was cut off, since the SDK wraps what it is thrown
 */
export function boundedFetch(dispatcher: Dispatcher | undefined, onFault: (fault: Error) => void): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : input;
    const response = await (dispatcher ? fetchThrough(dispatcher, url, init) : fetch(input, init));
    const { status, statusText, body } = response;
    const headers = Object.fromEntries(response.headers);
    if (!body) return new Response(null, { status, statusText, headers });
    const isStream = String(headers['content-type']).includes('event-stream');
    return new Response(bounded(body.getReader(), isStream, onFault), { status, statusText, headers });
  };
}

/** The SDK's requests are an address, headers and a text; undici's own fetch takes a dispatcher of its own version. */
function fetchThrough(dispatcher: Dispatcher, url: string | URL, init: RequestInit = {}) {
  const { method = 'GET', body, signal } = init;
  return fetchOfUndici(url, {
    method,
    headers: Object.fromEntries(new Headers(init.headers)),
    dispatcher,
    ...(typeof body === 'string' ? { body } : {}),
    ...(signal ? { signal } : {}),
  });
}

interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(reason: unknown): Promise<void>;
}

function bounded(
  reader: Reader,
  isStream: boolean,
  onFault: (fault: Error) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const most = isStream ? MAX_LINE_BYTES : MAX_BODY_BYTES;
  /** Of a stream, in the line that has begun; else in all. */
  let bytes = 0;
  return new ReadableStream({
    async pull(controller) {
      const { value } = await reader.read();
      if (!value) return controller.close();
      const newline = isStream ? value.lastIndexOf(NEWLINE) : -1;
      bytes = newline === -1 ? bytes + value.length : value.length - newline - 1;
      if (bytes <= most) return controller.enqueue(new Uint8Array(value));
      const fault = new AttemptFailure('malformed');
      onFault(fault);
      controller.error(fault);
      await reader.cancel(fault);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
