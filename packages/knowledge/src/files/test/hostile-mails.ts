import type { Hostile } from './hostile.ts';
import { outlookMessage } from './make-mail.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const head = 'From: a@b.example\r\nSubject: Sopor\r\nMIME-Version: 1.0\r\n';
const message = (): Uint8Array =>
  outlookMessage({
    subject: 'Sopor',
    sender: { name: 'A', address: 'a@b.example' },
    to: { name: 'B', address: 'b@b.example' },
    body: 'Sopor hämtas på måndagar.',
  });
/** A message in which one byte in so many is another. */
const broken = (every: number): Uint8Array =>
  message().map((byte, at) => (at > 512 && at % every === 0 ? (byte * 31 + at) & 0xff : byte));

function nestedParts(depth: number): string {
  const opened = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  return `${head}${opened.join('')}Content-Type: text/plain\r\n\r\nSopor`;
}

export const hostileMails: readonly Hostile[] = [
  {
    what: 'a mail with parts 10,000 deep',
    name: 'a.eml',
    make: () => bytes(nestedParts(10_000)),
    becomes: 'too_complex',
  },
  {
    what: 'a mail of 20 MB base64',
    name: 'a.eml',
    make: () =>
      bytes(
        `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSopor\r\n--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(270_000)}--b--`,
      ),
    becomes: 'read',
    text: 'Sopor',
    warning: 'embedded',
  },
  {
    what: 'a mail with one header of 5 MB',
    name: 'a.eml',
    make: () => bytes(`${head}X-A: ${'a'.repeat(5_000_000)}\r\n\r\nSopor`),
    becomes: 'too_complex',
  },
  {
    what: 'a mail with 500,000 headers',
    name: 'a.eml',
    make: () => bytes(`${head}${'X-A: a\r\n'.repeat(500_000)}\r\nSopor`),
    becomes: 'too_complex',
  },
  {
    what: 'a mail in an encoding that does not exist, with broken escapes',
    name: 'a.eml',
    make: () =>
      bytes(
        `${head}Content-Type: text/plain; charset="x-none\u0000"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nSopor =ZZ =\r\n=?utf-8?B?%%%?=`.replace(
          '\u0000',
          '',
        ),
      ),
    becomes: 'read',
    text: 'Sopor',
  },
  {
    what: 'mails within mails, 200 deep',
    name: 'a.eml',
    make: () => bytes(`${head}Content-Type: message/rfc822\r\n\r\n`.repeat(200) + `${head}\r\nSopor`),
    becomes: ['read', 'too_complex'],
  },
  {
    what: 'a mail with 100,000 receivers',
    name: 'a.eml',
    make: () => bytes(`${head}To: ${'b@b.example,\r\n '.repeat(60_000)}c@c.example\r\n\r\nSopor`),
    becomes: ['read', 'too_complex', 'took_too_long'],
  },
  {
    what: 'a mail whose names climb out and command',
    name: 'a.eml',
    make: () =>
      bytes(
        `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSopor\r\n--b\r\nContent-Disposition: attachment; filename="../../../etc/passwd"\r\n\r\nroot: x\r\n--b--`,
      ),
    becomes: 'read',
    text: 'passwd',
  },
  {
    what: 'an Outlook message cut in half',
    name: 'a.msg',
    make: () => message().slice(0, 3_000),
    becomes: ['damaged', 'read', 'wrong_extension', 'empty', 'too_complex'],
  },
  ...[37, 101, 211].map(
    (every): Hostile => ({
      what: `an Outlook message with every ${every}th byte changed`,
      name: 'a.msg',
      make: () => broken(every),
      becomes: ['read', 'damaged', 'empty', 'too_complex', 'took_too_long', 'wrong_extension'],
      limits: { seconds: 10 },
    }),
  ),
  {
    what: 'an Outlook message whose sectors follow each other for ever',
    name: 'a.msg',
    make: () => {
      const file = Buffer.from(message());
      // The table of sectors is the last one: each is made its own successor.
      for (let at = file.length - 512; at < file.length; at += 4) file.writeUInt32LE((at - file.length + 512) / 4, at);
      return file;
    },
    becomes: ['read', 'damaged', 'empty', 'too_complex', 'took_too_long'],
    limits: { seconds: 10 },
  },
  {
    what: 'RTF with groups 100,000 deep',
    name: 'a.rtf',
    make: () => bytes(`{\\rtf1 ${'{'.repeat(100_000)}Sopor`),
    becomes: 'too_complex',
  },
  {
    what: 'RTF with more ends than beginnings',
    name: 'a.rtf',
    make: () => bytes(`{\\rtf1 Sopor${'}'.repeat(100_000)}\\par`),
    becomes: 'read',
    text: 'Sopor',
  },
  {
    what: 'RTF with a picture that says it is larger than the file',
    name: 'a.rtf',
    make: () => bytes('{\\rtf1 Sopor\\par\\bin2147483647 \\par'),
    becomes: 'read',
    text: 'Sopor',
  },
  {
    what: 'RTF of 20 MB without a space',
    name: 'a.rtf',
    make: () => bytes(`{\\rtf1 {\\pict ${'ff'.repeat(10_000_000)}}Sopor}`),
    becomes: 'read',
    text: 'Sopor',
  },
  {
    what: 'RTF with a command of a million letters and numbers out of bounds',
    name: 'a.rtf',
    make: () => bytes(`{\\rtf1\\uc99999 \\u99999999 ?\\u-5?\\ansicpg0 \\'zz \\${'a'.repeat(1_000_000)} Sopor}`),
    becomes: 'read',
  },
  {
    what: 'RTF with 500,000 rows',
    name: 'a.rtf',
    make: () => bytes(`{\\rtf1 ${'\\intbl a\\cell\\row'.repeat(500_000)}\\pard Sopor}`),
    becomes: ['read', 'too_complex', 'too_large'],
  },
];
