import { cleanCharacters } from './clean-text.ts';

/** How much of a document may announce its charset, in bytes (the HTML standard says 1,024; real pages are later). */
const announcementBytes = 4096;

/**
 * Decodes a page. A byte order mark counts first, then the header, then the page's own announcement. An announcement that the
 * bytes contradict is not believed: valid multi-byte UTF-8 is UTF-8, and invalid UTF-8 is windows-1252.
 * @param contentTypeHeader the Content-Type header, or an empty string
 */
export function decodeBody(bytes: Uint8Array, contentTypeHeader: string): string {
  const marked = byteOrderMark(bytes);
  if (marked) return cleanCharacters(decoderFor(marked)?.decode(bytes) ?? '');
  const told = charsetOf(contentTypeHeader) ?? announced(bytes) ?? 'utf-8';
  const decoder = decoderFor(told) ?? new TextDecoder();
  const isAsciiBased = !decoder.encoding.startsWith('utf-16') && !decoder.encoding.startsWith('iso-2022');
  if (isAsciiBased) {
    const utf8 = asUtf8(bytes);
    const hasMultiByte = utf8 !== null && bytes.some((byte) => byte > 0x7f);
    if (utf8 !== null && (hasMultiByte || decoder.encoding === 'utf-8')) return cleanCharacters(utf8);
    if (decoder.encoding === 'utf-8') return cleanCharacters(lenientUtf8(bytes));
  }
  return cleanCharacters(decoder.decode(bytes));
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return null;
}

const charsetOf = (contentType: string): string | null =>
  /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? null;

function announced(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, announcementBytes));
  const label =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ??
    charsetOf(/<meta[^>]{0,200}charset[^>]{0,100}>/i.exec(start)?.[0] ?? '');
  // A page that could be read as far as this announcement is not UTF-16 (HTML standard, 13.2.3.2).
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes stays UTF-8; text in which hardly a letter is valid UTF-8 was windows-1252. */
function lenientUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return broken > whole ? new TextDecoder('windows-1252').decode(bytes) : text;
}
