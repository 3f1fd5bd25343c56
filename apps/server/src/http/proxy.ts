import http from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Headers of one connection, not of the message (RFC 9110, section 7.6.1). */
const hopByHop: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Idle connections end here before Next ends them at its side (after five seconds): one that closes as it is used again is an error. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 256, timeout: 3_000 });
/** Without a body, so that they can be sent once more. */
const repeatable: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD']);

/** Most that a page is sent: a form with an address. Files go to the API. */
const longestBody = 64 * 1024;

const starting = `<!doctype html><html lang="sv"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Rådrum</title>
<p>Rådrum startar. Sidan visas om ett ögonblick. / Rådrum is starting.</p>`;

/**
 * Passes a request on to the web process once its body is here: whoever sends one slowly, or never, takes no connection from the others.
 * @param origin how the visitor reached us; what the visitor claims about that is dropped
 */
export function passOn(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  port: number,
  origin: { host: string; protocol: string },
): void {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) => !hopByHop.has(name) && !name.startsWith('x-forwarded-') && name !== 'forwarded',
    ),
  );
  const options = {
    host: '127.0.0.1',
    port,
    method: request.method,
    path: request.url,
    headers: { ...headers, 'x-forwarded-host': origin.host, 'x-forwarded-proto': origin.protocol },
  };
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
    else if (!response.headersSent) response.writeHead(413, { connection: 'close' }).end(() => request.destroy());
  });
  request.on('end', () => {
    if (length > longestBody) return;
    const body = Buffer.concat(chunks);
    const sized = { ...options, headers: { ...options.headers, ...(length > 0 && { 'content-length': length }) } };
    send(body, response, { ...sized, agent }, () => send(body, response, sized, () => sayStarting(response)));
  });
}

/** @param onFailure called when a connection that was used before turned out to be closed at the other side */
function send(body: Buffer, response: http.ServerResponse, options: http.RequestOptions, onFailure: () => void): void {
  const upstream = http.request(options);
  upstream.on('response', (answer) => {
    const kept = Object.entries(answer.headers).filter(([name]) => !hopByHop.has(name));
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', () => {
    if (response.headersSent || response.destroyed) return void response.destroy();
    if (repeatable.has(options.method) && upstream.reusedSocket) onFailure();
    else sayStarting(response);
  });
  response.on('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  upstream.end(body);
}

function sayStarting(response: http.ServerResponse): void {
  response.writeHead(503, {
    'retry-after': '1',
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(starting);
}

/** Passes a WebSocket on (the development server's). */
export function passOnUpgrade(request: http.IncomingMessage, socket: Duplex, head: Buffer, port: number): void {
  const upstream = connect(port, '127.0.0.1', () => {
    const pairs = Array.from({ length: request.rawHeaders.length / 2 }, (_, index) =>
      request.rawHeaders.slice(index * 2, index * 2 + 2).join(': '),
    );
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${pairs.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
}
