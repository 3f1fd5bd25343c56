import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { startStripeServer } from '../../../infra/test/stripe/index.ts';
import { payingFolder, payingPort } from './paying-place.ts';
import { hostsOf } from './port-plan.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const host = `http://localhost:${payingPort}`;
const webhook = { url: `${host}/api/billing/stripe`, secret: 'whsec_of_the_journeys_0123456789' };

/** An installation of its own with plans that are paid for and the server that stands in for Stripe. */
export async function startPaying() {
  const stripe = await startStripeServer({ port: payingPort + 50, webhook });
  rmSync(payingFolder, { recursive: true, force: true });
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(payingPort),
      RADRUM_DATA_DIR: payingFolder,
      RADRUM_DEMO: 'off',
      RADRUM_CRAWL_ALLOW_HOSTS: hostsOf(payingPort, 2),
      RADRUM_STRIPE_KEY: stripe.key,
      RADRUM_STRIPE_WEBHOOK_SECRET: webhook.secret,
      RADRUM_STRIPE_URL: stripe.url,
    },
  });
  await untilReady(child);
  return {
    stripe,
    close: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)));
      await stripe.close();
    },
  };
}

async function untilReady(child: ChildProcess): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${host}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the installation with a payment provider did not start');
}
