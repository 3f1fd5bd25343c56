import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createLimits,
  createModelHealth,
  deleteTenant,
  deliverWebhook,
  embedPassages,
  handleEvent,
  type DueJob,
  type Installation,
  loadCatalogue,
  type Mail,
  type PaymentProvider,
  openDatabase,
  runSync,
  runTests,
  runWork,
  secretKeys,
  systemScope,
  tidyIndex,
} from '@radrum/core';
import { pino } from 'pino';
import { type Environment, readEnvironment } from '../src/environment.ts';
import { createApp } from '../src/http/app.ts';

const secret = 'a-secret-of-the-tests-of-32-characters';
const platformKey = 'platform-key-of-the-tests-0123456789';

/** An installation on a real database, whose jobs run in this process as soon as they are sent. */
export function openInstallation(
  address: string,
  {
    models = '{"models":[]}',
    allowHosts = [],
    payments = null,
    stripe,
  }: {
    models?: string;
    allowHosts?: string[];
    payments?: PaymentProvider | null;
    stripe?: Environment['stripe'];
  } = {},
) {
  const mails: Mail[] = [];
  const due: { job: DueJob; at: Date }[] = [];
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  const inBackground = (work: Promise<void>) => {
    const settled = work.catch(() => {}).finally(() => running.delete(settled));
    running.add(settled);
  };
  const installation: Installation = {
    db: openDatabase(address, 4),
    models: loadCatalogue(models, {}),
    health: createModelHealth(),
    limits: createLimits(),
    telemetry: { attempt: () => {}, answer: () => {} },
    jobs: {
      syncSource: async ({ tenantId, sourceId }) =>
        inBackground(runSync(systemScope(installation, tenantId, 'worker'), sourceId, stopping.signal)),
      tidyIndex: async ({ tenantId, knowledgeBaseId }) =>
        inBackground(tidyIndex(systemScope(installation, tenantId, 'worker'), knowledgeBaseId)),
      embedPassages: async ({ tenantId, knowledgeBaseId }) =>
        inBackground(embedPassages(systemScope(installation, tenantId, 'worker'), knowledgeBaseId, stopping.signal)),
      runWork: async ({ tenantId, workId }) =>
        inBackground(runWork(systemScope(installation, tenantId, 'worker'), workId, stopping.signal)),
      runTests: async ({ tenantId, testRunId }) =>
        inBackground(runTests(systemScope(installation, tenantId, 'worker'), testRunId, stopping.signal)),
      handleBillingEvent: async ({ eventId }) => inBackground(handleEvent(installation, eventId)),
      deleteTenant: async ({ tenantId }) => inBackground(deleteTenant(installation, tenantId).then(() => {})),
      deliverWebhook: async ({ tenantId, deliveryId }, at) => {
        if (!at) inBackground(deliverWebhook(systemScope(installation, tenantId, 'worker'), deliveryId));
      },
      later: async (job, at) => {
        due.push({ job, at });
      },
      health: async () => [],
    },
    secrets: secretKeys([secret]),
    payments,
    mail: {
      send: async (mail) => {
        mails.push(mail);
      },
    },
    baseUrl: 'http://localhost:3000',
    crawl: { allowHosts: new Set(allowHosts), contact: 'https://radrum.example/crawler' },
    log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
  };
  const environment: Environment = readEnvironment({
    RADRUM_PLATFORM_KEY: platformKey,
    RADRUM_SECRET_KEYS: secret,
    RADRUM_DATA_DIR: path.join(tmpdir(), `radrum-test-${randomUUID()}`),
    RADRUM_DEMO: 'off',
    RADRUM_TRUSTED_PROXIES: '1', // so that a test can be several visitors
  });
  const app = createApp(installation, { ...environment, stripe });

  /** Calls the API as a key's holder; `body` is sent as JSON unless it is a string already. */
  async function call(
    method: string,
    address: string,
    { key, body, headers = {} }: { key?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) {
    const response = await app.request(`/api/v1${address}`, {
      method,
      headers: {
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    // what an answer looks like is what the tests are about
    const json: Record<string, never> = /\bjson\b/.test(response.headers.get('content-type') ?? '')
      ? JSON.parse(text)
      : {};
    return { status: response.status, headers: response.headers, text, json: json as Record<string, any> }; // oxlint-disable-line typescript/no-explicit-any
  }

  /** A new tenant with its secret key. */
  async function tenant() {
    const slug = `t-${randomUUID().slice(0, 8)}`;
    const made = await call('POST', '/tenants', {
      key: platformKey,
      body: { name: 'Lindviks kommun', slug, ownerEmail: `${slug}@lindvik.example` },
    });
    return { id: String(made.json['id']), key: String(made.json['secretKey']), slug };
  }

  return {
    app,
    /** What was mailed, oldest first. */
    mails,
    /** What is to happen later, in the order in which it was put off; `runDue` does it. */
    due,
    call,
    installation,
    platformKey,
    tenant,
    /** Waits for the jobs that run. */
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    close: async () => {
      stopping.abort();
      while (running.size > 0) await Promise.all(running);
      await installation.db.close();
    },
  };
}

/** A website on a free port of this machine. */
export async function openSite(
  listener: RequestListener,
): Promise<{ url: string; host: string; close(): Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
