/** How a receiver checks a message, with the package of the standard. */
export const verifySample = `import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.RADRUM_WEBHOOK_SECRET);

createServer(async (request, response) => {
  const body = (await request.toArray()).join('');
  try {
    const event = webhook.verify(body, request.headers);
    response.writeHead(204).end();
    console.log(event.type, event.data);
  } catch {
    response.writeHead(401).end();
  }
}).listen(8080);`;
