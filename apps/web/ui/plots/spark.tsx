import { endOf } from './line-plot';
import { axisOf, height, lineOf, step } from './scale';

/** A line without axes, for a row of a table. `name` says in words what it shows; the last value is a dot. */
export function Spark({ values, name }: { values: readonly (number | null)[]; name: string }) {
  const { top } = axisOf(values, 1);
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${Math.max(1, values.length) * step} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
    >
      <path d={lineOf(values, top)} className="line-1" vectorEffect="non-scaling-stroke" />
      <path d={endOf(values, top)} className="line-1 line-end" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
