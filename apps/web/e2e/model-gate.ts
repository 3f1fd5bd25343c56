import { createServer, request as forward } from 'node:http';
import { modelPort } from './ports.ts';

export const gateAddress = `http://127.0.0.1:${modelPort}/v1`;
export interface Gate {
  close(): Promise<void>;
}

/** Lets calls through to a fake provider, which has another port in every run. */
export function openGate(providerUrl: string): Promise<Gate> {
  const target = new URL(providerUrl);
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    const through = forward({ host: target.hostname, port: target.port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    through.on('error', () => response.destroy());
    request.pipe(through);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return new Promise((resolve) => server.listen(modelPort, '127.0.0.1', () => resolve({ close })));
}
