import type { Block } from '../../extract/index.ts';
import { FileRefused } from '../file-refused.ts';

/** A sheet with more columns is data for machines. */
export const mostColumns = 500;
/** Cells of all sheets together, empty ones counted where a row reaches over them. */
export const mostCells = 1_000_000;

export const tooManyCells = (): FileRefused =>
  new FileRefused('too_complex', {
    sv: `Tabellen har fler än ${mostColumns} kolumner eller ${mostCells.toLocaleString('sv')} celler.`,
    en: `The table has more than ${mostColumns} columns or ${mostCells.toLocaleString('en')} cells.`,
  });

/**
 * A sheet's cells as a table: the first row with more than one cell names the columns, lines above it are the caption. Empty rows and
 * empty columns at the right are left out.
 */
export function sheetBlocks(rows: readonly (readonly string[])[]): Block[] {
  const filled = rows.map(withoutTail).filter((row) => row.length > 0);
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > mostColumns) throw tooManyCells();
  const head = width > 1 ? filled.findIndex((row) => row.filter((cell) => cell !== '').length > 1) : 0;
  const above = filled.slice(0, Math.max(0, head)).map((row) => row.filter(Boolean).join(' '));
  const [header, ...body] = filled.slice(Math.max(0, head));
  if (!header) return [];
  if (body.length === 0)
    return [...above, header.filter(Boolean).join(' | ')].map((text) => ({ type: 'paragraph', text }));
  return [{ type: 'table', caption: above.length > 0 ? above.join('. ') : null, header, rows: body }];
}

function withoutTail(row: readonly string[]): string[] {
  const trimmed = row.map((cell) => cell.trim());
  return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1);
}

const defaultSheetName = /^(?:blad|sheet|tabelle|taulukko|ark|feuil|hoja)\s?\d+$/i;

/** A sheet under its name, which is left out where it is the only one and was never named. */
export function namedSheet(name: string, page: number, sheets: number, rows: readonly (readonly string[])[]): Block[] {
  const blocks = sheetBlocks(rows).map((block): Block => ({ ...block, page }));
  if (blocks.length === 0 || (sheets === 1 && defaultSheetName.test(name))) return blocks;
  return [{ type: 'heading', level: 2, text: name, page }, ...blocks];
}
