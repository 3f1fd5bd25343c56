import type { ReactNode } from 'react';

/** Shown at once; the rest is behind a line. */
const shownAtOnce = 3;

/** A list whose first rows are shown at once and the rest when asked for. */
export function FewFirst({
  rows,
  className,
  more,
}: {
  rows: readonly ReactNode[];
  className: string;
  more: (count: number) => string;
}) {
  const rest = rows.slice(shownAtOnce);
  return (
    <div>
      <ul className={className}>{rows.slice(0, shownAtOnce)}</ul>
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary>{more(rest.length)}</summary>
          <ul className={className}>{rest}</ul>
        </details>
      ) : null}
    </div>
  );
}
