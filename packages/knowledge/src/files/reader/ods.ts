import type { Block } from '../../extract/index.ts';
import { FileRefused } from '../file-refused.ts';
import { readContent, readMeta, readStyles, repeats } from './odf.ts';
import { mostCells, mostColumns, namedSheet, tooManyCells } from './sheet-table.ts';
import type { Draft, PackedSource } from './source.ts';
import { hiddenWarning } from './warnings.ts';
import { elements, isElement, type XmlElement } from './xml.ts';

/** Reads a spreadsheet: each sheet a table, its cells as they are shown, dates as dates. */
export async function readOds({ archive, limits }: PackedSource): Promise<Draft> {
  const { content, body } = readContent(archive, 'office:spreadsheet');
  const styles = readStyles(content);
  const sheets = elements(body, 'table:table');
  if (sheets.length > limits.pages) throw new FileRefused('too_large');
  const blocks: Block[] = [];
  const hidden: string[] = [];
  const budget = { cells: mostCells };
  for (const [at, sheet] of sheets.entries()) {
    const name = sheet.attributes['table:name'] ?? '';
    const style = elements(styles.get(sheet.attributes['table:style-name'] ?? ''), 'style:table-properties')[0];
    if (style?.attributes['table:display'] === 'false') hidden.push(name);
    else blocks.push(...namedSheet(name, at + 1, sheets.length, readRows(sheet, budget)));
  }
  return {
    ...readMeta(archive),
    pages: sheets.length || null,
    blocks,
    warnings: hidden.length > 0 ? [hiddenWarning(hidden)] : [],
  };
}

/** A sheet's rows. Repeated ones are written out while there are cells left for it; empty ones are passed over, however many. */
function readRows(parent: XmlElement, budget: { cells: number }): string[][] {
  return elements(parent).flatMap((part) => {
    if (/^table:table-(?:header-rows|rows|row-group)$/.test(part.name)) return readRows(part, budget);
    if (part.name !== 'table:table-row') return [];
    const row = readCells(part);
    if (row.length === 0) return [];
    const times = repeats(part, 'rows');
    budget.cells -= row.length * times;
    if (budget.cells < 0) throw tooManyCells();
    return Array.from({ length: times }, () => row);
  });
}

function readCells(row: XmlElement): string[] {
  const cells: string[] = [];
  // Empty cells count only when a filled one follows: a row is commonly padded to its 16,384 columns.
  let gap = 0;
  for (const cell of elements(row)) {
    const text = cell.name === 'table:table-cell' ? cellText(cell) : '';
    const times = repeats(cell, 'columns');
    if (text === '') {
      gap += times;
      continue;
    }
    if (cells.length + gap + times > mostColumns) throw tooManyCells();
    for (; gap > 0; gap -= 1) cells.push('');
    for (let copy = 0; copy < times; copy += 1) cells.push(text);
  }
  return cells;
}

function cellText(cell: XmlElement): string {
  const date = cell.attributes['office:date-value'];
  if (date)
    return date
      .slice(0, 16)
      .replace('T', ' ')
      .replace(/ 00:00$/, '');
  const shown = elements(cell, 'text:p').map(plainText).join(' ').trim();
  return shown || (cell.attributes['office:string-value'] ?? cell.attributes['office:value'] ?? '');
}

const plainText = (node: XmlElement): string =>
  node.children
    .map((child) =>
      !isElement(child) ? child : child.name === 'text:s' || child.name === 'text:tab' ? ' ' : plainText(child),
    )
    .join('');
