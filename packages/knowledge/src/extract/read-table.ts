import type { BlockBuilder } from './block-builder.ts';
import type { Block } from './page.ts';
import type { ReadingContext } from './reading-context.ts';
import { type Element, elementsOf } from './tree.ts';

/** Limits against tables that claim a million columns. */
const mostColumns = 60;
const mostRows = 5_000;

interface Cell {
  text: string;
  isHeader: boolean;
  isBold: boolean;
  /** False for the copies that a merged cell leaves in the columns it spans. */
  isOwn: boolean;
  span: number;
}

interface Row {
  cells: Cell[];
  isHead: boolean;
}

interface TableReading {
  flow(): void;
  line(element: Element): string;
}

/**
 * Reads a table into rows that keep their column names. A table that only lays out the page is read as running text.
 * @param read reads the table as running text, and a cell into one line
 */
export function readTable(table: Element, builder: BlockBuilder, context: ReadingContext, read: TableReading): void {
  const role = table.attributes['role'];
  const isLayout =
    role === 'presentation' ||
    role === 'none' ||
    elementsOf(table).some((inner) => inner !== table && inner.name === 'table');
  const rows = isLayout ? [] : readGrid(table, context, read);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  if (isLayout || width < 2) return read.flow();
  builder.flush();
  const caption = elementsOf(table).find((inner) => inner.name === 'caption' && !context.isLeftOut(inner));
  const isLinks = isLinkTable(table, context);
  for (const block of shapeTable(rows, width, caption ? read.line(caption) : null)) builder.add(block, isLinks);
}

function readGrid(table: Element, context: ReadingContext, read: TableReading): Row[] {
  const rows: Row[] = [];
  let below: { cell: Cell; rows: number }[] = [];
  for (const element of elementsOf(
    table,
    (inner) =>
      inner === table || (!context.isLeftOut(inner) && inner.parent?.name !== 'td' && inner.parent?.name !== 'th'),
  )) {
    if (element.name !== 'tr' || rows.length >= mostRows) continue;
    const carried: { cell: Cell; rows: number }[] = [];
    const cells: Cell[] = [];
    const carry = (): void => {
      for (
        let held = below[cells.length];
        held && held.rows > 0 && cells.length < mostColumns;
        held = below[cells.length]
      ) {
        carried[cells.length] = { cell: held.cell, rows: held.rows - 1 };
        cells.push({ ...held.cell, isOwn: false });
      }
    };
    for (const child of element.children) {
      if (typeof child === 'string' || (child.name !== 'td' && child.name !== 'th') || context.isLeftOut(child))
        continue;
      carry();
      const span = Math.min(mostColumns, Math.max(1, Number(child.attributes['colspan']) || 1));
      const down = Math.min(mostRows, Math.max(1, Number(child.attributes['rowspan']) || 1));
      const text = read.line(child);
      const isHeader = child.name === 'th' || /^(?:columnheader|rowheader)$/.test(child.attributes['role'] ?? '');
      const cell: Cell = { text, isHeader, isBold: isHeader || isAllBold(child), isOwn: true, span };
      for (let column = 0; column < span && cells.length < mostColumns; column += 1) {
        if (down > 1) carried[cells.length] = { cell, rows: down - 1 };
        cells.push(column === 0 ? cell : { ...cell, isOwn: false });
      }
    }
    carry();
    below = carried;
    if (cells.some((cell) => cell.text !== '')) rows.push({ cells, isHead: element.parent?.name === 'thead' });
  }
  return rows;
}

/** Whether all text of a cell is bold: a header in tables that were made without header cells. */
function isAllBold(cell: Element): boolean {
  let bold = 0;
  for (const element of elementsOf(cell, (inner) => inner.name !== 'b' && inner.name !== 'strong')) {
    for (const child of element.children) {
      if (typeof child === 'string' ? /\S/.test(child) : false) return false;
      if (typeof child === 'object' && (child.name === 'b' || child.name === 'strong')) bold += 1;
    }
  }
  return bold > 0;
}

