import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EnvironmentError, readEnvironment } from '../apps/server/src/environment.ts';
import { freePort, isListening, isPortTaken } from './ports.ts';
import { Services } from './services.ts';
import { watchSources } from './watch-sources.ts';

/*
 * Starts an installation on one machine: database (unless DATABASE_URL names one), API, worker and web, and keeps them up.
 * A child that dies is started again, later each time; when this process dies, all of them end.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const isDevelopment = process.argv.includes('--dev');
const startedAt = performance.now();
const say = (text: string) => console.log(text);
const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const environment = (() => {
  try {
    return readEnvironment(process.env, root);
  } catch (error) {
    if (error instanceof EnvironmentError) return fail(error.message);
    throw error;
  }
})();
const { port, dataDir } = environment;
if (await isPortTaken(port))
  fail(`PORT=${port} is taken by another program. Stop that one, or choose another: PORT=3001 npm start`);
mkdirSync(dataDir, { recursive: true, mode: 0o700 });

const services = new Services(root, ['web', 'worker', 'api', 'database'], say);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void services.stop());
process.on('disconnect', () => void services.stop());

let address = environment.databaseUrl ?? '';
if (!address) {
  const socketFolder = mkdtempSync(path.join(tmpdir(), 'radrum-'));
  process.on('exit', () => rmSync(socketFolder, { recursive: true, force: true }));
  address = socketFolder;
  await services.keep({
    name: 'database',
    command: async () => ({ argv: ['packages/db/src/embedded/main.ts', dataDir, socketFolder] }),
  });
}
const shared = { DATABASE_URL: address, NODE_ENV: isDevelopment ? 'development' : 'production' };
const ownerUrl = environment.ownerUrl ?? '';
for (const program of ['packages/db/src/migrate.ts', 'apps/server/src/jobs/install.ts'])
  if ((await services.once([program], { ...shared, RADRUM_OWNER_URL: ownerUrl })) !== 0) {
    await services.stop(1);
  }

/** Where the command line finds this installation. */
const running = path.join(dataDir, 'running.json');
writeFileSync(
  running,
  JSON.stringify({
    pid: process.pid,
    database: environment.databaseUrl ? null : address,
    baseUrl: environment.baseUrl,
  }),
  { mode: 0o600 },
);
process.on('exit', () => rmSync(running, { force: true }));

let webPort = 0;
const server = 'apps/server/src/main.ts';
const announcement = Promise.withResolvers<string>();
const api = services.keep({
  name: 'api',
  command: async () => ({ argv: [server], env: { ...shared, RADRUM_ROLE: 'api', RADRUM_WEB_PORT: String(webPort) } }),
  onMessage: (message) => {
    if (message.type === 'job') services.tell('worker', message);
    if (message.type === 'announcement') announcement.resolve(message.text);
  },
});
const worker = services.keep({
  name: 'worker',
  command: async () => ({ argv: [server], env: { ...shared, RADRUM_ROLE: 'worker' } }),
  onMessage: (message) => {
    if (message.type === 'job') services.tell('worker', message);
  },
});
void services.keep({
  name: 'web',
  command: async () => {
    webPort = await freePort();
    services.tell('api', { type: 'web', port: webPort });
    const env = {
      NODE_ENV: shared.NODE_ENV,
      PORT: String(webPort),
      HOSTNAME: '127.0.0.1',
      RADRUM_SERVER_URL: `http://127.0.0.1:${port}`,
      // the web has no business with the database or any secret
      ...Object.fromEntries(
        ['DATABASE_URL', 'RADRUM_OWNER_URL', 'RADRUM_PLATFORM_KEY', 'RADRUM_SECRET_KEYS', 'RADRUM_MODELS'].map(
          (name) => [name, ''],
        ),
      ),
    };
    const development = [
      'node_modules/next/dist/bin/next',
      'dev',
      'apps/web',
      '-H',
      '127.0.0.1',
      '-p',
      String(webPort),
    ];
    return { argv: isDevelopment ? development : ['apps/web/.next/standalone/apps/web/server.js'], env };
  },
});
await Promise.all([api, worker, isListening(() => webPort)]);
services.tell('api', { type: 'web-ready' });
say(
  `\n${await announcement.promise}\n\nReady after ${((performance.now() - startedAt) / 1000).toFixed(1)} s. Ctrl-C stops everything.`,
);
if (isDevelopment) watchSources(root, () => services.restart(['api', 'worker']));
