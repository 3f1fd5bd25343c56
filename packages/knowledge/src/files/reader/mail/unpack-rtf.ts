import { FileRefused } from '../../file-refused.ts';

/** What the dictionary holds at the beginning ([MS-OXRTFCP] 2.1.2.1). */
const initial =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const dictionarySize = 4_096;
const headerSize = 16;

/** Unpacks the text of an Outlook message that has no other ([MS-OXRTFCP]). @param most bytes that come out */
export function unpackRtf(packed: Uint8Array, most: number): Uint8Array {
  const kind = String.fromCharCode(...packed.subarray(8, 12));
  if (kind === 'MELA') return packed.subarray(headerSize);
  if (kind !== 'LZFu') throw new FileRefused('damaged');
  const dictionary = new Uint8Array(dictionarySize);
  for (let at = 0; at < initial.length; at += 1) dictionary[at] = initial.charCodeAt(at);
  let end = initial.length;
  const out: number[] = [];
  const put = (byte: number): void => {
    if (out.length >= most) throw new FileRefused('too_complex');
    out.push(byte);
    dictionary[end] = byte;
    end = (end + 1) % dictionarySize;
  };
  for (let at = headerSize; at < packed.length; ) {
    const flags = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      const pair = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const offset = pair >> 4;
      if (offset === end) return Uint8Array.from(out);
      for (let step = 0; step < (pair & 15) + 2; step += 1) put(dictionary[(offset + step) % dictionarySize] ?? 0);
    }
  }
  return Uint8Array.from(out);
}
