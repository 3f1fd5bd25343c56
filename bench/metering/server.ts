import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from '../../apps/server/src/environment.ts';
import { serveApi } from '../../apps/server/src/serve-api.ts';
import { createKey, createTenant, systemScope } from '../../packages/core/src/index.ts';
import { deployForApplication } from '../../packages/db/test/deploy.ts';
import { startPostgres } from '../../packages/db/test/postgres.ts';
import { freePort } from '../../scripts/ports.ts';
import { benchInstallation } from '../installation.ts';

/** The whole API on a PostgreSQL of its own, with one model behind it and as many keys as are asked for; tells its parent where and with which. */
const [upstream = '', keyCount = '1'] = process.argv.slice(2);
const database = await startPostgres();
const model = {
  id: 'fast',
  model: 'fast',
  provider: 'openai-compatible',
  baseUrl: upstream,
  region: 'se',
  price: { currency: 'SEK', inputPerMillion: 10, outputPerMillion: 40 },
};
const models = JSON.stringify({ models: [model, { ...model, id: 'paced', model: 'paced' }] });
const installation = benchInstallation(await deployForApplication(database.url), { models });
const { id } = await createTenant(installation, {
  name: 'Bänk',
  slug: 'bank',
  locale: 'sv',
  ownerEmail: 'agare@bank.example',
});
const scope = systemScope(installation, id, 'bench');
const keys: string[] = [];
for (let count = 0; count < Number(keyCount); count += 1)
  keys.push((await createKey(scope, { name: `Bänk ${count}`, type: 'secret', scopes: ['messages'] })).key);
const port = await freePort();
const environment = readEnvironment({
  PORT: String(port),
  RADRUM_PLATFORM_KEY: randomUUID(),
  RADRUM_SECRET_KEYS: 'a-secret-of-the-benchmarks-of-32-characters',
  RADRUM_DATA_DIR: path.join(tmpdir(), `radrum-bench-${randomUUID()}`),
  RADRUM_DEMO: 'off',
});
process.on('disconnect', () => void database.stop().then(() => process.exit(0)));
process.env['RADRUM_WEB_PORT'] = '1'; // no pages are asked for, so none are waited for
void serveApi(installation, environment, new AbortController().signal);
const isUp = () =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, 50));
process.send?.({ url: `http://127.0.0.1:${port}/openai/v1/chat/completions`, keys });
