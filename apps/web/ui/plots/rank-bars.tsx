import Link from 'next/link';
import { Legend, MarkSwatch, Swatch } from './legend';
import { PlotFigure, type PlotWords } from './plot-figure';

interface Row {
  label: string;
  value: number;
  href?: string;
  /** What it was in the period that is compared with. */
  previous?: number | null;
}

/** A ranking as bars that lie. The numbers stand beside them, so it is read as a list; the bars are for the eye. */
export function RankBars(props: {
  name: string;
  /** In the order in which they are shown. */
  rows: readonly Row[];
  words: PlotWords & { first: string; value: string; previous?: string };
  number: (value: number) => string;
  fileName: string;
}) {
  const { name, rows, words, number, fileName } = props;
  const most = Math.max(1, ...rows.flatMap(({ value, previous }) => [value, previous ?? 0]));
  const shareOf = (value: number) => Math.max(value > 0 ? 0.5 : 0, (value / most) * 100);
  return (
    <PlotFigure
      name={name}
      number={number}
      words={words}
      fileName={fileName}
      table={{
        header: [words.first, words.value, ...(words.previous ? [words.previous] : [])],
        rows: rows.map(({ label, value, previous = null }) => [label, value, ...(words.previous ? [previous] : [])]),
      }}
      legend={
        words.previous ? (
          <Legend
            entries={[
              { key: 'value', title: words.value, swatch: <Swatch tone="d1" /> },
              { key: 'previous', title: words.previous, swatch: <MarkSwatch /> },
            ]}
          />
        ) : null
      }
    >
      <ol className="hbar" aria-label={name}>
        {rows.map(({ label, value, href, previous }) => (
          <li key={label}>
            <span>{href ? <Link href={href}>{label}</Link> : label}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="track">
              <path d="M0 0V10" className="plot-axis" vectorEffect="non-scaling-stroke" />
              <rect y="1" width={shareOf(value)} height="8" className="d1" />
              {previous ? (
                <>
                  <path d={markAt(shareOf(previous))} className="line-rim" vectorEffect="non-scaling-stroke" />
                  <path d={markAt(shareOf(previous))} className="line-mark" vectorEffect="non-scaling-stroke" />
                </>
              ) : null}
            </svg>
            <span className="num">{number(value)}</span>
          </li>
        ))}
      </ol>
    </PlotFigure>
  );
}

/** A line across the track. */
const markAt = (share: number): string => `M${share} 0V10`;