function shapeTable(rows: readonly Row[], width: number, caption: string | null): Block[] {
  let title = caption;
  let rest = [...rows];
  // A first row of one cell over all columns is a title.
  if (rest.length > 1 && rest[0] && isFullWidth(rest[0], width)) {
    const text = rest[0].cells[0]?.text ?? '';
    title = title && title !== text ? `${title}: ${text}` : text;
    rest = rest.slice(1);
  }
  const headRows = countHeadRows(rest, width);
  const header = mergeHeader(rest.slice(0, headRows), width);
  const blocks: Block[] = [];
  let body: string[][] = [];
  let names = header;
  let group = '';
  let hasGroups = false;
  const settle = (): void => {
    if (body.length > 0)
      blocks.push({
        type: 'table',
        caption: title,
        header: hasGroups && names.length > 0 ? ['', ...names] : names,
        rows: body,
      });
    body = [];
    hasGroups = false;
    group = '';
  };
  const data = rest.slice(headRows);
  if (header.length === 0 && width === 2 && data.every((row) => row.cells[0]?.isHeader && !row.cells[1]?.isHeader)) {
    const entries = data
      .map((row) => ({ term: row.cells[0]?.text ?? '', detail: row.cells[1]?.text ?? '' }))
      .filter((entry) => entry.detail !== '');
    if (title)
      return entries.length > 0
        ? [
            { type: 'paragraph', text: title },
            { type: 'definitions', entries },
          ]
        : [];
    return entries.length > 0 ? [{ type: 'definitions', entries }] : [];
  }
  let label = '';
  data.forEach((row, at) => {
    const next = data[at + 1];
    if (isFullWidth(row, width) && next && !isFullWidth(next, width)) {
      if (!hasGroups) {
        const groupless = body;
        settle();
        if (groupless.length === 0) body = [];
        hasGroups = true;
      }
      group = row.cells[0]?.text ?? '';
      label = '';
      return;
    }
    // A row of header cells in the middle names the columns anew.
    if (
      row.cells.length > 1 &&
      row.cells.every((cell) => cell.isHeader) &&
      new Set(row.cells.map((cell) => cell.text)).size > 1
    ) {
      settle();
      names = mergeHeader([row], width);
      return;
    }
    const values = row.cells.map((cell, column) =>
      cell.isOwn || column === 0 || cell.text !== row.cells[column - 1]?.text ? cell.text : '',
    );
    // An empty first cell continues the row above.
    if (values[0] === '' && label !== '') values[0] = label;
    label = values[0] ?? '';
    body.push(hasGroups ? [group, ...values] : values);
  });
  settle();
  // A table of headings only still says something.
  if (blocks.length === 0 && header.some(Boolean))
    blocks.push({ type: 'table', caption: title, header: [], rows: [header] });
  return blocks;
}

const isFullWidth = (row: Row, width: number): boolean =>
  row.cells.length === width && width > 1 && row.cells[0]?.span !== undefined && row.cells[0].span >= width;

function countHeadRows(rows: readonly Row[], width: number): number {
  let count = 0;
  for (const row of rows) {
    const named = row.cells.filter((cell) => cell.text !== '');
    const isHead =
      row.isHead || (named.length > 0 && named.every((cell) => cell.isHeader) && (named.length > 1 || width === 1));
    if (!isHead || count >= 4) break;
    count += 1;
  }
  if (count > 0) return count < rows.length ? count : Math.max(0, rows.length - 1 > 0 ? 1 : 0);
  return looksLikeHeader(rows, width) ? 1 : 0;
}

/** Whether the first row of a table without header cells names the columns: all bold, or words above columns of numbers. */
function looksLikeHeader(rows: readonly Row[], width: number): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0 || first.cells.length < width || first.cells.some((cell) => cell.isHeader))
    return false;
  const names = first.cells.map((cell) => cell.text);
  if (names.slice(1).some((name) => name === '') || new Set(names).size < names.length) return false;
  if (
    first.cells.every((cell) => cell.isBold || cell.text === '') &&
    !rest.every((row) => row.cells.every((cell) => cell.isBold))
  )
    return true;
  if (names.some((name) => /\d/.test(name) || name.split(' ').length > 6)) return false;
  const isNumeric = (column: number): boolean =>
    rest.filter((row) => /\d/.test(row.cells[column]?.text ?? '')).length * 2 > rest.length;
  const hasNumbers = names.some((_, column) => isNumeric(column));
  // Two columns of words and numbers may be "Telefon | 0999-…" all the way down: three rows are needed to tell.
  if (hasNumbers) return width > 2 || rest.length >= 2;
  return width > 2 && rest.length >= 2;
}

/** Column names of one or more header rows: "Avgift" over "Barn" reads "Avgift Barn". */
function mergeHeader(rows: readonly Row[], width: number): string[] {
  if (rows.length === 0) return [];
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '');
    return parts.filter((text, at) => parts.indexOf(text) === at).join(' ');
  });
}

/** Whether a table holds nothing but links to own pages, as calendars do. */
function isLinkTable(table: Element, context: ReadingContext): boolean {
  let links = 0;
  for (const element of elementsOf(
    table,
    (inner) => inner === table || (inner.parent?.name !== 'a' && !context.isLeftOut(inner)),
  )) {
    if (element.name === 'a') {
      if (!context.isOwnPage(element.attributes['href'] ?? '')) return false;
      links += 1;
      continue;
    }
    if (element.children.some((child) => typeof child === 'string' && /[\p{L}]/u.test(child))) return false;
  }
  return links > 0;
}
