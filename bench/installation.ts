import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createLimits,
  createModelHealth,
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

/** An installation on a PostgreSQL of its own, whose jobs run where they are sent. Nothing is kept after `close`. */
export async function openBenchInstallation(
  allowHosts: string[],
): Promise<{ installation: Installation; close(): Promise<void> }> {
  const server = await startPostgres();
  const appUrl = await deployForApplication(server.url);
  const never = new AbortController().signal;
  const folder = mkdtempSync(path.join(tmpdir(), 'radrum-bench-'));
  const installation: Installation = {
    db: openDatabase(appUrl, 8),
    models: loadCatalogue('{"models":[]}', {}),
    health: createModelHealth(),
    limits: createLimits(),
    telemetry: { attempt: () => {}, answer: () => {} },
    jobs: {
      syncSource: ({ tenantId, sourceId }) => runSync(systemScope(installation, tenantId, 'worker'), sourceId, never),
      tidyIndex: ({ tenantId, knowledgeBaseId }) =>
        tidyIndex(systemScope(installation, tenantId, 'worker'), knowledgeBaseId),
      embedPassages: async () => {},
      deleteTenant: async () => {},
      deliverWebhook: async () => {},
      later: async () => {},
      health: async () => [],
    },
    secrets: secretKeys(['a-secret-of-the-benchmarks-of-32-characters']),
    mail: { send: async () => {} },
    baseUrl: 'http://localhost:3000',
    crawl: { allowHosts: new Set(allowHosts), contact: 'https://radrum.example/crawler' },
    log: { info: () => {}, warn: () => {}, error: (fields, message) => console.error(message, fields) },
  };
  return {
    installation,
    close: async () => {
      await installation.db.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
