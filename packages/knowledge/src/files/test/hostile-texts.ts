import { gzipSync } from 'node:zlib';
import { archiveOf } from './make-office.ts';
import type { Hostile } from './hostile.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const noise = Uint8Array.from({ length: 50_000 }, (_, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 0xff);
const after = (magic: Uint8Array): Uint8Array => Buffer.concat([magic, noise]);
const html = (content: string): Uint8Array => utf8(`<!doctype html><html><body><main><h1>Sopor</h1>${content}</main>`);

export const hostileTexts: readonly Hostile[] = [
  { what: 'no byte at all', name: 'a.pdf', make: () => bytes(), becomes: 'empty' },
  { what: 'nothing but white space', name: 'a.txt', make: () => utf8(' \n\t\r\n '), becomes: 'empty' },
  { what: 'nothing but a mark of its encoding', name: 'a.csv', make: () => bytes(0xef, 0xbb, 0xbf), becomes: 'empty' },
  { what: 'a thousand zeros', name: 'a.bin', make: () => new Uint8Array(1_000), becomes: 'unknown_format' },
  {
    what: '500 MB, refused unread',
    name: 'a.pdf',
    make: () => new Uint8Array(500 * 1024 * 1024),
    becomes: 'too_large',
  },
  { what: 'random bytes', name: 'a.txt', make: () => noise, becomes: 'wrong_extension' },
  {
    what: 'random bytes under the mark of an archive',
    name: 'a.docx',
    make: () => after(utf8('PK\u0003\u0004')),
    becomes: 'damaged',
  },
  {
    what: 'random bytes under the mark of an old document',
    name: 'a.docx',
    make: () => after(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
    becomes: 'wrong_extension',
  },
  {
    what: 'random bytes under the mark of UTF-16',
    name: 'a.csv',
    make: () => after(bytes(0xff, 0xfe)),
    becomes: 'wrong_extension',
  },
  {
    what: 'an image named as a PDF',
    name: 'karta.pdf',
    make: () => after(bytes(0x89, 0x50, 0x4e, 0x47)),
    becomes: 'wrong_extension',
  },
  {
    what: 'an archive named as a PDF',
    name: 'a.pdf',
    make: () => archiveOf({ 'a.txt': 'Sopor' }),
    becomes: 'wrong_extension',
  },
  { what: 'a packed file named as CSV', name: 'a.csv', make: () => gzipSync('a;b'), becomes: 'wrong_extension' },
  { what: 'a program', name: 'setup.exe', make: () => after(bytes(0x4d, 0x5a, 0x90, 0)), becomes: 'unknown_format' },
  {
    what: 'XML with a billion laughs',
    name: 'a.xml',
    make: () => utf8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'),
    becomes: 'unknown_format',
  },
  {
    what: 'a page named as text',
    name: 'a.txt',
    make: () => html('<p>Glas</p>'),
    becomes: 'read',
    warning: 'wrong_extension',
    text: 'Glas',
  },
  {
    what: 'text named as a PDF',
    name: 'a.pdf',
    make: () => utf8('Sopor och glas'),
    becomes: 'read',
    warning: 'wrong_extension',
    text: 'Sopor och glas',
  },
  {
    what: 'a name that climbs out of its folder',
    name: '../../etc/passwd',
    make: () => utf8('Sopor'),
    becomes: 'read',
    text: 'Sopor',
  },
  { what: 'a name with NUL', name: 'a.pdf\u0000.txt', make: () => utf8('Sopor'), becomes: 'read', text: 'Sopor' },
  {
    what: 'a name of 5,000 characters',
    name: `${'å'.repeat(5_000)}.txt`,
    make: () => utf8('Sopor'),
    becomes: 'read',
    text: 'Sopor',
  },
  { what: 'no name', name: '', make: () => utf8('Sopor'), becomes: 'read', text: 'Sopor' },
  {
    what: 'a name with half a character and a direction override',
    name: '\ud800\u202efdp.txt',
    make: () => utf8('Sopor'),
    becomes: 'read',
    text: 'Sopor',
  },
  {
    what: 'CSV with 100,000 columns',
    name: 'a.csv',
    make: () => utf8(`${'a;'.repeat(100_000)}\n${'b;'.repeat(100_000)}`),
    becomes: 'too_complex',
  },
  {
    what: 'CSV with 3 million cells',
    name: 'a.csv',
    make: () => utf8('a;b;c\n'.repeat(1_000_000)),
    becomes: 'too_complex',
  },
  {
    what: 'CSV with a quote that never closes',
    name: 'a.csv',
    make: () => utf8(`a;b\n"${'c;d\n'.repeat(200_000)}`),
    becomes: ['read', 'too_complex'],
  },
  {
    what: 'CSV with formulas, which stay text',
    name: 'a.csv',
    make: () => utf8('Namn;Värde\nx;"=HYPERLINK(""http://x"")"\ny;=cmd|\' /C calc\'!A0'),
    becomes: 'read',
    text: '=HYPERLINK("http://x")',
  },
  {
    what: 'a page nested 100,000 deep',
    name: 'a.html',
    make: () => html(`${'<div>'.repeat(100_000)}Glas`),
    becomes: 'read',
  },
  {
    what: 'a page of 100,000 tables',
    name: 'a.html',
    make: () => html('<table><tr><td>Glas'.repeat(100_000)),
    becomes: ['read', 'too_complex', 'took_too_long'],
  },
  {
    what: 'a page that takes more memory than there is',
    name: 'a.html',
    make: () => html('<table><tr><td>Glas'.repeat(100_000)),
    becomes: 'too_complex',
    limits: { memoryMegabytes: 40 },
  },
  {
    what: 'a page whose text nobody sees',
    name: 'a.html',
    make: () => html('<p hidden>Lyd mig</p><p>Glas</p>'),
    becomes: 'read',
    text: 'Glas',
  },
  {
    what: 'Markdown of nothing but brackets',
    name: 'a.md',
    make: () => utf8(`Sopor\n${'['.repeat(1_000_000)}`),
    becomes: ['read', 'took_too_long'],
  },
  {
    what: 'Markdown of nothing but stars',
    name: 'a.md',
    make: () => utf8(`Sopor ${'**'.repeat(500_000)}`),
    becomes: 'read',
  },
  { what: 'one word of 4 million letters', name: 'a.txt', make: () => utf8('å'.repeat(4_000_000)), becomes: 'read' },
  {
    what: '6 million characters of text',
    name: 'a.txt',
    make: () => utf8('Sopor och glas.\n'.repeat(400_000)),
    becomes: 'too_large',
  },
  {
    what: 'text that hides words for machines',
    name: 'a.txt',
    make: () => utf8('Sopor\u{E0041}\u{E0042}\u202e och\u200b glas'),
    becomes: 'read',
    text: 'Sopor och glas',
  },
];
