import { Axes, EarlierLevels } from './axes';
import { Legend, LineSwatch, Swatch } from './legend';
import { PlotFigure, type PlotWords } from './plot-figure';
import { axisOf, height, segmentsOf, step } from './scale';

/** One bar a step, such as the hours of a day, with the same in an earlier period as levels. `open` is lightly framed behind the bars. */
export function Histogram(props: {
  name: string;
  title: string;
  bars: readonly { label: string; value: number }[];
  previous?: { title: string; values: readonly (number | null)[] };
  /** Steps counted from 0, the end not included, such as opening hours. */
  open?: { from: number; to: number; title: string };
  /** Every how many bars a label stands, counted from the first; else as many as there is room for. */
  labelEvery?: number;
  words: PlotWords & { first: string };
  number: (value: number) => string;
  fileName: string;
}) {
  const { name, title, bars, previous, open, labelEvery, words, number, fileName } = props;
  const earlier = previous?.values ?? [];
  const axis = axisOf([...bars.map(({ value }) => value), ...earlier]);
  return (
    <PlotFigure
      name={name}
      number={number}
      words={words}
      fileName={fileName}
      table={{
        header: [words.first, title, ...(previous ? [previous.title] : [])],
        rows: bars.map(({ label, value }, index) => [label, value, ...(previous ? [earlier[index] ?? null] : [])]),
      }}
      legend={
        previous || open ? (
          <Legend
            entries={[
              { key: 'value', title, swatch: <Swatch tone="d1" /> },
              ...(previous
                ? [{ key: 'previous', title: previous.title, swatch: <LineSwatch line="line-mark" /> }]
                : []),
              ...(open ? [{ key: 'open', title: open.title, swatch: <LineSwatch line="line-open" /> }] : []),
            ]}
          />
        ) : null
      }
    >
      <Axes axis={axis} labels={bars.map(({ label }) => label)} name={name} number={number} labelEvery={labelEvery}>
        {open ? (
          <rect x={open.from * step} width={(open.to - open.from) * step} height={height} className="plot-open" />
        ) : null}
        {bars.map(({ label, value }, index) =>
          segmentsOf([value], axis.top).map((bar) => (
            <rect key={label} x={index * step + 1} y={bar.y} width={step - 2} height={height - bar.y} className="d1" />
          )),
        )}
        {open ? (
          <path
            d={`M${open.from * step} 0H${open.to * step}`}
            className="line-open"
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
        <EarlierLevels values={earlier} axis={axis} />
      </Axes>
    </PlotFigure>
  );
}
