import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a hostile archive writes it: whatever is not given is true. */
export interface RawEntry {
  name: string;
  content?: Uint8Array | string;
  /** Packed data as it is. */
  packed?: Uint8Array;
  size?: number;
  packedSize?: number;
  method?: number;
  flags?: number;
  /** The place of its local header, when it points to another's. */
  at?: number;
}

export interface RawEnd {
  count?: number;
  start?: number;
  comment?: Uint8Array;
}

/** Writes an archive byte by byte, so that any field can lie. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const data = Buffer.from(entry.packed ?? (entry.method === 0 ? content : deflateRawSync(content)));
    const name = Buffer.from(entry.name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(entry.method ?? 8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(entry.packedSize ?? data.length, 14);
    fields.writeUInt32LE(entry.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const isOwn = entry.at === undefined;
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, Buffer.alloc(10), uint32(entry.at ?? offset), name);
    if (!isOwn) continue;
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name, data]);
    locals.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(directory);
  const comment = Buffer.from(end.comment ?? []);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(table.length, 12);
  tail.writeUInt32LE(end.start ?? offset, 16);
  tail.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...locals, table, tail, comment]));
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
