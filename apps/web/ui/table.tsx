import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Also the key; columns of a table differ in it. */
  head: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** The row's name: it needs no label where the table folds. */
  isName?: boolean;
  /** The head is for the ear only: the column holds what can be done with the row. */
  isHeadHidden?: boolean;
}

/** An ink line under the head, hairlines between rows, numbers to the right; folds to labelled rows on narrow screens. */
export function Table<Row>(props: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  label: string;
  foot?: ReactNode;
}) {
  const { columns, rows, keyOf, label, foot } = props;
  const classOf = (column: Column<Row>) => (column.isNumber ? 'num' : column.isHeadHidden ? 'deeds' : undefined);
  return (
    <table className="table fold" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={classOf(column)}>
              {column.isHeadHidden ? <span className="sr">{column.head}</span> : column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <td
                key={column.head}
                className={classOf(column)}
                data-l={column.isName || column.isHeadHidden ? undefined : column.head}
              >
                <div>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot}
    </table>
  );
}
