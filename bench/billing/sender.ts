import { setTimeout as sleep } from 'node:timers/promises';
import { openStripe } from '../../apps/server/src/payments/stripe/index.ts';
import { sendUsage, tenantsWithUse } from '../../packages/core/src/index.ts';
import { benchInstallation } from '../installation.ts';
import './impatient.ts';

/*
 * Sends what was used to the payment provider whenever it is told to, and says when nothing is left. It is killed without warning while it
 * does: its parent counts what came there.
 */
const [appUrl = '', url = '', key = ''] = process.argv.slice(2);
let now = 0;
const payments = openStripe({ key, webhookSecret: '', hasTax: false, url }, () => now);
const installation = benchInstallation(appUrl, { payments });
const tenantsAtOnce = 8;

async function sendAll(): Promise<void> {
  for (;;) {
    const tenants = await tenantsWithUse(installation);
    if (tenants.length === 0) return;
    const waiting = tenants.values();
    await Promise.all(
      Array.from({ length: tenantsAtOnce }, async () => {
        // what the provider does not take now is sent in the next round
        for (const tenantId of waiting) await sendUsage(installation, tenantId, new Date(now)).catch(() => {});
      }),
    );
    await sleep(5);
  }
}

process.on('message', (message) => {
  now = Number(message);
  void sendAll().then(() => process.send?.('done'));
});
process.send?.('ready');
