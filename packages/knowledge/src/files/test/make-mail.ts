/** A message as Outlook saves one: a compound file of streams, each a property ([MS-CFB], [MS-OXMSG]). */
export interface OutlookFields {
  subject: string;
  sender: { name: string; address: string };
  to: { name: string; address: string };
  body?: string;
  html?: string;
  attachment?: string;
}

const sector = 512;
const [endOfChain, noStream, fatSector] = [0xffff_fffe, 0xffff_ffff, 0xffff_fffd];

interface Entry {
  name: string;
  /** 1 a folder, 2 a stream, 5 the root. */
  type: 1 | 2 | 5;
  data: Buffer;
  children: Entry[];
}
const stream = (name: string, data: Buffer): Entry => ({ name, type: 2, data, children: [] });
const text = (tag: string, value: string): Entry => stream(`__substg1.0_${tag}001F`, Buffer.from(value, 'utf16le'));
const properties = (headerBytes: number): Entry => stream('__properties_version1.0', Buffer.alloc(headerBytes));
const folder = (name: string, children: Entry[]): Entry => ({ name, type: 1, data: Buffer.alloc(0), children });

export function outlookMessage({ subject, sender, to, body, html, attachment }: OutlookFields): Uint8Array {
  const recipientType = Buffer.alloc(16);
  recipientType.writeUInt32LE(0x0c15_0003, 0);
  recipientType.writeUInt32LE(1, 8);
  const root: Entry = {
    name: 'Root Entry',
    type: 5,
    data: Buffer.alloc(0),
    children: [
      properties(32),
      text('001A', 'IPM.Note'),
      text('0037', subject),
      text('0C1A', sender.name),
      text('5D01', sender.address),
      ...(body === undefined ? [] : [text('1000', body)]),
      ...(html === undefined ? [] : [stream('__substg1.0_10130102', Buffer.from(html, 'utf8'))]),
      folder('__recip_version1.0_#00000000', [
        stream('__properties_version1.0', Buffer.concat([Buffer.alloc(8), recipientType])),
        text('3001', to.name),
        text('39FE', to.address),
      ]),
      ...(attachment === undefined
        ? []
        : [
            folder('__attach_version1.0_#00000000', [
              properties(8),
              text('3707', attachment),
              stream('__substg1.0_37010102', Buffer.from('%PDF-1.7')),
            ]),
          ]),
    ],
  };
  return writeCompoundFile(root);
}

/** Every stream is padded to the size from which it has sectors of its own, so that no small ones are needed. */
function writeCompoundFile(root: Entry): Uint8Array {
  const all: Entry[] = [];
  const collect = (entry: Entry): void => {
    all.push(entry);
    entry.children.forEach(collect);
  };
  collect(root);
  const chains: Buffer[] = [];
  const fat: number[] = [];
  const starts = new Map<Entry, number>();
  const addChain = (data: Buffer): number => {
    const count = Math.ceil(data.length / sector);
    const start = fat.length;
    for (let at = 0; at < count; at += 1) fat.push(at === count - 1 ? endOfChain : start + at + 1);
    chains.push(Buffer.concat([data, Buffer.alloc(count * sector - data.length)]));
    return start;
  };
  for (const entry of all) if (entry.type === 2 && entry.data.length >= 4_096) starts.set(entry, addChain(entry.data));
  // Smaller streams stand in sectors of 64 bytes within a stream of the root.
  const small: Buffer[] = [];
  const miniFat: number[] = [];
  for (const entry of all) {
    if (entry.type !== 2 || entry.data.length === 0 || entry.data.length >= 4_096) continue;
    const count = Math.ceil(entry.data.length / 64);
    const start = miniFat.length;
    for (let at = 0; at < count; at += 1) miniFat.push(at === count - 1 ? endOfChain : start + at + 1);
    small.push(Buffer.concat([entry.data, Buffer.alloc(count * 64 - entry.data.length)]));
    starts.set(entry, start);
  }
  const mini = Buffer.concat(small);
  starts.set(root, addChain(mini));
  const miniTable = Buffer.alloc(Math.ceil((miniFat.length * 4) / sector) * sector, 0xff);
  for (const [at, next] of miniFat.entries()) miniTable.writeUInt32LE(next, at * 4);
  const miniStart = addChain(miniTable);
  const directory = Buffer.alloc(Math.ceil(all.length / 4) * sector);
  for (const [at, entry] of all.entries()) {
    const place = at * 128;
    directory.write(entry.name, place, 'utf16le');
    directory.writeUInt16LE((entry.name.length + 1) * 2, place + 64);
    directory.writeUInt8(entry.type, place + 66);
    directory.writeUInt8(1, place + 67);
    const parent = all.find(({ children }) => children.includes(entry));
    const next = parent?.children[parent.children.indexOf(entry) + 1];
    directory.writeUInt32LE(noStream, place + 68);
    directory.writeUInt32LE(next ? all.indexOf(next) : noStream, place + 72);
    const [first] = entry.children;
    directory.writeUInt32LE(first ? all.indexOf(first) : noStream, place + 76);
    directory.writeUInt32LE(starts.get(entry) ?? endOfChain, place + 116);
    directory.writeUInt32LE(entry === root ? mini.length : entry.data.length, place + 120);
  }
  const directoryStart = addChain(directory);
  const fatPlace = fat.push(fatSector) - 1;
  const table = Buffer.alloc(sector, 0xff);
  for (const [at, next] of fat.entries()) table.writeUInt32LE(next, at * 4);
  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(4_096, 56);
  header.writeUInt32LE(miniStart, 60);
  header.writeUInt32LE(miniTable.length / sector, 64);
  header.writeUInt32LE(endOfChain, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(fatPlace, 76);
  return new Uint8Array(Buffer.concat([header, ...chains, table]));
}
