import type { ReactNode } from 'react';
import { plotHeight, segmentsOf, topOf, toCsv } from './plot-shape';

import { ScrollRegion } from './scroll-region';

export interface Series {
  key: string;
  title: string;
  tone: 'd1' | 'd2' | 'd3' | 'd4';
}
interface Bar {
  label: string;
  counts: Readonly<Record<string, number>>;
}

/** Every how many bars a label stands under the axis. */
const labelEvery = 3;

/** Stacked bars with their sentence, the same numbers as a table, and as a file. Drawn on the server; the labels are text, so that they keep their size. */
export function Plot(props: {
  name: string;
  bars: readonly Bar[];
  series: readonly Series[];
  words: { first: string; all: string; sum: string; asTable: string; csv: string };
  number: (value: number) => string;
  fileName: string;
}) {
  const { name, bars, series, words, number, fileName } = props;
  const sum = (bar: Bar) => series.reduce((total, { key }) => total + (bar.counts[key] ?? 0), 0);
  const top = topOf(bars.map(sum));
  const totals = series.map(({ key }) => bars.reduce((total, bar) => total + (bar.counts[key] ?? 0), 0));
  const total = totals.reduce((all, one) => all + one, 0);
  const header = [words.first, ...series.map(({ title }) => title), words.all];
  const rows = bars.map((bar) => [bar.label, ...series.map(({ key }) => bar.counts[key] ?? 0), sum(bar)] as const);
  return (
    <figure className="plot">
      <ul className="legend">
        {series.map(({ key, title, tone }, index) => (
          <li key={key}>
            <Swatch tone={tone} />
            {title} {total > 0 ? `${Math.round(((totals[index] ?? 0) / total) * 100)} %` : ''}
          </li>
        ))}
      </ul>
      <div className="plot-area">
        <div className="plot-y" aria-hidden="true">
          <span>{number(top)}</span>
          <span>{number(top / 2)}</span>
          <span>0</span>
        </div>
        <svg viewBox={`0 0 ${bars.length * 10} ${plotHeight}`} preserveAspectRatio="none" role="img" aria-label={name}>
          <Hatch />
          <path
            d={`M0 0H${bars.length * 10}M0 ${plotHeight / 2}H${bars.length * 10}`}
            className="plot-grid"
            vectorEffect="non-scaling-stroke"
          />
          {bars.map((bar, index) =>
            segmentsOf(
              series.map(({ key }) => ({ series: key, count: bar.counts[key] ?? 0 })),
              top,
            ).map((segment) => (
              <rect
                key={`${bar.label} ${segment.series}`}
                x={index * 10 + 1.2}
                y={segment.y}
                width={7.6}
                height={segment.height}
                className={series.find(({ key }) => key === segment.series)?.tone}
              />
            )),
          )}
          <path d={`M0 ${plotHeight}H${bars.length * 10}`} className="plot-axis" vectorEffect="non-scaling-stroke" />
        </svg>
        <div className="plot-x" aria-hidden="true">
          {bars.map((bar, index) => (
            <span key={bar.label}>{(bars.length - 1 - index) % labelEvery === 0 ? <b>{bar.label}</b> : null}</span>
          ))}
        </div>
      </div>
      <figcaption className="plot-foot">
        <details className="as-table">
          <summary>{words.asTable}</summary>
          <ScrollRegion label={words.asTable}>
            <CountTable header={header} rows={rows} sums={[words.sum, ...totals, total]} number={number} />
          </ScrollRegion>
        </details>
        <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(toCsv([header, ...rows]))}`} download={fileName}>
          {words.csv}
        </a>
      </figcaption>
    </figure>
  );
}

function Swatch({ tone }: { tone: Series['tone'] }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" className="swatch">
      <rect width="14" height="14" className={tone} />
    </svg>
  );
}

/** The pattern that the second series has besides its colour. */
function Hatch() {
  return (
    <defs>
      <pattern id="plot-hatch" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="3" className="fill-data-2" />
        <rect width="0.9" height="3" className="fill-paper" />
      </pattern>
    </defs>
  );
}

/** Counts in rows, with their sums. Also what is shown instead of a plot where there are few. */
export function CountTable(props: {
  header: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  sums: readonly (string | number)[];
  number: (value: number) => string;
  /** Few rows fold to labelled ones on narrow screens; many scroll. */
  folds?: boolean;
}) {
  const { header, rows, sums, number, folds = false } = props;
  const cells = (row: readonly (string | number)[]): ReactNode =>
    row.map((value, index) => (
      <td key={header[index]} className={index > 0 ? 'num' : undefined} data-l={index > 0 ? header[index] : undefined}>
        {typeof value === 'number' ? number(value) : value}
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
      <tfoot>
        <tr>{cells(sums)}</tr>
      </tfoot>
    </table>
  );
}
