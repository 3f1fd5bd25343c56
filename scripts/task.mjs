// `npm run lint|typecheck|build|format|bench|radrum`: prepares what the task needs, then runs it.
import { spawnSync } from 'node:child_process';
import { environment, node, prepare, root } from './prepare.mjs';

const [task = '', ...args] = process.argv.slice(2);
const bin = (name) => `node_modules/.bin/${name}`;

/** One line a task: whether the apps must be built, and the programs that run one after the other. */
const tasks = {
  lint: {
    steps: [
      [bin('biome'), 'format', '.'],
      [bin('oxlint'), '--type-aware', '--deny-warnings'],
      [node, 'scripts/check-imports.mjs'],
      [node, 'scripts/check-links.mjs'],
      [bin('knip'), '--no-progress'],
    ],
  },
  typecheck: {
    steps: [
      [bin('turbo'), 'run', 'typecheck', '--output-logs=errors-only', '--log-prefix=none'],
      [bin('tsc'), '--noEmit', '-p', '.'],
    ],
  },
  build: { build: true, steps: [] },
  format: { steps: [[bin('biome'), 'format', '--write', '.']] },
  bench: { build: true, steps: [[node, 'bench/run.ts', ...args]] },
  radrum: { steps: [[node, 'apps/server/src/cli/radrum.ts', ...args]] },
};
const chosen = tasks[task];
if (!chosen) {
  console.error(`There is no task "${task}". Tasks: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
await prepare({ build: chosen.build === true });
let status = 0;
for (const [program, ...rest] of chosen.steps) {
  const command = typeof program === 'function' ? program() : program;
  status = Math.max(status, spawnSync(command, rest, { cwd: root, stdio: 'inherit', env: environment() }).status ?? 1);
}
process.exitCode = status;
