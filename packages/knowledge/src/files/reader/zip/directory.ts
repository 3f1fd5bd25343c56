import { FileRefused, type Wording } from '../../file-refused.ts';

/** An entry as the archive's directory describes it. */
export interface Entry {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  at: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
/** An end record's comment is at most this long. */
const longestComment = 0xffff;
const mostEntries = 10_000;

const broken = (sv: string, en: string): FileRefused => new FileRefused('damaged', { sv, en });

/**
 * Reads the directory at an archive's end without touching what it describes (APPNOTE.TXT 6.3, 4.3.12 and 4.3.16).
 * @throws FileRefused for what no office program writes: ZIP64, several disks, a directory that is not where it should be, encryption,
 * names that lead out of a folder, two entries of one name
 */
export function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count || start + length !== end)
    throw broken('Arkivets innehållsförteckning stämmer inte.', 'The archive’s directory is not in order.');
  if (count > mostEntries) throw tooMany();

  const entries: Entry[] = [];
  const names = new Set<string>();
  for (let at = start; at < end; ) {
    if (end - at < entryLength || view.getUint32(at, true) !== entrySignature)
      throw broken('Arkivets innehållsförteckning är trasig.', 'The archive’s directory is broken.');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw broken('Arkivets innehållsförteckning är trasig.', 'The archive’s directory is broken.');
    // The lowest bit says that the entry is encrypted.
    if (view.getUint16(at + 8, true) & 1) throw new FileRefused('encrypted');
    const name = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength));
    if (isUnsafe(name) || names.has(name))
      throw broken('Arkivet innehåller otillåtna filnamn.', 'The archive contains file names that are not allowed.');
    names.add(name);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  if (entries.length !== count)
    throw broken('Arkivets innehållsförteckning stämmer inte.', 'The archive’s directory is not in order.');
  return entries;
}

/** The end record: the last one whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  throw broken('Slutet av filen saknas.', 'The end of the file is missing.');
}

const isUnsafe = (name: string): boolean =>
  name === '' || name.length > 500 || /\p{Cc}|\\|^\/|^[a-z]:/iu.test(name) || name.split('/').includes('..');

function tooMany(): FileRefused {
  const words: Wording = {
    sv: `Filen består av mer än ${mostEntries.toLocaleString('sv')} delar.`,
    en: `The file is made of more than ${mostEntries.toLocaleString('en')} parts.`,
  };
  return new FileRefused('too_complex', words);
}
