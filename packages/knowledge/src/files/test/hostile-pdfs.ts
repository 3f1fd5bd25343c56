import { deflateSync } from 'node:zlib';
import { half } from './hostile-archives.ts';
import type { Hostile } from './hostile.ts';
import {
  latin1,
  packed,
  type PdfObject,
  pageObject,
  plainStream,
  taggedPdf,
  untaggedPdf,
  writePdf,
} from './make-pdf.ts';

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const text = 'BT /F1 11 Tf 1 0 0 1 72 700 Tm (Sopor och glas) Tj ET';
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const pages = '<< /Type /Pages /Count 1 /Kids [4 0 R] >>';
const page = pageObject(5);

/** A good document of one page, some of whose objects (by number) are others. */
function pdfWith(changed: Readonly<Record<number, PdfObject>>, trailer = ''): Uint8Array {
  const objects: PdfObject[] = [catalogue, pages, font, page, plainStream(text)];
  for (const [number, object] of Object.entries(changed)) objects[Number(number) - 1] = object;
  return writePdf(objects, trailer);
}

const form = (content: string, forms: string): PdfObject =>
  plainStream(content, `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << ${forms} >> >>`);
const formPage = pageObject(5).replace('/Font', '/XObject << /A 6 0 R >> /Font');

const twicePacked = (megabytes: number): PdfObject => ({
  dict: '<< /Filter [/FlateDecode /FlateDecode] >>',
  stream: deflateSync(deflateSync(new Uint8Array(megabytes * 1024 * 1024).fill(0x20), { level: 1 })),
});

const edited = (bytes: Uint8Array, edit: (source: string) => string): Uint8Array =>
  latin1(edit(Buffer.from(bytes).toString('latin1')));

const password = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;
const random = (length: number): Uint8Array => {
  // Numbers without chance: the test is the same each time.
  let state = 12_345;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24);
};

const pdf = (
  what: string,
  make: () => Uint8Array,
  becomes: Hostile['becomes'],
  more: Partial<Hostile> = {},
): Hostile => ({
  what,
  name: 'a.pdf',
  make,
  becomes,
  limits: { seconds: 20 },
  ...more,
});
/** What never ends by itself is stopped soon. */
const slow = { limits: { seconds: 2 } };
/** Memory is looked at where the system tells it (Linux); elsewhere the bomb is read as a page of spaces. */
const tight = { limits: { seconds: 20, memoryMegabytes: 128 } };

