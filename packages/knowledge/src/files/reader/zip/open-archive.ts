import { inflateRawSync } from 'node:zlib';
import { FileRefused } from '../../file-refused.ts';
import { type Entry, readDirectory } from './directory.ts';

const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;
/** Deflate packs at most 1,032 to 1. The most repetitive real parts (empty spreadsheet rows) stay below this. */
const mostRatio = 250;
/** Small parts may be packed as tight as they like, in bytes. */
const ratioCountsFrom = 5 * 1024 * 1024;

/** An archive whose parts are unpacked when they are asked for. Archives inside it are never opened. */
export interface Archive {
  names: readonly string[];
  /** A part's bytes, or null when there is none of this name. */
  read(name: string): Uint8Array | null;
}

/**
 * Opens a ZIP archive. Before anything is unpacked, its directory must be in order and what it promises within the limits; then each part
 * is unpacked with its promised size as the limit, so that a lie costs nothing.
 * @param mostBytes what all parts together may unpack to
 */
export function openArchive(bytes: Uint8Array, mostBytes: number): Archive {
  const entries = readDirectory(bytes);
  checkPromises(entries, mostBytes);
  const parts = locate(bytes, entries);
  return {
    names: entries.map((entry) => entry.name),
    read(name) {
      const part = parts.get(name);
      return part ? unpack(part.entry, part.data) : null;
    },
  };
}

function checkPromises(entries: readonly Entry[], mostBytes: number): void {
  let total = 0;
  for (const { size, packedSize } of entries) {
    total += size;
    if (total > mostBytes) throw tooMuch(mostBytes);
    if (size > ratioCountsFrom && size > packedSize * mostRatio)
      throw new FileRefused('too_complex', {
        sv: 'Filen är packad så tätt att den liknar en zip-bomb.',
        en: 'The file is packed so tight that it looks like a zip bomb.',
      });
  }
}

/** Finds each entry's data. No two may share bytes: overlapping entries are how a small archive unpacks to a huge one. */
function locate(bytes: Uint8Array, entries: readonly Entry[]): Map<string, { entry: Entry; data: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, { entry: Entry; data: Uint8Array }>();
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    if (entry.at < free || entry.at + localLength > bytes.length || view.getUint32(entry.at, true) !== localSignature)
      throw misplaced();
    const from = entry.at + localLength + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    free = from + entry.packedSize;
    if (free > bytes.length) throw misplaced();
    parts.set(entry.name, { entry, data: bytes.subarray(from, free) });
  }
  return parts;
}

function unpack(entry: Entry, data: Uint8Array): Uint8Array {
  if (entry.method !== stored && entry.method !== deflated) throw new FileRefused('damaged');
  try {
    const content = entry.method === stored ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size) });
    if (content.length === entry.size) return content;
  } catch {
    // Broken data or more of it than promised: the same refusal as for less.
  }
  throw new FileRefused('damaged', {
    sv: 'En del av filen har inte det innehåll som filen uppger.',
    en: 'A part of the file does not hold what the file says.',
  });
}

const misplaced = (): FileRefused =>
  new FileRefused('damaged', {
    sv: 'Arkivets delar ligger inte där de ska.',
    en: 'The archive’s parts are not where they should be.',
  });

const tooMuch = (mostBytes: number): FileRefused =>
  new FileRefused('too_complex', {
    sv: `Filen packar upp till mer än ${Math.floor(mostBytes / 1024 / 1024)} MB.`,
    en: `The file unpacks to more than ${Math.floor(mostBytes / 1024 / 1024)} MB.`,
  });
