import { Axes } from './axes';
import { Legend, LineSwatch } from './legend';
import { PlotFigure, type PlotWords } from './plot-figure';
import { axisOf, lineOf, xOf, yOf } from './scale';

interface Line {
  key: string;
  title: string;
  /** One a day; null where nothing is known, which leaves a gap. */
  values: readonly (number | null)[];
}

/** At most three lines over days, and the first one in an earlier period, quieter. Not smoothed; from zero. */
export function LinePlot(props: {
  /** The sentence that stands for the drawing. */
  name: string;
  /** What each day is called. */
  labels: readonly string[];
  lines: readonly Line[];
  previous?: Omit<Line, 'key'>;
  words: PlotWords & { first: string };
  number: (value: number) => string;
  fileName: string;
}) {
  const { name, labels, lines, previous, words, number, fileName } = props;
  const all = [...lines, ...(previous ? [{ key: 'previous', ...previous }] : [])];
  const axis = axisOf(all.flatMap(({ values }) => values));
  const classOf = (key: string) =>
    key === 'previous' ? 'line-previous' : `line-${lines.findIndex((line) => line.key === key) + 1}`;
  return (
    <PlotFigure
      name={name}
      number={number}
      words={words}
      fileName={fileName}
      table={{
        header: [words.first, ...all.map(({ title }) => title)],
        rows: labels.map((label, index) => [label, ...all.map(({ values }) => values[index] ?? null)]),
      }}
      legend={
        all.length > 1 ? (
          <Legend entries={all.map(({ key, title }) => ({ key, title, swatch: <LineSwatch line={classOf(key)} /> }))} />
        ) : null
      }
    >
      <Axes axis={axis} labels={labels} name={name} number={number}>
        {all.toReversed().map(({ key, values }) => (
          <path key={key} d={lineOf(values, axis.top)} className={classOf(key)} vectorEffect="non-scaling-stroke" />
        ))}
        {lines.map(({ key, values }) => (
          <path
            key={key}
            d={endOf(values, axis.top)}
            className={`${classOf(key)} line-end`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </Axes>
    </PlotFigure>
  );
}

/** A dot where a line ends: a stroke of no length with round ends, which stays round in a stretched drawing. */
export function endOf(values: readonly (number | null)[], top: number): string {
  const index = values.findLastIndex((value) => value !== null);
  return index < 0 ? '' : `M${xOf(index)} ${yOf(values[index] ?? 0, top)}h0.01`;
}
