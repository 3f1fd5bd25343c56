import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

// The journeys of apps/web/e2e, in a real browser against a whole installation of its own. The tests find the installation by these.
process.env['E2E_PORT'] ??= '4390';
process.env['E2E_DATA'] ??= '.data-test/e2e';
const port = process.env['E2E_PORT'];
const baseURL = `http://localhost:${port}`;

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
  workers: 1,
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
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/api/health`,
    timeout: 180_000,
    env: {
      PORT: port,
      RADRUM_DATA_DIR: process.env['E2E_DATA'],
      RADRUM_CRAWL_ALLOW_HOSTS: '127.0.0.1:4391,localhost:4391,127.0.0.1:4392',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
  },
});
