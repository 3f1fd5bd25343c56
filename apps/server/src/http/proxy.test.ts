import http from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { passOn } from './proxy.ts';

const listen = (server: http.Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });

test('a page is shown although the connection that was used before is closed as it is used again', async () => {
  let served = 0;
  const web = http.createServer((request, response) => {
    served++;
    // the second request over a connection finds it closing
    if (served === 2) return void request.socket.destroy();
    response.end(`page ${request.url}`);
  });
  const webPort = await listen(web);
  const front = http.createServer((request, response) =>
    passOn(request, response, webPort, { host: 'localhost', protocol: 'http' }),
  );
  const port = await listen(front);
  const read = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return [response.status, await response.text()];
  };
  expect(await read('/a')).toEqual([200, 'page /a']);
  expect(await read('/b')).toEqual([200, 'page /b']);
  web.close();
  web.closeAllConnections();
  expect((await read('/c'))[0]).toBe(503);
  front.close();
  front.closeAllConnections();
});

test('forms arrive whole, endless ones are refused, and those that never come keep nobody from the pages', async () => {
  const web = http.createServer((request, response) => void text(request).then((body) => response.end(`got ${body}`)));
  const webPort = await listen(web);
  const front = http.createServer((request, response) =>
    passOn(request, response, webPort, { host: 'localhost', protocol: 'http' }),
  );
  const port = await listen(front);
  const address = `http://127.0.0.1:${port}/sign-in`;
  const post = (body: string) => fetch(address, { method: 'POST', body });
  expect(await (await post('email=å')).text()).toBe('got email=å');
  expect((await post('x'.repeat(100_000))).status).toBe(413);

  const slow = Array.from({ length: 300 }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000\r\n\r\nemail=a');
    return socket;
  });
  await expect
    .poll(() => new Promise((resolve) => front.getConnections((_, count) => resolve(count))))
    .toBeGreaterThan(299);
  const read = await fetch(address, { signal: AbortSignal.timeout(3_000) });
  expect(await read.text()).toBe('got ');
  for (const socket of slow) socket.destroy();
  for (const server of [front, web]) {
    server.close();
    server.closeAllConnections();
  }
});
