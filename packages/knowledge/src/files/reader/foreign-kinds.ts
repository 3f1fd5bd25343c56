import { FileRefused, type Wording } from '../file-refused.ts';

const image: Wording = { sv: 'en bild', en: 'an image' };
const archive: Wording = { sv: 'ett arkiv (komprimerade filer)', en: 'an archive of compressed files' };
const program: Wording = { sv: 'ett program', en: 'a program' };
const recording: Wording = { sv: 'ljud eller film', en: 'sound or film' };
const postScript: Wording = { sv: 'ett PostScript-dokument', en: 'a PostScript document' };
const oldOffice: Wording = {
  sv: 'ett Office-dokument i det äldre formatet (.doc, .xls eller .ppt)',
  en: 'an Office document of the older format (.doc, .xls or .ppt)',
};
export const xmlKind: Wording = { sv: 'en XML-fil', en: 'an XML file' };

/** First bytes (as latin-1) of what people upload by mistake. */
const signatures: readonly (readonly [at: number, bytes: string, kind: Wording])[] = [
  [0, '\u0089PNG', image],
  [0, '\u00ff\u00d8\u00ff', image],
  [0, 'GIF8', image],
  [0, 'II*\u0000', image],
  [0, 'MM\u0000*', image],
  [8, 'WEBP', image],
  [4, 'ftypheic', image],
  [4, 'ftyp', recording],
  [0, 'ID3', recording],
  [0, 'OggS', recording],
  [8, 'WAVE', recording],
  [0, '\u001f\u008b', archive],
  [0, '7z\u00bc\u00af', archive],
  [0, 'Rar!', archive],
  [0, 'BZh9', archive],
  [0, '\u00fd7zXZ', archive],
  [257, 'ustar', archive],
  [0, 'MZ\u0090\u0000', program],
  [0, '\u007fELF', program],
  [0, '%!PS', postScript],
];

const compoundFile = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/**
 * What a file is that is none of the formats read here; null when its first bytes tell nothing.
 * @throws FileRefused for an Office document under a password: it is a compound file that holds the encrypted package
 */
export function foreignKind(bytes: Uint8Array): Wording | null {
  if (isAt(bytes, 0, compoundFile)) {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (all.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new FileRefused('encrypted');
    return oldOffice;
  }
  return signatures.find(([at, start]) => isAt(bytes, at, start))?.[2] ?? null;
}

/** An Outlook message is a compound file with a stream of properties under this name ([MS-OXMSG] 2.4). */
export const isOutlookMessage = (bytes: Uint8Array): boolean =>
  isAt(bytes, 0, compoundFile) &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('__properties_version1.0', 'utf16le'),
  );

/** Whether these bytes (a latin-1 string) stand at a place. */
export function isAt(bytes: Uint8Array, at: number, latin1: string): boolean {
  for (let offset = 0; offset < latin1.length; offset += 1)
    if (bytes[at + offset] !== latin1.charCodeAt(offset)) return false;
  return true;
}
