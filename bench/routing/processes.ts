import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  /** Milliseconds of processor time that it has taken; only Linux tells. */
  cpuMs(): number;
  /** Milliseconds that it was ready to run and had no processor: what else runs on the machine. */
  waitedMs(): number;
  stop(): void;
}

/** Starts the program `routing-NAME`, which announces its port. */
export async function startProgram(name: string, args: readonly string[] = []): Promise<Server> {
  const child = fork(fileURLToPath(new URL(`../routing-${name}.ts`, import.meta.url)), args, {
    execArgv: nodeOptions(name),
  });
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`${name} ended before it listened`)));
  });
  return serverOf(name, child, Number(port));
}

/** `BENCH_PROFILE=gateway` writes what that program spends its time on, as `.cpuprofile`, into the working folder. */
function nodeOptions(name: string): string[] {
  return ['--expose-gc', ...(process.env['BENCH_PROFILE'] === name ? ['--cpu-prof'] : [])];
}

function serverOf(name: string, child: ChildProcess, port: number): Server {
  let isStopped = false;
  child.on('exit', (code, signal) => {
    if (!isStopped) console.log(`${name} ended by itself (${signal ?? code}): what follows of it does not count`);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    cpuMs: () => numbersOf(child.pid)[0],
    waitedMs: () => numbersOf(child.pid)[1],
    stop: () => {
      isStopped = true;
      if (child.connected) child.disconnect();
      else child.kill();
    },
  };
}

/** Processor time (proc_pid_stat(5), fields 14 and 15, in hundredths of a second) and the wait for it (schedstat, in nanoseconds). */
function numbersOf(pid: number | undefined): [cpuMs: number, waitedMs: number] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [, waited] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
    return [10 * (Number(fields[11]) + Number(fields[12])), Number(waited) / 1_000_000];
  } catch {
    return [Number.NaN, Number.NaN];
  }
}

/** Installs the peer outside the repository, the first time, and starts it; null where it cannot be had. */
export async function startPortkey(): Promise<Server | null> {
  const folder = path.join(tmpdir(), 'radrum-bench-portkey-1.15.2');
  const program = path.join(folder, 'node_modules/@portkey-ai/gateway/build/start-server.js');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    cpSync(fileURLToPath(new URL('../peers/portkey/package.json', import.meta.url)), path.join(folder, 'package.json'));
    const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    spawnSync('npm', options, { cwd: folder, stdio: 'inherit' });
    if (!existsSync(program)) return null;
  }
  const port = await freePort();
  const child = spawn(process.execPath, [program, '--headless', `--port=${port}`], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const server = serverOf('portkey', child, port);
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(server.url).then(
        () => true,
        () => false,
      )
    )
      return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.stop();
  return null;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
