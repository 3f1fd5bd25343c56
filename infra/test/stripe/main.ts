import { parseArgs } from 'node:util';
import { startStripeServer } from './index.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4242' },
    webhook: { type: 'string' },
    secret: { type: 'string', default: 'whsec_standin' },
    now: { type: 'string' },
  },
});
const server = await startStripeServer({
  port: Number(values.port),
  ...(values.webhook !== undefined && { webhook: { url: values.webhook, secret: values.secret } }),
  ...(values.now !== undefined && { now: new Date(values.now) }),
});
console.log(`stripe stand-in: ${server.url} key ${server.key} webhook secret ${server.webhookSecret}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
