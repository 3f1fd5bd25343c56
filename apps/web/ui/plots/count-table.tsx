import type { ReactNode } from 'react';
import type { Cell } from '../csv';

/** Counts in rows, with their sums. Also what is shown instead of a plot where there are few. */
export function CountTable(props: {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
  sums?: readonly Cell[] | undefined;
  number: (value: number) => string;
  /** Few rows fold to labelled ones on narrow screens; many scroll. */
  folds?: boolean;
}) {
  const { header, rows, sums, number, folds = false } = props;
  const inWords = (value: Cell) => (value === null ? '–' : typeof value === 'number' ? number(value) : value);
  const cells = (row: readonly Cell[]): ReactNode =>
    row.map((value, index) => (
      <td key={header[index]} className={index > 0 ? 'num' : undefined} data-l={index > 0 ? header[index] : undefined}>
        {inWords(value)}
      </td>
    ));
  return (
    <table className={folds ? 'table fold' : 'table'}>
      <thead>
        <tr>
          {header.map((title, index) => (
            <th key={title} scope="col" className={index > 0 ? 'num' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row[0])}>{cells(row)}</tr>
        ))}
      </tbody>
      {sums ? (
        <tfoot>
          <tr>{cells(sums)}</tr>
        </tfoot>
      ) : null}
    </table>
  );
}
