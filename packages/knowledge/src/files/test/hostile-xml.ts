import type { Hostile } from './hostile.ts';
import {
  archiveOf,
  docxParts,
  openDocumentParts,
  type Parts,
  pptxParts,
  sheetXml,
  wordParagraph,
  xlsxParts,
} from './make-office.ts';
import { goodDocx } from './hostile-archives.ts';

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]>`;
const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

const withPart = (parts: Parts, name: string, content: string | Uint8Array): Uint8Array =>
  archiveOf({ ...parts, [name]: content });
const docxBody = (body: string): Uint8Array => archiveOf(docxParts(body));
const sheet = (rows: string): Uint8Array =>
  archiveOf(openDocumentParts('spreadsheet', `<table:table table:name="A">${rows}</table:table>`));
const cell = (repeats = ''): string => `<table:table-cell ${repeats}><text:p>Sopor</text:p></table:table-cell>`;
const deep = (name: string, levels: number): string => `<${name}>`.repeat(levels) + `</${name}>`.repeat(levels);
const goodXlsx = xlsxParts([{ name: 'A', rows: [['Sopor'], ['Glas']] }]);
const goodPptx = pptxParts([{ title: 'Sopor' }]);
const farCell = (place: string): string =>
  sheetXml([['Sopor']]).replace(
    '</sheetData>',
    `<row r="${place.replace(/\D/g, '')}"><c r="${place}"><v>1</v></c></row></sheetData>`,
  );

export const hostileXml: readonly Hostile[] = [
  {
    what: 'a billion laughs in Word',
    name: 'a.docx',
    make: () => withPart(goodDocx, 'word/document.xml', `${laughs}<x>&j;</x>`),
    becomes: 'damaged',
  },
  {
    what: 'a billion laughs in a presentation',
    name: 'a.pptx',
    make: () => withPart(goodPptx, 'ppt/slides/slide1.xml', `${laughs}<x>&j;</x>`),
    becomes: 'damaged',
  },
  {
    what: 'a billion laughs in a workbook',
    name: 'a.xlsx',
    make: () => withPart(goodXlsx, 'xl/worksheets/sheet1.xml', `${laughs}<x>&j;</x>`),
    becomes: 'damaged',
  },
  {
    what: 'a billion laughs in an OpenDocument',
    name: 'a.odt',
    make: () => withPart(openDocumentParts('text', ''), 'content.xml', `${laughs}<x>&j;</x>`),
    becomes: 'damaged',
  },
  {
    what: 'an entity that names a file',
    name: 'a.docx',
    make: () => withPart(goodDocx, 'word/document.xml', `${external}<x>&a;</x>`),
    becomes: 'damaged',
  },
  {
    what: 'an entity in the properties',
    name: 'a.docx',
    make: () => withPart(goodDocx, 'docProps/core.xml', `${external}<x>&a;</x>`),
    becomes: 'damaged',
  },
  {
    what: 'a DOCTYPE in UTF-16',
    name: 'a.docx',
    make: () => withPart(goodDocx, 'word/document.xml', Buffer.from(`\uFEFF${external}<x/>`, 'utf16le')),
    becomes: 'damaged',
  },
  {
    what: 'an entity that nobody declared',
    name: 'a.odt',
    make: () => archiveOf(openDocumentParts('text', '<text:p>Sopor &xxe; &#99999999;</text:p>')),
    becomes: 'read',
    text: 'Sopor &xxe;',
  },
  {
    what: 'a Word document nested 100,000 deep',
    name: 'a.docx',
    make: () => docxBody(deep('w:sdt', 100_000)),
    becomes: 'too_complex',
  },
  {
    what: 'an OpenDocument nested 100,000 deep',
    name: 'a.odt',
    make: () => archiveOf(openDocumentParts('text', deep('text:section', 100_000))),
    becomes: 'too_complex',
  },
  {
    what: 'tables in tables, 60 deep',
    name: 'a.docx',
    make: () =>
      docxBody(`${'<w:tbl><w:tr><w:tc>'.repeat(60)}${wordParagraph('Sopor')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`),
    becomes: 'read',
    text: 'Sopor',
  },
  {
    what: 'XML that never closes',
    name: 'a.docx',
    make: () => docxBody('<w:p><w:r><w:t>Sopor'),
    becomes: ['read', 'damaged'],
  },
  {
    what: 'no XML at all',
    name: 'a.docx',
    make: () => withPart(goodDocx, 'word/document.xml', 'Sopor'),
    becomes: 'damaged',
  },
  {
    what: 'elements named after an object’s machinery',
    name: 'a.odt',
    make: () =>
      archiveOf(openDocumentParts('text', '<__proto__ constructor="x"><toString/></__proto__><text:p>Sopor</text:p>')),
    becomes: ['read', 'damaged'],
  },
  {
    what: 'a document whose relations lead out of it',
    name: 'a.pptx',
    make: () =>
      withPart(
        goodPptx,
        'ppt/_rels/presentation.xml.rels',
        '<Relationships><Relationship Id="s0" Target="../../../../etc/passwd"/></Relationships>',
      ),
    becomes: 'empty',
  },
  {
    what: 'a workbook with one cell in the last corner',
    name: 'a.xlsx',
    make: () => withPart(goodXlsx, 'xl/worksheets/sheet1.xml', farCell('XFD1048576')),
    becomes: 'too_complex',
  },
  {
    what: 'a workbook with one cell in the last row',
    name: 'a.xlsx',
    make: () => withPart(goodXlsx, 'xl/worksheets/sheet1.xml', farCell('C1048576')),
    becomes: ['read', 'too_complex'],
  },
  {
    what: 'a workbook with a row beyond numbers',
    name: 'a.xlsx',
    make: () => withPart(goodXlsx, 'xl/worksheets/sheet1.xml', farCell('A999999999')),
    becomes: 'too_complex',
  },
  {
    what: 'a sheet cell repeated a billion times',
    name: 'a.ods',
    make: () => sheet(`<table:table-row>${cell('table:number-columns-repeated="1000000000"')}</table:table-row>`),
    becomes: 'too_complex',
  },
  {
    what: 'a sheet row repeated a billion times',
    name: 'a.ods',
    make: () => sheet(`<table:table-row table:number-rows-repeated="1000000000">${cell()}</table:table-row>`),
    becomes: 'too_complex',
  },
  {
    what: 'a billion spaces in one element',
    name: 'a.odt',
    make: () => archiveOf(openDocumentParts('text', '<text:p>Sopor<text:s text:c="1000000000"/>och glas</text:p>')),
    becomes: 'read',
    text: 'Sopor och glas',
  },
  {
    what: 'a cell that spans a billion columns',
    name: 'a.odt',
    make: () =>
      archiveOf(
        openDocumentParts(
          'text',
          `<table:table><table:table-row>${cell('table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"')}</table:table-row></table:table>`,
        ),
      ),
    becomes: 'read',
    text: 'Sopor',
  },
  {
    what: '2,500 slides',
    name: 'a.pptx',
    make: () => archiveOf(pptxParts(Array.from({ length: 2_500 }, () => ({})))),
    becomes: 'too_large',
  },
  {
    what: 'more text than is taken',
    name: 'a.docx',
    make: () => docxBody(wordParagraph('Sopor och glas. '.repeat(100))),
    becomes: 'too_large',
    limits: { characters: 1_000 },
  },
  { what: 'a Word document without its text', name: 'a.docx', make: () => docxBody(''), becomes: 'empty' },
];
