/** A cell of a table that is written to a file; null where nothing is known. */
export type Cell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula, also in full width, after space, or after a tab or a line break (OWASP, CSV injection). */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** What stands between two cells: a spreadsheet in Swedish splits lines at semicolons, since its numbers have a comma. */
export type Separator = ',' | ';';

function written(cell: Cell, separator: Separator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read å, ä and ö. Cells that a spreadsheet would run as formulas are defused; numbers stay numbers. */
export const toCsv = (rows: readonly (readonly Cell[])[], separator: Separator = ','): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => written(cell, separator)).join(separator)).join('\r\n')}\r\n`;

/** The address of such a file, for a link that needs no script and no further call. */
export const csvAddress = (rows: readonly (readonly Cell[])[], separator?: Separator): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(rows, separator))}`;
