import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export interface Column<Row> {
  /** Also the key; columns of a table differ in it. */
  head: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** The row's name: it needs no label where the table folds. */
  isName?: boolean;
  /** The head is for the ear only: the column holds what can be done with the row. */
  isHeadHidden?: boolean;
  /** Where the head leads, and how the rows stand by this column now. */
  sort?: { href: string; direction: 'ascending' | 'descending' | 'none' };
}

/** Rows that can be chosen, to do something with them all. */
export interface Selection<Row> {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  labelOf: (row: Row) => string;
  labelOfAll: string;
}

/** An ink line under the head, hairlines between rows, numbers to the right; folds to labelled rows on narrow screens. */
export function Table<Row>(props: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  label: string;
  foot?: ReactNode;
  selection?: Selection<Row>;
  /** The row that one looks for: it was just made. */
  isMarked?: (row: Row) => boolean;
  /** Lower rows, for those who want many of them. */
  isDense?: boolean;
}) {
  const { columns, rows, keyOf, label, foot, selection, isMarked, isDense = false } = props;
  const classOf = (column: Column<Row>) => (column.isNumber ? 'num' : column.isHeadHidden ? 'deeds' : undefined);
  return (
    <table className={isDense ? 'table fold dense' : 'table fold'} aria-label={label}>
      <thead>
        <tr>
          {selection ? (
            <th scope="col" className="pick">
              <SelectAll rows={rows} keyOf={keyOf} selection={selection} />
            </th>
          ) : null}
          {columns.map((column) => (
            <th key={column.head} scope="col" className={classOf(column)} aria-sort={column.sort?.direction}>
              <Head column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = keyOf(row);
          const isSelected = selection?.selected.has(key) === true || isMarked?.(row) === true;
          return (
            <tr key={key} className={isSelected ? 'selected' : undefined}>
              {selection ? (
                <td className="pick">
                  <SelectOne row={row} id={key} selection={selection} />
                </td>
              ) : null}
              {columns.map((column) => {
                const cell = column.cell(row);
                return (
                  <td
                    key={column.head}
                    className={classOf(column)}
                    data-l={column.isName || column.isHeadHidden ? undefined : column.head}
                    data-none={cell === '–' ? '' : undefined}
                  >
                    <div>{cell}</div>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
      {foot}
    </table>
  );
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const;

function Head<Row>({ column: { head, isHeadHidden, sort } }: { column: Column<Row> }) {
  if (sort)
    return (
      <Link className="sort" href={sort.href} scroll={false}>
        {head}
        <Icon of={arrows[sort.direction]} />
      </Link>
    );
  return isHeadHidden ? <span className="sr">{head}</span> : head;
}

function SelectOne<Row>({ row, id, selection }: { row: Row; id: string; selection: Selection<Row> }) {
  const { selected, onChange, labelOf } = selection;
  return (
    <span className="check">
      <input
        type="checkbox"
        aria-label={labelOf(row)}
        checked={selected.has(id)}
        onChange={(event) => onChange(new Set(event.target.checked ? [...selected, id] : without(selected, id)))}
      />
    </span>
  );
}

function SelectAll<Row>(props: { rows: readonly Row[]; keyOf: (row: Row) => string; selection: Selection<Row> }) {
  const { rows, keyOf, selection } = props;
  const { selected, onChange, labelOfAll } = selection;
  const keys = rows.map(keyOf);
  const chosen = keys.filter((key) => selected.has(key)).length;
  const isAll = keys.length > 0 && chosen === keys.length;
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isAll}
        // some of them: a state that can be set by script only
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !isAll;
        }}
        onChange={(event) => onChange(new Set(event.target.checked ? keys : []))}
      />
      <span className="pick-all">{labelOfAll}</span>
    </label>
  );
}

const without = (selected: ReadonlySet<string>, id: string): string[] => [...selected].filter((one) => one !== id);
