import type { ReactNode } from 'react';
import { type Cell, csvAddress, type Separator } from '../csv';
import { ScrollRegion } from '../scroll-region';
import { CountTable } from './count-table';

/** Words that every plot needs. */
export interface PlotWords {
  asTable: string;
  csv: string;
  /** What a spreadsheet in the page's language splits cells at. */
  separator: Separator;
}
export interface PlotTable {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
  sums?: readonly Cell[] | undefined;
}

/** What every plot has besides its drawing: what the colours mean, the same numbers as a table, and as a file. */
export function PlotFigure(props: {
  /** Names the table among others on the page; the sentence of the plot. */
  name: string;
  legend?: ReactNode;
  table: PlotTable;
  fileName: string;
  words: PlotWords;
  number: (value: number) => string;
  children: ReactNode;
}) {
  const { name, legend, table, fileName, words, number, children } = props;
  return (
    <figure className="plot">
      {legend}
      {children}
      <figcaption className="plot-foot">
        <details className="as-table">
          <summary>{words.asTable}</summary>
          <ScrollRegion label={`${words.asTable}: ${name}`}>
            <CountTable {...table} number={number} />
          </ScrollRegion>
        </details>
        <a href={csvAddress([table.header, ...table.rows], words.separator)} download={fileName}>
          {words.csv}
        </a>
      </figcaption>
    </figure>
  );
}
