import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../scripts/ports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface WholeInstallation {
  baseUrl: string;
  folder: string;
  startMs: number;
  /** Resident memory of each process, megabytes. */
  memory(): { name: string; megabytes: number }[];
  call(method: string, address: string, key: string, body?: unknown): Promise<Record<string, string>>;
  platformKey(): string;
  stop(): Promise<void>;
}

/** Starts an installation as `npm start` does, with a data folder of its own (or one that was used before). */
export async function startInstallation(
  env: Record<string, string> = {},
  folder = mkdtempSync(path.join(tmpdir(), 'radrum-bench-')),
): Promise<WholeInstallation> {
  const port = await freePort();
  const began = performance.now();
  const supervisor = spawn(process.execPath, ['scripts/supervisor.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', RADRUM_BASE_URL: '', PORT: String(port), RADRUM_DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await isReady(supervisor);
  const startMs = performance.now() - began;
  const baseUrl = `http://localhost:${port}`;
  return {
    baseUrl,
    folder,
    startMs,
    memory: () => memoryOf(supervisor.pid ?? 0),
    platformKey: () => readFileSync(path.join(folder, 'platform-key'), 'utf8').trim(),
    async call(method, address, key, body) {
      const response = await fetch(`${baseUrl}/api/v1${address}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
      const answer: Record<string, string> = response.status === 204 ? {} : JSON.parse(await response.text());
      return answer;
    },
    async stop() {
      const gone = new Promise((resolve) => supervisor.once('exit', resolve));
      supervisor.kill('SIGTERM');
      await gone;
    },
  };
}

export const forget = (folder: string): void => rmSync(folder, { recursive: true, force: true });

function isReady(supervisor: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    supervisor.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes('Ready after')) resolve();
    });
    supervisor.once('exit', () => reject(new Error(printed)));
  });
}

function memoryOf(parent: number): { name: string; megabytes: number }[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const [, ppid] = /^\d+ \(.*\) \w (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      if (Number(name) !== parent && Number(ppid) !== parent) return [];
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const role = /RADRUM_ROLE=(\w+)/.exec(readFileSync(`/proc/${name}/environ`, 'utf8'))?.[1];
      const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] ?? '0';
      const label =
        role ?? (command.includes('embedded') ? 'database' : command.includes('supervisor') ? 'supervisor' : 'web');
      return [{ name: label, megabytes: Math.round(Number(resident) / 1024) }];
    } catch {
      return []; // no process, or gone meanwhile
    }
  });
}
