import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import { checkoutPage, payCheckout } from './checkout.ts';
import { creditNotePdf, invoicePage, invoicePdf } from './invoice.ts';
import type { Shown } from './html.ts';
import { changeCard, portalPage } from './portal.ts';

export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  body: string;
}

type Page = (world: World, id: string, form: URLSearchParams) => Shown;

const pages: [RegExp, Page][] = [
  [/^GET \/c\/pay\/([^/]+)$/, checkoutPage],
  [/^POST \/c\/pay\/([^/]+)$/, payCheckout],
  [/^GET \/p\/session\/([^/]+)$/, portalPage],
  [/^POST \/p\/session\/([^/]+)$/, changeCard],
  [/^GET \/i\/([^/]+)$/, invoicePage],
  [/^GET \/i\/([^/]+)\/pdf$/, invoicePdf],
  [/^GET \/cn\/([^/]+)\/pdf$/, creditNotePdf],
];

export function showPage(world: World, { request, response, url, body }: Visit): void {
  const asked = `${request.method} ${url.pathname}`;
  for (const [pattern, page] of pages) {
    const id = pattern.exec(asked)?.[1];
    if (id === undefined) continue;
    try {
      send(response, page(world, id, new URLSearchParams(body)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response.writeHead(error.status, { 'content-type': 'text/plain; charset=utf-8' }).end(error.message);
    }
    return;
  }
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
}

function send(response: ServerResponse, shown: Shown): void {
  if ('to' in shown) response.writeHead(303, { location: shown.to }).end();
  else if ('pdf' in shown) response.writeHead(200, { 'content-type': 'application/pdf' }).end(shown.pdf);
  else response.writeHead(shown.status ?? 200, { 'content-type': 'text/html; charset=utf-8' }).end(shown.html);
}
