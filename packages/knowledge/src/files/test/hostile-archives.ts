import { deflateRawSync } from 'node:zlib';
import type { Hostile } from './hostile.ts';
import { archiveOf, docxParts, openDocumentParts, pptxParts, wordParagraph, xlsxParts } from './make-office.ts';
import { type RawEnd, type RawEntry, rawZip } from './make-zip.ts';

export const goodDocx = docxParts(wordParagraph('Sopor hämtas på måndagar.'));
const goodOdt = openDocumentParts('text', '<text:p>Sopor hämtas på måndagar.</text:p>');
const goodOds = openDocumentParts(
  'spreadsheet',
  '<table:table table:name="A"><table:table-row><table:table-cell><text:p>Sopor</text:p></table:table-cell></table:table-row></table:table>',
);

/** A Word document with more entries, which may lie. */
const docxWith = (more: readonly RawEntry[], end: RawEnd = {}): Uint8Array =>
  rawZip([...Object.entries(goodDocx).map(([name, content]) => ({ name, content })), ...more], end);

const megabyte = 1024 * 1024;
const zeros = (megabytes: number): { packed: Uint8Array; size: number } => ({
  packed: deflateRawSync(new Uint8Array(megabytes * megabyte)),
  size: megabytes * megabyte,
});
const damaged = (what: string, make: () => Uint8Array): Hostile => ({ what, name: 'a.docx', make, becomes: 'damaged' });
const complex = (what: string, make: () => Uint8Array): Hostile => ({
  what,
  name: 'a.docx',
  make,
  becomes: 'too_complex',
});

/** The first half of a file. */
export const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2));

