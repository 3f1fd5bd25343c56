import { useId } from 'react';
import { Axes, EarlierLevels } from './plots/axes';
import { fillOf, Hatch, Legend, LineSwatch, Swatch } from './plots/legend';
import { PlotFigure, type PlotWords } from './plots/plot-figure';
import { axisOf, segmentsOf, sharesOf, step } from './plots/scale';

export { CountTable } from './plots/count-table';

export interface Series {
  key: string;
  title: string;
  tone: 'd1' | 'd2' | 'd3' | 'd4';
}
interface Bar {
  label: string;
  counts: Readonly<Record<string, number>>;
}

/** Stacked bars, one a day, with the sums of an earlier period as levels behind them. Drawn on the server; nothing here needs a script. */
export function Plot(props: {
  /** The sentence that stands for the drawing. */
  name: string;
  bars: readonly Bar[];
  series: readonly Series[];
  /** Sums of the period that is compared with, bar by bar. */
  previous?: { title: string; sums: readonly (number | null)[] };
  words: PlotWords & { first: string; all: string; sum: string };
  number: (value: number) => string;
  /** A share of 0 to 1 in words of the page's language. */
  percent: (share: number) => string;
  fileName: string;
}) {
  const { name, bars, series, previous, words, number, percent, fileName } = props;
  const hatch = `hatch${useId()}`;
  const countsOf = (bar: Bar) => series.map(({ key }) => bar.counts[key] ?? 0);
  const sums = bars.map((bar) => sumOf(countsOf(bar)));
  const earlier = previous?.sums ?? [];
  const axis = axisOf([...sums, ...earlier]);
  const totals = series.map((_, part) => sumOf(bars.map((bar) => countsOf(bar)[part] ?? 0)));
  const shares = sharesOf(totals);
  const withEarlier = <Value,>(value: Value): Value[] => (previous ? [value] : []);
  return (
    <PlotFigure
      name={name}
      number={number}
      words={words}
      fileName={fileName}
      table={{
        header: [words.first, ...series.map(({ title }) => title), words.all, ...withEarlier(previous?.title ?? '')],
        rows: bars.map((bar, index) => [
          bar.label,
          ...countsOf(bar),
          sums[index] ?? 0,
          ...withEarlier(earlier[index] ?? null),
        ]),
        sums: [words.sum, ...totals, sumOf(totals), ...withEarlier(sumOf(earlier.map((sum) => sum ?? 0)))],
      }}
      legend={
        <Legend
          entries={[
            ...series.map(({ key, title, tone }, part) => ({
              key,
              title: sumOf(totals) > 0 ? `${title} ${percent((shares[part] ?? 0) / 100)}` : title,
              swatch: <Swatch tone={tone} hatch={hatch} />,
            })),
            ...withEarlier({
              key: 'previous',
              title: previous?.title ?? '',
              swatch: <LineSwatch line="line-mark" />,
            }),
          ]}
        />
      }
    >
      <Axes axis={axis} labels={bars.map(({ label }) => label)} name={name} number={number}>
        <Hatch id={hatch} />
        {bars.map((bar, index) =>
          segmentsOf(countsOf(bar), axis.top).map(({ part, y, height }) => (
            <rect
              key={`${bar.label} ${part}`}
              x={index * step + 1}
              y={y}
              width={step - 2}
              height={height}
              {...fillOf(series[part]?.tone ?? 'd1', hatch)}
            />
          )),
        )}
        <EarlierLevels values={earlier} axis={axis} />
      </Axes>
    </PlotFigure>
  );
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
