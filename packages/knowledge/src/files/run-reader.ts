import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileLimits } from './file-limits.ts';
import { FileRefused } from './file-refused.ts';
import { type ReaderAnswer, readerAnswer } from './parsed-file.ts';

const readerPath = fileURLToPath(new URL('./reader/main.ts', import.meta.url));
const packageFolder = fileURLToPath(new URL('../../', import.meta.url));
/** Where the parsers are installed: the folder of modules above this package that holds one of them. Resolving loads nothing. */
const modulesFolder = fileURLToPath(import.meta.resolve('fflate')).replace(/(?<=[/\\]node_modules[/\\]).*$/, '');

/** How often the process's memory is looked at, in milliseconds. */
const memoryEvery = 50;
const outOfMemory: ReadonlySet<string> = new Set(['SIGABRT', 'SIGKILL', 'SIGTRAP', 'SIGILL']);
/** JSON takes at most so many bytes for a character of text, with what stands around it. */
const bytesPerCharacter = 8;
const bytesAround = 1024 * 1024;

/**
 * Reads one file in a process of its own. The process may read this package and the installed modules, but no other file; it may write
 * nothing, start nothing, compile no code from strings, and it sees no environment variable. Whatever it does, an answer comes within
 * the time limit.
 * @param name without control characters
 */
export async function runReader(bytes: Uint8Array, name: string, limits: FileLimits): Promise<ReaderAnswer> {
  const child = spawn(process.execPath, flagsFor(limits), {
    // The time zone is fixed so that a spreadsheet's dates read the same on every machine.
    env: { TZ: 'UTC', NODE_ENV: 'production' },
    cwd: packageFolder,
    // The answer has a pipe of its own, since libraries may print.
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const [input, , , output] = child.stdio;
  let verdict: FileRefused | null = null;
  const stop = (refusal: FileRefused): void => {
    verdict ??= refusal;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop(new FileRefused('took_too_long')), limits.seconds * 1_000);
  const watch = watchMemory(child.pid, limits.memoryMegabytes * 1.5, () => stop(tooMuchMemory()));

  const chunks: Buffer[] = [];
  let received = 0;
  output?.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > limits.characters * bytesPerCharacter + bytesAround) stop(new FileRefused('too_large'));
    else chunks.push(chunk);
  });
  // The reader may refuse the file before it has taken all of it; its exit tells all there is to know.
  input?.on('error', () => {});
  output?.on('error', () => {});
  const { inflatedBytes, pages, characters } = limits;
  input?.write(`${inflatedBytes} ${pages} ${characters} ${name}\n`);
  input?.end(bytes);

  try {
    const exit = await new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal }));
    });
    if (verdict) return asAnswer(verdict);
    // V8 aborts when its heap is full, and so may the system when its own is; any other end without an answer is a crash.
    if (exit.code === 134 || outOfMemory.has(exit.signal ?? '')) return asAnswer(tooMuchMemory());
    if (exit.code !== 0) return asAnswer(new FileRefused('damaged'));
    return checkAnswer(Buffer.concat(chunks));
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    child.kill('SIGKILL');
  }
}

const flagsFor = (limits: FileLimits): string[] => [
  `--max-old-space-size=${limits.memoryMegabytes}`,
  '--permission',
  `--allow-fs-read=${packageFolder}*`,
  `--allow-fs-read=${modulesFolder}*`,
  '--disallow-code-generation-from-strings',
  '--no-warnings',
  readerPath,
];

/**
 * Calls back when a process holds more than so many megabytes: the heap's limit does not count buffers, in which an unpacked stream
 * stands. Where the system has no /proc, the heap's limit and the time must do.
 */
function watchMemory(pid: number | undefined, most: number, exceeded: () => void): NodeJS.Timeout {
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    if (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) > most * 1024) exceeded();
  };
  return setInterval(() => void look().catch(() => {}), memoryEvery);
}

const tooMuchMemory = (): FileRefused =>
  new FileRefused('too_complex', {
    sv: 'Filen kräver för mycket minne.',
    en: 'The file takes too much memory.',
  });

const asAnswer = ({ code, words }: FileRefused): ReaderAnswer => ({ outcome: 'refused', code, words });

function checkAnswer(json: Buffer): ReaderAnswer {
  try {
    return readerAnswer.parse(JSON.parse(json.toString('utf8')));
  } catch {
    // Only a reader that was taken over or broken by a file sends anything else.
    return asAnswer(new FileRefused('damaged'));
  }
}
