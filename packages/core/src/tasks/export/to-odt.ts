import { strToU8, type Zippable, zipSync } from 'fflate';
import { plain, referenceText, type TextBlock, type TextDocument } from './text-document.ts';

const names = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'dc="http://purl.org/dc/elements/1.1/"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
]
  .map((name) => `xmlns:${name}`)
  .join(' ');

const mimetype = 'application/vnd.oasis.opendocument.text';
const xml = (element: string, content: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:${element} ${names} office:version="1.3">${content}</office:${element}>`,
  );

/** Writes a result as OpenDocument text (ISO/IEC 26300, version 1.3). */
export function toOdt(document: TextDocument): Uint8Array {
  const files: Zippable = {
    // First and not packed, so that the kind of file is known from its first bytes (part 2, 2.2.4).
    mimetype: [strToU8(mimetype), { level: 0 }],
    'content.xml': xml('document-content', content(document)),
    'styles.xml': xml('document-styles', styles(document)),
    'meta.xml': xml(
      'document-meta',
      `<office:meta><meta:generator>Rådrum</meta:generator><dc:title>${escaped(document.title)}</dc:title><dc:language>${localeOf(document)}</dc:language></office:meta>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
        ['/', mimetype],
        ['content.xml', 'text/xml'],
        ['styles.xml', 'text/xml'],
        ['meta.xml', 'text/xml'],
      ]
        .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
        .join('')}</manifest:manifest>`,
    ),
  };
  return zipSync(files, { mtime: '1980-01-01T00:00:00' });
}

const localeOf = ({ language }: TextDocument): string => (language === 'sv' ? 'sv-SE' : 'en-GB');

function content({ title, blocks }: TextDocument): string {
  const cell =
    '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #888888"/></style:style>';
  const list =
    '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="0.75cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>';
  const reference =
    '<style:style style:name="Reference" style:family="text"><style:text-properties fo:font-size="9pt" fo:color="#444444"/></style:style>';
  const body = [
    `<text:p text:style-name="Title">${inline(title)}</text:p>`,
    ...blocks.map((block, at) => blockXml(block, at)),
  ].join('');
  return `<office:automatic-styles>${cell}${list}${reference}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
}

function blockXml(block: TextBlock, at: number): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${inline(block.text)}</text:h>`;
    case 'paragraph': {
      const references = referenceText(block.references);
      const shown =
        references === '' ? '' : ` <text:span text:style-name="Reference">${inline(references)}</text:span>`;
      return `<text:p text:style-name="Text_20_body">${inline(block.text)}${shown}</text:p>`;
    }
    case 'list':
      return `<text:list text:style-name="Bullets">${block.items
        .map(
          (item) => `<text:list-item><text:p text:style-name="Text_20_body">${inline(item)}</text:p></text:list-item>`,
        )
        .join('')}</text:list>`;
    case 'table':
      return tableXml(block, at);
  }
}

function tableXml({ header, rows }: Extract<TextBlock, { kind: 'table' }>, at: number): string {
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  if (columns === 0) return '';
  const row = (cells: readonly string[], style: string): string =>
    `<table:table-row>${Array.from(
      { length: columns },
      (_, column) =>
        `<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="${style}">${inline(cells[column] ?? '')}</text:p></table:table-cell>`,
    ).join('')}</table:table-row>`;
  const head =
    header.length > 0 ? `<table:table-header-rows>${row(header, 'Table_20_Heading')}</table:table-header-rows>` : '';
  const rest = rows.map((cells) => row(cells, 'Table_20_Contents')).join('');
  return `<table:table table:name="Table${at + 1}"><table:table-column table:number-columns-repeated="${columns}"/>${head}${rest}</table:table><text:p text:style-name="Text_20_body"/>`;
}

function styles(document: TextDocument): string {
  const [language, country] = localeOf(document).split('-');
  const text = `<style:default-style style:family="paragraph"><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="11pt" fo:language="${language}" fo:country="${country}"/></style:default-style>`;
  const paragraphStyle = (
    name: string,
    shown: string,
    parent: string,
    paragraph: string,
    run: string,
    more = '',
  ): string =>
    `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}${more}><style:paragraph-properties ${paragraph}/><style:text-properties ${run}/></style:style>`;
  const own = [
    paragraphStyle('Standard', 'Standard', '', 'fo:margin-top="0cm"', ''),
    paragraphStyle('Text_20_body', 'Text body', 'Standard', 'fo:margin-bottom="0.28cm" fo:line-height="120%"', ''),
    paragraphStyle(
      'Title',
      'Title',
      'Standard',
      'fo:margin-bottom="0.42cm"',
      'fo:font-size="20pt" fo:font-weight="bold"',
    ),
    ...[16, 14, 12.5, 11.5, 11, 11].map((size, at) =>
      paragraphStyle(
        `Heading_20_${at + 1}`,
        `Heading ${at + 1}`,
        'Standard',
        'fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
        `fo:font-size="${size}pt" fo:font-weight="bold"`,
        ` style:default-outline-level="${at + 1}"`,
      ),
    ),
    paragraphStyle('Table_20_Contents', 'Table Contents', 'Standard', 'fo:margin-bottom="0cm"', ''),
    paragraphStyle(
      'Table_20_Heading',
      'Table Heading',
      'Table_20_Contents',
      'fo:margin-bottom="0cm"',
      'fo:font-weight="bold"',
    ),
    paragraphStyle('Footer', 'Footer', 'Standard', 'fo:text-align="end"', 'fo:font-size="9pt"'),
  ].join('');
  const layout =
    '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>';
  const master =
    '<style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number> (<text:page-count>1</text:page-count>)</text:p></style:footer></style:master-page>';
  return `<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial"/></office:font-face-decls><office:styles>${text}${own}</office:styles><office:automatic-styles>${layout}</office:automatic-styles><office:master-styles>${master}</office:master-styles>`;
}

const escaped = (text: string): string =>
  plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Line breaks and tabs have elements of their own; further spaces would be collapsed, as in a page. */
const inline = (text: string): string =>
  escaped(text).replaceAll('\n', '<text:line-break/>').replaceAll('\t', '<text:tab/>');
