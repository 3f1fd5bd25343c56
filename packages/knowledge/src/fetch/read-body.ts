import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchProblem } from './fetch-problem.ts';

/** More than this many layers of compression is an attack (a page has none or one). */
const mostLayers = 2;

/**
 * Reads a body, decompressed, up to a limit. Compressed bombs stop when the limit is passed, not when they are unpacked.
 * @param encoding the Content-Encoding header
 * @param maxBytes the limit in bytes after decompression
 * @throws FetchProblem `too_large`, `bad_encoding`; errors of the stream itself pass through
 */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity')
    .toReversed();
  if (layers.length > mostLayers)
    return refuse(body, new FetchProblem('bad_encoding', 'too many layers of compression'));
  let first: Uint8Array | null = null;
  let stream: Readable = body;
  for (const layer of layers) {
    // `deflate` means zlib's format, but some servers send it without its header: the first byte tells.
    if (layer === 'deflate') first = await peek(stream);
    const unpack = unpacker(layer, first);
    if (!unpack) return refuse(body, new FetchProblem('bad_encoding', `unknown compression "${layer.slice(0, 20)}"`));
    stream = pipeline(stream, unpack, () => {});
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    // Byte streams without an encoding set yield Uint8Arrays only.
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > maxBytes) return refuse(body, new FetchProblem('too_large', `more than ${maxBytes} bytes`));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

function unpacker(layer: string, first: Uint8Array | null): Transform | null {
  const finishFlush = constants.Z_SYNC_FLUSH;
  if (layer === 'gzip' || layer === 'x-gzip') return createGunzip({ finishFlush });
  if (layer === 'br') return createBrotliDecompress();
  if (layer === 'deflate')
    return ((first?.[0] ?? 0) & 0x0f) === 0x08 ? createInflate({ finishFlush }) : createInflateRaw({ finishFlush });
  return null;
}

async function peek(stream: Readable): Promise<Uint8Array | null> {
  for (;;) {
    // As above: bytes or null.
    const chunk = stream.read() as Uint8Array | null;
    if (chunk && chunk.length > 0) {
      stream.unshift(chunk);
      return chunk;
    }
    if (stream.readableEnded || stream.destroyed) return null;
    await new Promise<void>((resolve, reject) => {
      const settle = (): void => resolve();
      stream.once('readable', settle).once('end', settle).once('error', reject);
    });
  }
}

function refuse(body: Readable, problem: FetchProblem): never {
  body.on('error', () => {});
  body.destroy();
  throw problem;
}