const compoundFile = (content: string): Uint8Array => {
  const bytes = Buffer.alloc(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(content, 1_024, 'utf16le');
  return new Uint8Array(bytes);
};

export const hostileArchives: readonly Hostile[] = [
  complex('a flat zip bomb of four parts', () => {
    const bomb = zeros(60);
    return docxWith([1, 2, 3, 4].map((part) => ({ name: `word/${part}.xml`, ...bomb })));
  }),
  complex('one part packed 1,000 to 1', () => docxWith([{ name: 'word/media.bin', ...zeros(20) }])),
  complex('a part that promises 4 GB', () => docxWith([{ name: 'word/x.xml', content: 'x', size: 0xfffffffe }])),
  complex('20,000 parts', () =>
    docxWith(Array.from({ length: 20_000 }, (_, at) => ({ name: `word/${at}.xml`, packed: Buffer.from([3, 0]) }))),
  ),
  {
    what: 'a bomb inside an embedded archive, which is never opened',
    name: 'a.docx',
    make: () =>
      docxWith([{ name: 'word/embeddings/a.zip', content: rawZip([{ name: 'b.zip', ...zeros(4) }]), method: 0 }]),
    becomes: 'read',
    warning: 'embedded',
    text: 'Sopor',
  },
  {
    what: 'archives within an archive',
    name: 'a.docx',
    make: () =>
      rawZip(
        Array.from({ length: 16 }, (_, at) => ({ name: `${at}.zip`, content: rawZip([{ name: 'a', ...zeros(4) }]) })),
      ),
    becomes: 'wrong_extension',
  },
  damaged('entries that share their data', () => docxWith([{ name: 'word/again.xml', content: 'x', at: 0 }])),
  damaged('an entry that begins inside another', () => docxWith([{ name: 'word/again.xml', content: 'x', at: 60 }])),
  damaged('a part that holds more than it promises', () =>
    rawZip([{ name: '[Content_Types].xml', packed: zeros(50).packed, size: 10 }]),
  ),
  damaged('a part that holds less than it promises', () =>
    docxWith([{ name: 'word/x.xml', content: 'x', size: 1_000 }]),
  ),
  damaged('packed data that reaches over the end', () =>
    docxWith([{ name: 'word/x.xml', content: 'x', packedSize: 1_000_000 }]),
  ),
  damaged('more entries than are there', () => docxWith([], { count: 400 })),
  damaged('fewer entries than are there', () => docxWith([], { count: 1 })),
  damaged('a directory that is elsewhere', () => docxWith([], { start: 4 })),
  damaged('ZIP64 in an office document', () => docxWith([], { count: 0xffff, start: 0xffffffff })),
  damaged('an entry that climbs out of its folder', () => docxWith([{ name: '../../etc/passwd', content: 'x' }])),
  damaged('an entry with an absolute path', () => docxWith([{ name: '/etc/passwd', content: 'x' }])),
  damaged('an entry with a drive', () => docxWith([{ name: 'C:/windows/x', content: 'x' }])),
  damaged('an entry with backslashes', () => docxWith([{ name: '..\\..\\x', content: 'x' }])),
  damaged('an entry with NUL in its name', () => docxWith([{ name: 'word/\u0000.xml', content: 'x' }])),
  damaged('two entries of one name', () => docxWith([{ name: 'word/document.xml', content: 'x' }])),
  damaged('a packing method of another kind', () => docxWith([{ name: 'word/x.xml', content: 'x', method: 12 }])),
  damaged('broken packed data', () => docxWith([{ name: 'word/x.xml', packed: Buffer.from('nonsense'), size: 20 }])),
  {
    what: 'encrypted entries',
    name: 'a.docx',
    make: () => docxWith([{ name: 'word/x.xml', content: 'x', flags: 1 }]),
    becomes: 'encrypted',
  },
  { what: 'an archive of nothing', name: 'a.docx', make: () => rawZip([]), becomes: 'wrong_extension' },
  {
    what: 'a Word document under a password',
    name: 'a.docx',
    make: () => compoundFile('EncryptedPackage'),
    becomes: 'encrypted',
  },
  { what: 'an old Word document', name: 'a.doc', make: () => compoundFile('WordDocument'), becomes: 'unknown_format' },
  {
    what: 'an old Word document under a new name',
    name: 'a.docx',
    make: () => compoundFile('WordDocument'),
    becomes: 'wrong_extension',
  },
  {
    what: 'an OpenDocument under a password',
    name: 'a.odt',
    make: () =>
      archiveOf({ ...goodOdt, 'META-INF/manifest.xml': '<m:manifest xmlns:m="x"><m:encryption-data/></m:manifest>' }),
    becomes: 'encrypted',
  },
  {
    what: 'a Word document with macros',
    name: 'a.docm',
    make: () =>
      archiveOf({
        ...docxParts(wordParagraph('Sopor'), 'application/vnd.ms-word.document.macroEnabled.main+xml'),
        'word/vbaProject.bin': 'Shell "x"',
      }),
    becomes: 'read',
    warning: 'macro',
    text: 'Sopor',
  },
  {
    what: 'a workbook with macros',
    name: 'a.xlsm',
    make: () => archiveOf({ ...xlsxParts([{ name: 'A', rows: [['Sopor'], ['Glas']] }]), 'xl/vbaProject.bin': 'x' }),
    becomes: 'read',
    warning: 'macro',
    text: 'Glas',
  },
  {
    what: 'an OpenDocument with macros',
    name: 'a.odt',
    make: () => archiveOf({ ...goodOdt, 'Basic/Standard/Module1.xml': '<x/>' }),
    becomes: 'read',
    warning: 'macro',
    text: 'Sopor',
  },
  {
    what: 'an archive with a page in its comment',
    name: 'a.docx',
    make: () => docxWith([], { comment: Buffer.from('<html><script>x</script>') }),
    becomes: 'read',
    text: 'Sopor',
  },
  {
    what: 'an archive behind an image',
    name: 'a.docx',
    make: () => Buffer.concat([Buffer.from('GIF89a'), docxWith([])]),
    becomes: 'wrong_extension',
  },
  ...Object.entries({
    'a.docx': goodDocx,
    'a.odt': goodOdt,
    'a.ods': goodOds,
    'a.pptx': pptxParts([{ title: 'Sopor' }]),
    'a.xlsx': xlsxParts([{ name: 'A', rows: [['Sopor']] }]),
  }).map(
    ([name, parts]): Hostile => ({
      what: `half of ${name}`,
      name,
      make: () => half(archiveOf(parts)),
      becomes: 'damaged',
    }),
  ),
];
