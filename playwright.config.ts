import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { hostsOf, usualPort } from './apps/web/e2e/port-plan.ts';

// The journeys of apps/web/e2e, in real browsers against a whole installation of its own. The tests find the installation by these.
const installationPort = Number(process.env['E2E_PORT'] ?? usualPort);
const port = String(installationPort);
process.env['E2E_PORT'] = port;
process.env['E2E_DATA'] ??= '.data-test/e2e';
const baseURL = `http://localhost:${port}`;
// Files of journeys run side by side; those of one file one after the other. More would only wait for the one installation.
const workers = Math.min(2, availableParallelism());

const executablePath =
  process.env['CHROMIUM_PATH'] ||
  (process.platform === 'linux' && process.arch === 'x64' ? await chromium.executablePath() : undefined);
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'apps/web/e2e',
  workers,
  // on a machine with much to do; what needed it is named as flaky, and is to be mended
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: '.data-test/playwright.json' }]],
  outputDir: '.data-test/playwright',
  use: {
    baseURL,
    trace: 'retain-on-failure',
    locale: 'sv-SE',
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'journeys', testIgnore: 'paying.spec.ts' },
    // an installation of its own, with a payment provider
    { name: 'paying', testMatch: 'paying.spec.ts', use: { baseURL: `http://localhost:${installationPort + 200}` } },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/api/health`,
    timeout: 180_000,
    env: {
      PORT: port,
      RADRUM_DATA_DIR: process.env['E2E_DATA'],
      RADRUM_CRAWL_ALLOW_HOSTS: hostsOf(installationPort, workers),
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
  },
});
