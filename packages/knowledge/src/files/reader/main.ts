import { writeSync } from 'node:fs';
import { FileRefused } from '../file-refused.ts';
import type { ReaderAnswer, ReaderRequest } from '../parsed-file.ts';
import { readFile } from './read-file.ts';

/** The descriptor on which the answer goes back (see run-reader.ts). */
const answerPipe = 3;

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The request is the first line: three limits and the name, which has no line breaks (see run-reader.ts). */
function readRequest(line: string): ReaderRequest {
  const [inflatedBytes, pages, characters, ...name] = line.split(' ');
  return {
    name: name.join(' '),
    limits: { inflatedBytes: Number(inflatedBytes), pages: Number(pages), characters: Number(characters) },
  };
}

async function answer(): Promise<ReaderAnswer> {
  const input = await readInput();
  const lineEnd = input.indexOf('\n');
  const request = readRequest(input.toString('utf8', 0, lineEnd));
  try {
    return { outcome: 'read', file: await readFile(new Uint8Array(input.subarray(lineEnd + 1)), request) };
  } catch (error) {
    const { code, words } = toRefusal(error);
    return { outcome: 'refused', code, words };
  }
}

/** Whatever a parser threw: a full stack or an impossible size is a file made too deep or too large, all else a broken one. */
function toRefusal(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  return new FileRefused(error instanceof RangeError ? 'too_complex' : 'damaged');
}

function send(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) at += writeSync(answerPipe, bytes, at);
}

send(JSON.stringify(await answer()));
// A parser may have left timers behind; nothing is waited for after the answer.
process.exit(0);
