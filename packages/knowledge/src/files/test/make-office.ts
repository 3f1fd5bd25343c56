import { strToU8, zipSync, type Zippable } from 'fflate';

/** An archive of parts; text is written as UTF-8. */
export function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { level: 6 });
}

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelation}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (part: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`;

const officeType = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}.main+xml`;

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const wordParagraph = (text: string, style = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const wordItem = (text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (row, at) =>
        `<w:tr>${at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

const wordStyle = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

export const docxParts = (body: string, type = officeType('wordprocessingml.document')): Parts => ({
  '[Content_Types].xml': contentTypes('word/document.xml', type),
  '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
  'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${wordNames}><w:body>${body}</w:body></w:document>`,
  'word/_rels/document.xml.rels': relations([
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
  ]),
  'word/styles.xml': `<w:styles ${wordNames}>${wordStyle('Rubrik', 'Title')}${wordStyle('Rubrik1', 'heading 1')}${wordStyle('Rubrik2', 'heading 2')}${wordStyle('Innehll1', 'toc 1')}</w:styles>`,
  'word/numbering.xml': `<w:numbering ${wordNames}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
});

export interface Slide {
  title?: string;
  bullets?: readonly string[];
  table?: readonly (readonly string[])[];
  notes?: string;
  hidden?: boolean;
}
const slideNames =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const lines = (texts: readonly string[]): string =>
  texts.map((text) => `<a:p><a:r><a:rPr lang="sv-SE"/><a:t>${text}</a:t></a:r></a:p>`).join('');
const shape = (type: string, texts: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph${type ? ` type="${type}"` : ' idx="1"'}/></p:nvPr></p:nvSpPr><p:txBody><a:bodyPr/>${lines(texts)}</p:txBody></p:sp>`;
const tree = (shapes: string): string => `<p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>`;

function slideXml({ title, bullets, table, hidden }: Slide): string {
  const rows = (table ?? []).map(
    (row) => `<a:tr>${row.map((cell) => `<a:tc><a:txBody>${lines([cell])}</a:txBody></a:tc>`).join('')}</a:tr>`,
  );
  const frame = table
    ? `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
    : '';
  const shapes = [
    title ? shape('title', [title]) : '',
    bullets ? shape('', bullets) : '',
    frame,
    shape('sldNum', ['7']),
  ];
  return `<?xml version="1.0"?><p:sld ${slideNames}${hidden ? ' show="0"' : ''}>${tree(shapes.join(''))}</p:sld>`;
}

export function pptxParts(slides: readonly Slide[]): Parts {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes('ppt/presentation.xml', officeType('presentationml.presentation')),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation ${slideNames}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    // The files' numbers run against the order of the slides, as they do after slides were moved.
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, at) => [`s${at}`, 'slide', `slides/slide${slides.length - at}.xml`] as const),
    ),
  };
  for (const [at, slide] of slides.entries()) {
    const name = `slide${slides.length - at}.xml`;
    parts[`ppt/slides/${name}`] = slideXml(slide);
    if (slide.notes === undefined) continue;
    parts[`ppt/slides/_rels/${name}.rels`] = relations([['n', 'notesSlide', `../notesSlides/${name}`]]);
    parts[`ppt/notesSlides/${name}`] =
      `<p:notes ${slideNames}>${tree(shape('body', [slide.notes]) + shape('sldNum', ['1']))}</p:notes>`;
  }
  return parts;
}

/** A cell: a text, a number, a date (as the serial number that Excel keeps), or a formula with its saved result. */
export type Cell = string | number | { date: number } | { formula: string; result: number } | null;
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
  hidden?: boolean;
}
const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if ('date' in cell) return `<c r="${place}" s="1"><v>${cell.date}</v></c>`;
  return `<c r="${place}"><f>${cell.formula}</f><v>${cell.result}</v></c>`;
}

const sheetNames =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
export const sheetXml = (rows: Sheet['rows']): string =>
  `<?xml version="1.0"?><worksheet ${sheetNames}><sheetData>${rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

export function xlsxParts(sheets: readonly Sheet[]): Parts {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes('xl/workbook.xml', officeType('spreadsheetml.sheet')),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${sheetNames}><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${hidden ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['st', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${sheetNames}><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet.rows);
  return parts;
}

const openNames =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** @param kind "text" or "spreadsheet" */
export const openDocumentParts = (kind: string, body: string, styles = ''): Parts => ({
  mimetype: `application/vnd.oasis.opendocument.${kind}`,
  'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  'content.xml': `<?xml version="1.0"?><office:document-content ${openNames}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  'meta.xml': `<office:document-meta ${openNames}><office:meta><dc:title></dc:title><dc:language>sv-SE</dc:language></office:meta></office:document-meta>`,
});
