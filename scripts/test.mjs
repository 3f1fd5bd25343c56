// `npm test`: prepares, runs every test, and ends with one line over both runners.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { environment, node, prepare, root } from './prepare.mjs';

const results = path.join(root, '.data-test');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await prepare({ build: true });

const runners = [
  { program: 'node_modules/vitest/vitest.mjs', args: ['run'], report: 'vitest.json', count: countVitest },
  {
    program: 'node_modules/@playwright/test/cli.js',
    args: ['test'],
    report: 'playwright.json',
    count: countPlaywright,
  },
];
let [passed, failed, skipped] = [0, 0, 0];
for (const { program, args, report, count } of runners) {
  const { status } = spawnSync(node(), [program, ...args], { cwd: root, stdio: 'inherit', env: environment() });
  const counted = count(readReport(report));
  passed += counted.passed;
  skipped += counted.skipped;
  failed += counted.failed || (status === 0 ? 0 : 1); // a runner that broke without a failed test has failed too
}
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;

function readReport(name) {
  try {
    return JSON.parse(readFileSync(path.join(results, name), 'utf8'));
  } catch {
    return {};
  }
}
function countVitest({ numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}
function countPlaywright({ stats: { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = {} }) {
  return { passed: expected + flaky, failed: unexpected, skipped };
}
