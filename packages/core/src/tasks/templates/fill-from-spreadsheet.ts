import type { TaskDocument } from '../task.ts';
import { foldLabel, wordsOf } from './field-words.ts';
import { problem, type TemplateProblem } from './problem.ts';
import type { Field, FieldValues, TemplateDefinition } from './template.ts';
import { isWrong, readValue } from './values.ts';

/** Letters in one work. */
export const mostLetters = 5_000;
/** Names of columns may stand in as many rows, under a title or under names that several columns share. */
const mostHeaderRows = 4;

export interface FilledRow {
  /** The row of the table, counted from 1 under the names of the columns. */
  row: number;
  values: FieldValues;
  /** Required fields without a value. */
  missing: Field[];
  problems: TemplateProblem[];
}

export interface SheetValues {
  /** Which column gives which field. */
  columns: { field: string; column: string }[];
  /** Columns that no field asks for. */
  unused: string[];
  /** Fields that have no column. */
  absent: Field[];
  rows: FilledRow[];
  problems: TemplateProblem[];
}

/**
 * Reads a spreadsheet's rows as values, one letter a row. Columns are known by the fields' labels, names and other words for the same;
 * a field that two columns could give is given by neither.
 */
export function fillFromSpreadsheet(definition: TemplateDefinition, sheet: TaskDocument): SheetValues {
  const tables = sheet.blocks.filter((block) => block.type === 'table');
  const layouts = tables.map(({ header, rows }) => bestLayout(definition.fields, [header, ...rows]));
  const layout = layouts.toSorted((a, b) => b.found.size - a.found.size)[0];
  if (!layout || layout.found.size === 0)
    return nothing(
      definition,
      problem(
        'no_columns',
        null,
        'Kalkylarket har inga kolumner som heter som mallens fält.',
        'The spreadsheet has no columns that are named as the template’s fields.',
      ),
    );
  const rows = layout.rows
    .map((cells, at) => ({ cells, row: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > mostLetters)
    return nothing(
      definition,
      problem(
        'too_many_rows',
        null,
        `Kalkylarket har ${rows.length.toLocaleString('sv')} rader. Högst ${mostLetters.toLocaleString('sv')} brev kan göras på en gång: dela upp det.`,
        `The spreadsheet has ${rows.length.toLocaleString('en')} rows. At most ${mostLetters.toLocaleString('en')} letters can be made at once: divide it.`,
      ),
    );
  return {
    columns: [...layout.found].map(([field, at]) => ({ field: field.name, column: layout.names[at] ?? '' })),
    unused: layout.names.filter((name, at) => name !== '' && ![...layout.found.values()].includes(at)),
    absent: definition.fields.filter((field) => !layout.found.has(field)),
    rows: rows.map(({ cells, row }) => readRow(definition, layout.found, cells, row)),
    problems: layout.problems,
  };
}

const nothing = (definition: TemplateDefinition, found: TemplateProblem): SheetValues => ({
  columns: [],
  unused: [],
  absent: [...definition.fields],
  rows: [],
  problems: [found],
});

interface Layout {
  /** Columns' names, as they stand. */
  names: string[];
  found: Map<Field, number>;
  problems: TemplateProblem[];
  rows: string[][];
}

/** The row of names is the one, among the first, that names the most fields. */
function bestLayout(fields: readonly Field[], all: readonly string[][]): Layout {
  let best: Layout = { names: [], found: new Map(), problems: [], rows: [] };
  for (let at = 0; at < Math.min(mostHeaderRows, all.length); at += 1) {
    const groups = at === 0 ? [] : spread(all[at - 1] ?? []);
    const layout = match(fields, all[at] ?? [], groups);
    if (layout.found.size > best.found.size) best = { ...layout, rows: all.slice(at + 1).map((row) => [...row]) };
  }
  return best;
}

/** A name that several columns share stands over the first of them only. */
function spread(row: readonly string[]): string[] {
  let last = '';
  return row.map((cell) => {
    if (cell.trim() !== '') last = cell;
    return last;
  });
}

function match(fields: readonly Field[], row: readonly string[], groups: readonly string[]): Omit<Layout, 'rows'> {
  const names = row.map((cell, at) => (cell.trim() === '' ? (groups[at] ?? '') : cell));
  const found = new Map<Field, number>();
  const problems: TemplateProblem[] = [];
  for (const field of fields) {
    const { own, others } = wordsOf(field);
    const columnsNamed = (words: readonly string[]): number[] =>
      names.flatMap((name, at) =>
        words.includes(foldLabel(name)) || words.includes(foldLabel(`${groups[at] ?? ''} ${name}`)) ? [at] : [],
      );
    const exact = columnsNamed(own);
    const columns = exact.length > 0 ? exact : columnsNamed(others);
    const [column] = columns;
    if (columns.length > 1)
      problems.push(
        problem(
          'two_columns',
          { field: field.name },
          `Flera kolumner kan vara ${field.label}: byt namn på alla utom en.`,
          `Several columns could be ${field.label}: rename all but one.`,
        ),
      );
    else if (column !== undefined) found.set(field, column);
  }
  return { names, found: withoutShared(found, problems), problems };
}

/** A column that two fields could be read from by other words for them is neither's. */
function withoutShared(found: ReadonlyMap<Field, number>, problems: TemplateProblem[]): Map<Field, number> {
  const columns = [...found.values()];
  return new Map(
    [...found].filter(([field, column]) => {
      if (columns.filter((one) => one === column).length === 1) return true;
      problems.push(
        problem(
          'shared_column',
          { field: field.name },
          `En kolumn kan vara flera fält, bland annat ${field.label}.`,
          `One column could be several fields, among them ${field.label}.`,
        ),
      );
      return false;
    }),
  );
}

function readRow(
  { fields, language }: TemplateDefinition,
  found: ReadonlyMap<Field, number>,
  cells: readonly string[],
  row: number,
): FilledRow {
  const values: Record<string, string> = {};
  const missing: Field[] = [];
  const problems: TemplateProblem[] = [];
  for (const field of fields) {
    const column = found.get(field);
    const reading = readValue(field, column === undefined ? null : cells[column], language);
    if (isWrong(reading))
      problems.push(
        problem(
          'wrong_value',
          { row, field: field.name },
          `Rad ${row}: ${reading.wrong.sv}`,
          `Row ${row}: ${reading.wrong.en}`,
        ),
      );
    if (reading !== null && !isWrong(reading)) values[field.name] = cells[column ?? -1] ?? '';
    else if (field.required && field.default === undefined) missing.push(field);
  }
  return { row, values, missing, problems };
}
