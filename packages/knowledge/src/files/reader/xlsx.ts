import readXlsxFile from 'read-excel-file/universal';
import type { Block } from '../../extract/index.ts';
import { FileRefused } from '../file-refused.ts';
import { readProperties } from './office-properties.ts';
import { repack } from './repack.ts';
import { mostCells, mostColumns, namedSheet, tooManyCells } from './sheet-table.ts';
import type { Draft, PackedSource } from './source.ts';
import { hiddenWarning } from './warnings.ts';
import { findAll, parseXml } from './xml.ts';

/** Reads a workbook: each sheet a table. Dates come as dates, formulas as the results that were saved with them. */
export async function readXlsx({ archive, limits }: PackedSource): Promise<Draft> {
  const clean = repack(archive, (name, xml) => {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) checkExtent(xml);
    return xml;
  });
  const sheets = await readXlsxFile(new Blob([new Uint8Array(clean)]));
  if (sheets.length > limits.pages) throw new FileRefused('too_large');
  const hidden = hiddenSheets(archive.read('xl/workbook.xml'));
  const blocks: Block[] = [];
  for (const [at, { sheet, data }] of sheets.entries()) {
    if (hidden.has(sheet)) continue;
    blocks.push(
      ...namedSheet(
        sheet,
        at + 1,
        sheets.length,
        data.map((row) => row.map(cellText)),
      ),
    );
  }
  return {
    ...readProperties(archive),
    pages: sheets.length || null,
    blocks,
    warnings: hidden.size > 0 ? [hiddenWarning([...hidden])] : [],
  };
}

/** A single cell far out makes a grid of billions: how far the cells reach is looked at before the grid is made. */
function checkExtent(xml: string): void {
  let columns = 0;
  let rows = 0;
  for (const [, letters = '', number] of xml.matchAll(/<(?:\w+:)?(?:c|row)\s[^>]*?\br="([A-Z]{0,3})(\d{1,9})"/g)) {
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    columns = Math.max(columns, column);
    rows = Math.max(rows, Number(number));
  }
  if (columns > mostColumns * 4 || columns * rows > mostCells * 4) throw tooManyCells();
}

function hiddenSheets(workbook: Uint8Array | null): Set<string> {
  if (!workbook) return new Set();
  const sheets = findAll(parseXml(workbook), 'sheet');
  return new Set(
    sheets
      .filter((sheet) => /hidden/i.test(sheet.attributes['state'] ?? ''))
      .map((sheet) => sheet.attributes['name'] ?? ''),
  );
}

/** A cell as text. Numbers lose the noise of binary fractions (0.1 + 0.2), dates at midnight their time. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'boolean') return value ? 'x' : '';
  return typeof value === 'string' ? value : '';
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().slice(0, 16).split('T');
  // A time of day alone is kept as a fraction of day 0, in 1899 or 1904.
  if (date.getUTCFullYear() < 1900 || day === '1904-01-01') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}
