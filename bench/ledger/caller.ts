import { openChat, parseChatRequest, systemScope } from '../../packages/core/src/index.ts';
import { benchInstallation } from '../installation.ts';

/*
 * Makes calls `from` to `to`, many at once, and tells which have ended. It is killed without warning while it does: its parent counts what is
 * left in the ledger.
 */
const [appUrl = '', tenantId = '', providerUrl = '', from = '0', to = '0'] = process.argv.slice(2);
const model = {
  id: 'first',
  provider: 'openai-compatible',
  baseUrl: providerUrl,
  model: 'first',
  region: 'se',
  price: { currency: 'SEK', inputPerMillion: 10, outputPerMillion: 40 },
};
const installation = benchInstallation(appUrl, { models: JSON.stringify({ models: [model] }) });
/** A model that fails a tenth of the time must not rest here: every call is to be made. */
installation.health = { ...installation.health, isAvailable: () => true, enter: () => lease };
const lease = { succeeded: () => {}, failed: () => {}, released: () => {} };
const scope = systemScope(installation, tenantId, 'bench');

async function callNumber(number: number): Promise<void> {
  const leaving = new AbortController();
  const request = parseChatRequest({
    model: 'first',
    messages: [{ role: 'user', content: 'Hur ofta töms tunnan?' }],
    user: String(number),
    ...(number % 2 === 0 ? { stream: true } : {}),
  });
  const chat = await openChat(scope, { request, id: `call-${number}`, dataClass: 'open', signal: leaving.signal });
  if (number % 2 === 1) return void (await chat.complete());
  let chunks = 0;
  for await (const _ of chat.stream()) {
    chunks += 1;
    if (number % 8 === 6 && chunks === 2) break; // whoever asked has left
  }
}

let next = Number(from);
const work = async () => {
  for (;;) {
    const number = next++;
    if (number >= Number(to)) return;
    await callNumber(number).catch(() => {}); // the provider failed, as it was to
    process.send?.(number);
  }
};
await Promise.all(Array.from({ length: 32 }, work));
await installation.db.close();
process.exit(0);
