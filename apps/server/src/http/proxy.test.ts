import http from 'node:http';
import { expect, test } from 'vitest';
import { passOn } from './proxy.ts';

test('a page is shown although the connection that was used before is closed as it is used again', async () => {
  let served = 0;
  const web = http.createServer((request, response) => {
    served++;
    // the second request over a connection finds it closing
    if (served === 2) return void request.socket.destroy();
    response.end(`page ${request.url}`);
  });
  const listen = (server: http.Server) =>
    new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(address && typeof address === 'object' ? address.port : 0);
      });
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
