import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';

export interface Receiver {
  url: string;
  secret: string;
  /** Events whose signature held, in the order in which they came. */
  events: Stripe.Event[];
  refused: number;
  /** What the receiver answers with next; 200 when empty. */
  statuses: number[];
  /** What the application does with an event before it answers. */
  react: (event: Stripe.Event) => Promise<unknown>;
  close(): Promise<void>;
}

/** An application that takes webhooks as it should: the library checks each signature. */
export async function receiver(): Promise<Receiver> {
  const secret = 'whsec_receiver';
  const stripe = new Stripe('sk_test_unused');
  const events: Stripe.Event[] = [];
  const found: Receiver = {
    url: '',
    secret,
    events,
    refused: 0,
    statuses: [],
    react: async () => {},
    close: async () => {},
  };
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const status = found.statuses.shift() ?? 200;
    if (status === 200) {
      try {
        const event = stripe.webhooks.constructEvent(body, request.headers['stripe-signature'] ?? '', secret);
        events.push(event);
        await found.react(event);
      } catch {
        found.refused += 1;
        response.writeHead(400).end();
        return;
      }
    }
    response.writeHead(status).end();
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  found.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  found.close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return found;
}
