import { asLevel } from '../../extract/block-builder.ts';
import { blocksOf, escaped } from './markup.ts';
import { readContent, readMeta, readStyles } from './odf.ts';
import type { Draft, PackedSource } from './source.ts';
import { elements, isElement, textOf, type XmlElement } from './xml.ts';

/** What is no text of the document: deleted text, comments, forms, declarations, alternative text, tables of contents and indexes. */
const leftOut =
  /^(?:text:tracked-changes|office:annotation.*|office:forms|text:.*-decls|svg:.*|text:.*-index|text:table-of-content|text:bibliography|text:hidden-.*|office:event-listeners)$/;

interface Reading {
  /** The style that a style is derived from, spaces as they are. */
  baseOf(style: string | undefined): string;
  isNumbered(style: string | undefined): boolean;
  title: string | null;
  /** Foot- and endnotes on their way to the end of the document. */
  notes: string[];
}

/** Reads an OpenDocument text: it is written as markup, which is read as a page is. */
export async function readOdt({ archive }: PackedSource): Promise<Draft> {
  const { content, body } = readContent(archive, 'office:text');
  const styles = readStyles(content);
  const reading: Reading = {
    baseOf: (style = '') => (styles.get(style)?.attributes['style:parent-style-name'] ?? style).replaceAll('_20_', ' '),
    isNumbered: (style = '') => elements(styles.get(style))[0]?.name === 'text:list-level-style-number',
    title: null,
    notes: [],
  };
  const markup = flow(body, reading);
  const notes = reading.notes.map((note) => `<p>${note}</p>`).join('');
  const meta = readMeta(archive);
  return { ...meta, title: reading.title ?? meta.title, pages: null, blocks: blocksOf(markup + notes), warnings: [] };
}

const flow = (parent: XmlElement, reading: Reading): string =>
  elements(parent)
    .map((element) => block(element, reading))
    .join('');

function block(element: XmlElement, reading: Reading): string {
  if (leftOut.test(element.name) || element.attributes['text:display'] === 'none') return '';
  switch (element.name) {
    case 'text:h':
      return heading(Number(element.attributes['text:outline-level']) || 1, element, reading);
    case 'text:p': {
      if (reading.baseOf(element.attributes['text:style-name']) !== 'Title')
        return `<div>${inline(element, reading)}</div>`;
      reading.title ??= textOf(element).trim() || null;
      return heading(1, element, reading);
    }
    case 'text:list':
      return list(element, reading);
    case 'table:table':
      return `<table>${rows(element, reading, false)}</table>`;
    default:
      return flow(element, reading);
  }
}

function heading(level: number, element: XmlElement, reading: Reading): string {
  const name = `h${asLevel(level)}`;
  return `<${name}>${inline(element, reading)}</${name}>`;
}

function list(element: XmlElement, reading: Reading): string {
  const name = reading.isNumbered(element.attributes['text:style-name']) ? 'ol' : 'ul';
  const items = elements(element).filter((item) => /^text:list-(?:item|header)$/.test(item.name));
  // Word processors number headings through lists; a heading is no item.
  if (items.some((item) => elements(item, 'text:h').length > 0))
    return items.map((item) => flow(item, reading)).join('');
  return `<${name}>${items.map((item) => `<li>${flow(item, reading)}</li>`).join('')}</${name}>`;
}

function rows(table: XmlElement, reading: Reading, isHead: boolean): string {
  return elements(table)
    .map((part) => {
      if (part.name === 'table:table-header-rows') return `<thead>${rows(part, reading, true)}</thead>`;
      if (part.name === 'table:table-rows' || part.name === 'table:table-row-group') return rows(part, reading, isHead);
      if (part.name !== 'table:table-row') return '';
      const cells = elements(part, 'table:table-cell').map((cell) => cellMarkup(cell, reading, isHead));
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
}

function cellMarkup(cell: XmlElement, reading: Reading, isHead: boolean): string {
  const paragraphs = elements(cell, 'text:p');
  const isNamed =
    paragraphs.length > 0 &&
    paragraphs.every((one) => reading.baseOf(one.attributes['text:style-name']) === 'Table Heading');
  const name = isHead || isNamed ? 'th' : 'td';
  const span = (attribute: string, what: string): string => {
    const count = Number(cell.attributes[`table:number-${what}-spanned`]) || 1;
    return count > 1 ? ` ${attribute}="${count}"` : '';
  };
  return `<${name}${span('colspan', 'columns')}${span('rowspan', 'rows')}>${flow(cell, reading)}</${name}>`;
}

function inline(parent: XmlElement, reading: Reading): string {
  return parent.children
    .map((child) => {
      if (!isElement(child)) return escaped(child);
      if (leftOut.test(child.name)) return '';
      switch (child.name) {
        case 'text:s':
        case 'text:tab':
          return ' ';
        case 'text:line-break':
          return '<br>';
        case 'text:note':
          reading.notes.push(...elements(child, 'text:note-body').map((note) => flow(note, reading)));
          return '';
        case 'draw:frame':
        case 'draw:custom-shape':
          return flow(child, reading);
        default:
          return inline(child, reading);
      }
    })
    .join('');
}
