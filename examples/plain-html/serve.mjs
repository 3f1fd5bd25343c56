// Serves index.html with your values in it, under the strictest policy that the widget needs.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const {
  RADRUM_URL = 'http://localhost:3000',
  RADRUM_ASSISTANT = 'fraga-lindvik',
  RADRUM_KEY,
  PORT = '8080',
} = process.env;
if (!RADRUM_KEY) {
  console.error('RADRUM_KEY is not set: make a publishable key whose origins hold this page’s address. See README.md.');
  process.exit(1);
}
const values = { RADRUM_URL, RADRUM_ASSISTANT, RADRUM_KEY };
const html = readFileSync(new URL('index.html', import.meta.url), 'utf8').replaceAll(
  /RADRUM_\w+/g,
  (name) => values[name],
);
const { origin } = new URL(RADRUM_URL);
const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}; style-src 'self'`;

createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(html);
}).listen(Number(PORT), () => console.log(`http://localhost:${PORT}`));