export const hostilePdfs: readonly Hostile[] = [
  pdf('a page tree that is its own child', () => pdfWith({ 2: '<< /Type /Pages /Count 1 /Kids [2 0 R] >>' }), [
    'damaged',
    'no_text',
    'took_too_long',
  ]),
  pdf(
    'two page trees that hold each other',
    () =>
      pdfWith({
        2: '<< /Type /Pages /Count 1 /Kids [6 0 R] >>',
        6: '<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [2 0 R] >>',
      }),
    ['damaged', 'no_text', 'took_too_long'],
  ),
  pdf('a page that is its own parent', () => pdfWith({ 4: page.replace('/Parent 2 0 R', '/Parent 4 0 R') }), [
    'read',
    'damaged',
    'no_text',
  ]),
  pdf(
    'a page tree that counts a billion pages',
    () => pdfWith({ 2: '<< /Type /Pages /Count 1000000000 /Kids [4 0 R] >>' }),
    ['read', 'too_large', 'damaged'],
  ),
  pdf('a page tree that counts less than none', () => pdfWith({ 2: '<< /Type /Pages /Count -7 /Kids [4 0 R] >>' }), [
    'read',
    'damaged',
    'no_text',
  ]),
  pdf('3,000 real pages', () => untaggedPdf(Array.from({ length: 3_000 }, () => [])), 'too_large'),
  pdf(
    'the same page 200 times',
    () => pdfWith({ 2: `<< /Type /Pages /Count 200 /Kids [${'4 0 R '.repeat(200)}] >>` }),
    ['read', 'took_too_long'],
  ),
  pdf(
    'a form that draws itself',
    () => pdfWith({ 4: formPage, 5: plainStream('/A Do'), 6: form('/A Do', '/A 6 0 R') }),
    ['read', 'no_text'],
  ),
  pdf(
    'two forms that draw each other',
    () =>
      pdfWith({
        4: formPage,
        5: plainStream(`${text} /A Do`),
        6: form('/A Do /A Do', '/A 7 0 R'),
        7: form('/A Do /A Do', '/A 6 0 R'),
      }),
    ['read', 'no_text'],
  ),
  pdf(
    'thirty forms that each draw the next twice',
    () =>
      pdfWith({
        4: formPage,
        5: plainStream('/A Do'),
        ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [at + 6, form('/A Do /A Do', `/A ${at + 7} 0 R`)])),
        36: form(text, ''),
      }),
    ['read', 'no_text', 'too_complex', 'took_too_long'],
    slow,
  ),
  pdf('a stream whose length is itself', () => pdfWith({ 5: { dict: '<< /Length 5 0 R >>', stream: latin1(text) } }), [
    'read',
    'no_text',
    'damaged',
  ]),
  pdf('contents that are a reference to themselves', () => pdfWith({ 5: '5 0 R' }), ['no_text', 'damaged']),
  pdf(
    'an object stream that holds itself',
    () => pdfWith({ 6: plainStream('6 0 << >>', '/Type /ObjStm /N 1 /First 4 /Extends 6 0 R') }),
    ['read', 'damaged'],
  ),
  pdf(
    'a cross-reference chain in a circle',
    () => edited(pdfWith({}), (source) => source.replace('/Root', `/Prev ${source.lastIndexOf('\nxref') + 1} /Root`)),
    ['read', 'damaged'],
  ),
  pdf(
    'a cross-reference that leads nowhere',
    () => edited(pdfWith({}), (source) => source.replace(/startxref\n\d+/, 'startxref\n99999999')),
    ['read', 'damaged'],
  ),
  pdf(
    'a deflate bomb of 150 MB',
    () => pdfWith({ 5: packed(new Uint8Array(150 * 1024 * 1024).fill(0x20)) }),
    ['too_complex', 'no_text'],
    tight,
  ),
  pdf('a deflate bomb packed twice', () => pdfWith({ 5: twicePacked(150) }), ['too_complex', 'no_text'], tight),
  pdf(
    '1,000 filters on one stream',
    () => pdfWith({ 5: { dict: `<< /Filter [${'/ASCIIHexDecode '.repeat(200)}] >>`, stream: latin1('61') } }),
    ['no_text', 'damaged', 'too_complex'],
  ),
  pdf(
    'a structure tree in a circle',
    () =>
      edited(taggedPdf([[['Sect', [['P', 'Sopor och glas']]]]]), (source) =>
        source.replace('/K [0]', '/K [10 0 R 0 5 0 R]'),
      ),
    ['read', 'damaged'],
  ),
  pdf('arrays nested 200,000 deep', () => pdfWith({ 5: `${'['.repeat(200_000)}${']'.repeat(200_000)}` }), [
    'no_text',
    'damaged',
    'too_complex',
  ]),
  pdf(
    'operators nested 200,000 deep in the contents',
    () => pdfWith({ 5: plainStream(`${'['.repeat(200_000)} ${text}`) }),
    ['read', 'no_text', 'damaged', 'too_complex'],
  ),
  pdf(
    'marked content opened 100,000 times',
    () => pdfWith({ 5: plainStream(`${'/P BMC '.repeat(100_000)}${text}`) }),
    'read',
    { text: 'Sopor' },
  ),
  pdf('a page as large as numbers go', () => pdfWith({ 4: page.replace('1200 842', '1e38 1e38') }), [
    'read',
    'no_text',
  ]),
  pdf(
    'a font that maps every character there is',
    () =>
      pdfWith({
        3: font.replace('>>', '/ToUnicode 6 0 R >>'),
        6: plainStream('begincmap 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap'),
      }),
    ['read'],
  ),
  pdf(
    'a character map that uses itself',
    () =>
      pdfWith({ 3: font.replace('>>', '/ToUnicode 6 0 R >>'), 6: plainStream('begincmap endcmap', '/UseCMap 6 0 R') }),
    ['read'],
  ),
  pdf(
    'a document that runs a script when it opens',
    () =>
      pdfWith({
        1: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1"\\)) >> >>',
      }),
    'read',
    { text: 'Sopor' },
  ),
  pdf(
    'a document under a password',
    () => pdfWith({ 6: password }, `/Encrypt 6 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`),
    'encrypted',
  ),
  pdf('a protection of an unknown kind', () => pdfWith({ 6: '<< /Filter /Other /V 99 >>' }, '/Encrypt 6 0 R'), [
    'encrypted',
    'damaged',
  ]),
  pdf('half of a document', () => half(untaggedPdf(Array.from({ length: 20 }, () => [{ text: 'Sopor', y: 700 }]))), [
    'read',
    'damaged',
  ]),
  pdf('a header and nothing else', () => latin1('%PDF-1.7\n'), 'damaged'),
  pdf('random bytes after the header', () => Buffer.concat([latin1('%PDF-1.7\n'), random(200_000)]), 'damaged'),
  pdf(
    'a document followed by an archive',
    () => Buffer.concat([untaggedPdf([[{ text: 'Sopor', y: 700 }]]), latin1('PK\u0003\u0004'), random(500)]),
    'read',
    { text: 'Sopor' },
  ),
  pdf(
    'a document behind a line of junk',
    () => Buffer.concat([latin1('junk\r\n'), untaggedPdf([[{ text: 'Sopor', y: 700 }]])]),
    'read',
    { text: 'Sopor' },
  ),
];
