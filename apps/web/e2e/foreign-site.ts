import { createServer, type Server } from 'node:http';
import { Radrum } from '@radrum/sdk';
import { asOperator } from './installation.ts';
import { sitePort } from './ports.ts';

/** A made-up municipality with a site of its own, far from the installation, and the strictest policy that the widget must bear. */
export interface ForeignSite {
  address: string;
  /** The tenant's. */
  slug: string;
  close: () => void;
}

export const foreignOrigin = `http://localhost:${sitePort}`;

const texts = [
  [
    'Simhallen',
    'Simhallen har öppet måndag till fredag klockan 7 till 20. Ett bad kostar 65 kronor för vuxna och 30 kronor för barn.',
  ],
  ['Biblioteket', 'Biblioteket har öppet alla dagar klockan 10 till 18. Det är gratis att låna böcker.'],
  ['Parkering', 'Det kostar 15 kronor i timmen att parkera på torget. På söndagar är parkeringen gratis.'],
] as const;

/** Makes a tenant with texts and a published assistant by the operator's key, and serves a page that has its widget. */
export async function serveForeignSite(host: string): Promise<ForeignSite> {
  const operator = await asOperator();
  const slug = `nybro-${Date.now().toString(36)}`;
  const { secretKey } = await operator.tenants.create({ name: 'Nybro by', slug, ownerEmail: `${slug}@nybro.example` });
  const radrum = new Radrum({ baseUrl: host, key: secretKey });
  const base = await radrum.knowledgeBases.create({ name: 'Byns sidor' });
  for (const [title, text] of texts)
    await radrum.sources.add(base.id, {
      type: 'text',
      title,
      text,
      url: `${foreignOrigin}/${encodeURIComponent(title)}`,
    });
  await radrum.assistants.create({
    name: 'Fråga Nybro',
    slug: 'fraga-nybro',
    audience: 'citizen',
    knowledgeBaseIds: [base.id],
    greeting: 'Hej! Jag svarar på frågor om Nybro by.',
    suggestedQuestions: ['När har simhallen öppet?', 'Vad kostar det att parkera?'],
  });
  await radrum.assistants.publish('fraga-nybro');
  const { key } = await radrum.keys.create({ name: 'Byns sida', type: 'publishable', origins: [foreignOrigin] });
  const html = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Nybro by</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/site.css"></head>
    <body><main><h1>Nybro by</h1><p>Välkommen till byn.</p></main>
    <script src="${host}/widget.js" data-assistant="fraga-nybro" data-key="${key}" async></script></body></html>`;
  const policy = `default-src 'none'; script-src ${host}; connect-src ${host}; img-src ${host}; style-src 'self'`;
  const server: Server = createServer((request, response) => {
    if (request.url === '/site.css')
      return response
        .writeHead(200, { 'content-type': 'text/css' })
        .end(':root { color-scheme: light dark } body { font-family: serif }');
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(sitePort, 'localhost', resolve));
  return {
    address: `${foreignOrigin}/`,
    slug,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
