import {
  createLimits,
  createModelHealth,
  handleEvent,
  type Installation,
  loadCatalogue,
  openDatabase,
  runSync,
  secretKeys,
  systemScope,
  tidyIndex,
} from '../packages/core/src/index.ts';
import { deployForApplication } from '../packages/db/test/deploy.ts';
import { startPostgres } from '../packages/db/test/postgres.ts';

/** An installation at a database, whose jobs run where they are sent. */
export function benchInstallation(
  appUrl: string,
  {
    allowHosts = [],
    models = '{"models":[]}',
    payments = null,
  }: { allowHosts?: readonly string[]; models?: string; payments?: Installation['payments'] } = {},
): Installation {
  const never = new AbortController().signal;
  const installation: Installation = {
    db: openDatabase(appUrl, 8),
    models: loadCatalogue(models, {}),
    health: createModelHealth(),
    limits: createLimits(),
    telemetry: { attempt: () => {}, answer: () => {} },
    jobs: {
      syncSource: ({ tenantId, sourceId }) => runSync(systemScope(installation, tenantId, 'worker'), sourceId, never),
      tidyIndex: ({ tenantId, knowledgeBaseId }) =>
        tidyIndex(systemScope(installation, tenantId, 'worker'), knowledgeBaseId),
      embedPassages: async () => {},
      deleteTenant: async () => {},
      handleBillingEvent: ({ eventId }) => handleEvent(installation, eventId),
      runWork: async () => {},
      runTests: async () => {},
      deliverWebhook: async () => {},
      later: async () => {},
      health: async () => [],
    },
    secrets: secretKeys(['a-secret-of-the-benchmarks-of-32-characters']),
    payments,
    mail: { send: async () => {} },
    baseUrl: 'http://localhost:3000',
    crawl: { allowHosts: new Set(allowHosts), contact: 'https://radrum.example/crawler' },
    log: { info: () => {}, warn: () => {}, error: (fields, message) => console.error(message, fields) },
  };
  return installation;
}

/** The same on a PostgreSQL of its own. Nothing is kept after `close`. */
export async function openBenchInstallation(
  allowHosts: readonly string[] = [],
  payments: Installation['payments'] = null,
): Promise<{ installation: Installation; appUrl: string; close(): Promise<void> }> {
  const server = await startPostgres();
  const appUrl = await deployForApplication(server.url);
  const installation = benchInstallation(appUrl, { allowHosts, payments });
  return {
    installation,
    appUrl,
    close: async () => {
      await installation.db.close();
      await server.stop();
    },
  };
}
