import { decodeBody } from '../../extract/decode-body.ts';
import { guessDelimiter } from './delimiter.ts';

/** How much of a text is looked at, in characters. */
const sampleLength = 20_000;

/** Which of the plain-text formats some bytes are; null when they are no text. The name counts where the content allows several. */
export function recogniseText(
  bytes: Uint8Array,
  extension: string,
): 'eml' | 'html' | 'csv' | 'markdown' | 'text' | 'xml' | null {
  if (!isText(bytes)) return null;
  const start = decodeBody(bytes.subarray(0, sampleLength * 2), '')
    .slice(0, sampleLength)
    .trimStart();
  if (isMail(start, extension)) return 'eml';
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

/** Fields that a mail has (RFC 5322, 3.6); those that only a mail server or program writes tell most. */
const mailField = /^(?:from|to|cc|date|subject|reply-to|sender|in-reply-to|references)$/;
const machineField =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|x-[a-z0-9-]+)$/;

/** A mail begins with its fields. Without the extension, a letter that somebody wrote with "From:" and "To:" is plain text. */
function isMail(start: string, extension: string): boolean {
  const head = start.replace(/^From [^\n]*\n/, '').split(/\r?\n\r?\n/, 1)[0] ?? '';
  let own = 0;
  let machine = 0;
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const name = /^([!-9;-~]{1,76}):/.exec(line)?.[1]?.toLowerCase();
    // The sample may end inside a long head; before that, a line that is no field says that this is no mail.
    if (name === undefined) break;
    if (mailField.test(name)) own += 1;
    if (machineField.test(name)) machine += 1;
  }
  return extension === 'eml' ? own + machine >= 2 : own >= 1 && machine >= 1 && own + machine >= 3;
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
