import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deployForApplication, deployMigrations } from '../../packages/db/test/deploy.ts';
import { startPostgres } from '../../packages/db/test/postgres.ts';

export interface Engine {
  name: string;
  ownerUrl: string;
  appUrl: string;
  stop(): Promise<void>;
}

/** A new PostgreSQL, migrated, with the application's own login. */
export async function postgresql(): Promise<Engine> {
  const server = await startPostgres();
  const appUrl = await deployForApplication(server.url);
  return { name: 'PostgreSQL', ownerUrl: server.url, appUrl, stop: () => server.stop() };
}

/** The embedded engine in a process of its own, as an installation has it. */
export async function embedded(): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'radrum-bench-'));
  const socket = mkdtempSync(path.join(tmpdir(), 'radrum-sock-'));
  const program = fileURLToPath(new URL('../../packages/db/src/embedded/main.ts', import.meta.url));
  const engine = spawn(process.execPath, [program, folder, socket], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await new Promise((resolve) => engine.once('message', resolve));
  await deployMigrations(socket);
  return {
    name: 'embedded',
    ownerUrl: socket,
    appUrl: socket,
    stop: async () => {
      const gone = new Promise((resolve) => engine.once('exit', resolve));
      engine.kill('SIGTERM');
      await gone;
      for (const used of [folder, socket]) rmSync(used, { recursive: true, force: true });
    },
  };
}
