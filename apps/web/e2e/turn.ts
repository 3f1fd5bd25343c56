import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { installationPort } from './ports.ts';

/** A port that nothing else has: whoever listens there has the turn, and loses it with its process. */
const port = installationPort + 100;

/** Waits until no other file of journeys changes, or depends on, what holds for the whole platform. @returns what ends the turn */
export async function takeTurn(): Promise<() => void> {
  for (;;) {
    const server = createServer();
    const isOurs = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(true));
    });
    if (isOurs) return () => server.close();
    await wait(200);
  }
}
