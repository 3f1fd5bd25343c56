// Checks who imports whom. Arguments: the folders to look at (apps and packages by default).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['apps', 'packages'];
/** Fewer mean that the parser was not found and nothing was looked at. */
const fewestModules = process.argv.length > 2 ? 1 : 100;

let failed = false;
for (const RUNTIME_ONLY of ['0', '1']) {
  const args = [
    '--import',
    './scripts/parse-tsx.mjs',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, '--output-type', 'json', ...folders], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, RUNTIME_ONLY },
  });
  const { summary } = stdout.startsWith('{') ? JSON.parse(stdout) : { summary: { totalCruised: 0, violations: [] } };
  if (summary.totalCruised < fewestModules) {
    console.error(`Only ${summary.totalCruised} modules were read.\n${stderr}`);
    failed = true;
  }
  for (const { rule, from, to } of summary.violations) {
    console.error(`${rule.name}: ${from} → ${to}`);
    failed = true;
  }
  if (!failed) console.log(`${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, all allowed`);
}
process.exit(failed ? 1 : 0);
