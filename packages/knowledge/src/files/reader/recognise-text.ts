import { decodeBody } from '../../extract/decode-body.ts';
import { guessDelimiter } from './delimiter.ts';

/** How much of a text is looked at, in characters. */
const sampleLength = 20_000;

/** Which of the plain-text formats some bytes are; null when they are no text. The name counts where the content allows several. */
export function recogniseText(
  bytes: Uint8Array,
  extension: string,
): 'html' | 'csv' | 'markdown' | 'text' | 'xml' | null {
  if (!isText(bytes)) return null;
  const start = decodeBody(bytes.subarray(0, sampleLength * 2), '')
    .slice(0, sampleLength)
    .trimStart();
  const markup = start.replace(/^(?:<!--[^]*?-->|<\?[^]*?\?>|\s)+/, '');
  if (/^<(?:!doctype html|html|head|body|main|article|div|p|h[1-6]|table|ul|ol|section|meta|title)[\s>]/i.test(markup))
    return 'html';
  if (/^<\?xml\s/.test(start) || /^<!DOCTYPE\s/i.test(markup)) return 'xml';
  if (/^(?:html?|xhtml)$/.test(extension) && /<[a-z][a-z0-9]*[\s>]/i.test(start)) return 'html';
  if (/^(?:csv|tsv)$/.test(extension)) return 'csv';
  if (/^(?:md|markdown)$/.test(extension)) return 'markdown';
  if (/^te?xt$/.test(extension)) return 'text';
  if (guessDelimiter(start) !== null) return 'csv';
  return /^#{1,6} \S/m.test(start) ? 'markdown' : 'text';
}

/** Text has no NUL and hardly any control; marked UTF-16 is judged by its characters, since half its bytes are NUL. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(0, sampleLength));
    const odd = text.match(/[\p{Cn}\p{Co}\uFFFD]|(?![\t\n\r\f])\p{Cc}/gu)?.length ?? 0;
    return odd <= text.length / 100;
  }
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d))
      controls += 1;
  }
  return controls <= bytes.length / 1_000;
}
