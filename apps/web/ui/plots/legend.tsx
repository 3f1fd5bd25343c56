import type { ReactNode } from 'react';

/** Colours of series, in their fixed order. The second one is hatched too. */
export type Tone = 'd1' | 'd2' | 'd3' | 'd4' | 'd5' | 'd6';

export interface LegendEntry {
  key: string;
  title: ReactNode;
  swatch: ReactNode;
}

/** What the colours, patterns and lines of a plot mean. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className="legend">
      {entries.map(({ key, title, swatch }) => (
        <li key={key}>
          {swatch}
          {title}
        </li>
      ))}
    </ul>
  );
}

/** @param hatch id of the plot's pattern, for the series that has one */
export function Swatch({ tone, hatch }: { tone: Tone; hatch?: string }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" className="swatch">
      <rect x="0.5" y="0.5" width="13" height="13" {...fillOf(tone, hatch)} />
    </svg>
  );
}

/** A piece of the line that a series is drawn with. */
export function LineSwatch({ line }: { line: string }) {
  return (
    <svg viewBox="0 0 26 14" aria-hidden="true" className="swatch-line">
      <path d="M0 7h26" className={line} />
    </svg>
  );
}

/** A mark across a bar. */
export function MarkSwatch() {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" className="swatch">
      <path d="M7 0v14" className="line-mark" />
    </svg>
  );
}

/** The pattern that the second series has besides its colour. Each plot has its own, so that it follows the theme where it stands. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="3" className="d2" />
        <rect width="1" height="3" className="fill-paper" />
      </pattern>
    </defs>
  );
}

/** How an area of a series is filled. */
export const fillOf = (tone: Tone, hatch: string | undefined): { className: string } | { fill: string } =>
  tone === 'd2' && hatch ? { fill: `url(#${hatch})` } : { className: tone };
