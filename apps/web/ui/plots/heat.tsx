import { StepLabels } from './axes';
import { PlotFigure, type PlotWords } from './plot-figure';
import { heatOf, step } from './scale';

/** When somebody is there to answer: days and hours counted from 0, the ends not included. */
export interface OpenHours {
  fromDay: number;
  toDay: number;
  fromHour: number;
  toHour: number;
}

/** Weekdays by hours, in five steps of one hue, with the opening hours framed. */
export function Heat(props: {
  name: string;
  /** Monday first; each has the counts of its hours. */
  days: readonly { label: string; hours: readonly number[] }[];
  open?: OpenHours;
  words: PlotWords & { first: string; all: string; few: string; many: string; frame: string };
  number: (value: number) => string;
  fileName: string;
}) {
  const { name, days, open, words, number, fileName } = props;
  const hours = Array.from({ length: days[0]?.hours.length ?? 0 }, (_, hour) => hourInWords(hour));
  const most = Math.max(0, ...days.flatMap((day) => day.hours));
  return (
    <PlotFigure
      name={name}
      number={number}
      words={words}
      fileName={fileName}
      table={{
        header: [words.first, ...hours, words.all],
        rows: days.map((day) => [day.label, ...day.hours, day.hours.reduce((sum, count) => sum + count, 0)]),
      }}
    >
      <div className="plot-area heat">
        <div className="heat-days" aria-hidden="true">
          {days.map(({ label }) => (
            <span key={label}>{label}</span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${hours.length * step} ${days.length * step}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={name}
        >
          {levels.map((level) => (
            <path key={level} d={squaresOf(days, most, level)} className={`heat-${level}`} />
          ))}
          {open ? <path d={frameOf(open)} className="heat-frame" vectorEffect="non-scaling-stroke" /> : null}
        </svg>
        <StepLabels labels={hours} every={6} />
      </div>
      <p className="heat-key">
        {words.few}
        <svg viewBox="0 0 80 14" aria-hidden="true">
          {levels.map((level) => (
            <rect key={level} x={level * 16 + 0.5} y="0.5" width="14" height="13" className={`heat-${level}`} />
          ))}
        </svg>
        {words.many}
        {open ? <span>{words.frame}</span> : null}
      </p>
    </PlotFigure>
  );
}

const levels = [0, 1, 2, 3, 4] as const;

/** The squares of a colour, in one path: a week has 168 of them. */
const squaresOf = (days: readonly { hours: readonly number[] }[], most: number, level: number): string =>
  days
    .flatMap(({ hours }, row) =>
      hours.map((count, hour) =>
        heatOf(count, most) === level
          ? `M${hour * step + 0.3} ${row * step + 0.4}h${step - 0.6}v${step - 0.8}H${hour * step + 0.3}Z`
          : '',
      ),
    )
    .join('');

const hourInWords = (hour: number): string => String(hour).padStart(2, '0');

const frameOf = ({ fromDay, toDay, fromHour, toHour }: OpenHours): string =>
  `M${fromHour * step} ${fromDay * step}H${toHour * step}V${toDay * step}H${fromHour * step}Z`;
