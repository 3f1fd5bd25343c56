import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { sitePort } from './ports.ts';

const folder = path.resolve(import.meta.dirname, '../../../examples/lindvik');
/** About as slow as websites are. */
const answerMs = 40;

export interface MunicipalitySite {
  /** The website's start page. */
  address: string;
  /** A page of it that has the code that was pasted. */
  withAssistant: string;
  paste: (snippet: string) => void;
  close: () => void;
}

/** The demo municipality's website at an address of its own: some sixty pages, and one where code can be pasted. */
export async function serveMunicipality(): Promise<MunicipalitySite> {
  const layout = readFileSync(path.join(folder, 'layout.html'), 'utf8');
  let snippet = '';
  const pageAt = (url: string): string | undefined => {
    if (url === '/med-assistent')
      return `<!doctype html><html lang="sv"><title>Lindvik</title><main><h1>Lindvik</h1></main>${snippet}</html>`;
    const name = url.replace(/^\/demo\/?/, '') || 'index.html';
    const file = path.join(folder, 'pages', name);
    if (!name.endsWith('.html') || !existsSync(file)) return undefined;
    const main = readFileSync(file, 'utf8');
    const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(main)?.[1] ?? '';
    const values: Record<string, string> = { title, main, language: name.startsWith('en/') ? 'en' : 'sv' };
    return layout.replaceAll(/\{\{(\w+)\}\}/g, (_, field: string) => values[field] ?? '');
  };
  const server = createServer((request, response) => {
    const html = pageAt(request.url ?? '');
    setTimeout(() => {
      response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? 'borta');
    }, answerMs);
  });
  await new Promise<void>((resolve) => server.listen(sitePort, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${sitePort}`;
  return {
    address: `${origin}/demo/`,
    withAssistant: `${origin}/med-assistent`,
    paste: (code) => {
      snippet = code;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
