import type { ReactNode } from 'react';
import { type Axis, height, labelledSteps, levelsOf, step, yOf } from './scale';

/** Labels under an axis where there is room, and where there is little. */
const most = { wide: 5, narrow: 3 };

/** A drawing between its axes. It is stretched to the room there is; the labels are text beside it, and keep their size. */
export function Axes(props: {
  axis: Axis;
  /** What each step along the ground is called. */
  labels: readonly string[];
  /** The sentence that stands for the drawing. */
  name: string;
  number: (value: number) => string;
  labelEvery?: number | undefined;
  children: ReactNode;
}) {
  const { axis, labels, name, number, labelEvery, children } = props;
  const width = Math.max(1, labels.length) * step;
  const grid = axis.ticks
    .slice(1)
    .map((tick) => `M0 ${yOf(tick, axis.top)}H${width}`)
    .join('');
  return (
    <div className="plot-area">
      <div className="plot-y" aria-hidden="true">
        {axis.ticks.toReversed().map((tick) => (
          <span key={tick}>{number(tick)}</span>
        ))}
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={name}>
        <path d={grid} className="plot-grid" vectorEffect="non-scaling-stroke" />
        {children}
        <path d={`M0 ${height}H${width}`} className="plot-axis" vectorEffect="non-scaling-stroke" />
      </svg>
      <StepLabels labels={labels} every={labelEvery} />
    </div>
  );
}

/** How high the bars were in an earlier period: a level over each, quieter than they are. */
export function EarlierLevels({ values, axis }: { values: readonly (number | null)[]; axis: Axis }) {
  const levels = levelsOf(values, axis.top);
  if (levels === '') return null;
  return (
    <>
      <path d={levels} className="line-rim" vectorEffect="non-scaling-stroke" />
      <path d={levels} className="line-mark" vectorEffect="non-scaling-stroke" />
    </>
  );
}

/** The labels under an axis: fewer where it is narrow. */
export function StepLabels({
  labels,
  every,
}: {
  labels: readonly string[];
  /** Every how many have a label, counted from the first; else as many as there is room for, counted from the last. */
  every?: number | undefined;
}) {
  const wide = labelledSteps(labels.length, most.wide);
  const narrow = labelledSteps(labels.length, most.narrow);
  const classOf = (index: number): string | null => {
    if (every) return index % every === 0 ? '' : null;
    if (wide.has(index) && narrow.has(index)) return '';
    return wide.has(index) ? 'wide-only' : narrow.has(index) ? 'narrow-only' : null;
  };
  return (
    <div className="plot-x" aria-hidden="true">
      {labels.map((label, index) => {
        const className = classOf(index);
        return <span key={label}>{className === null ? null : <b className={className || undefined}>{label}</b>}</span>;
      })}
    </div>
  );
}
