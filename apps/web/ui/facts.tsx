import type { ReactNode } from 'react';

/** Pairs of a term and its value. */
export function Facts({
  facts,
  isStacked = false,
}: {
  facts: readonly (readonly [term: string, value: ReactNode])[];
  isStacked?: boolean;
}) {
  return (
    <dl className={isStacked ? 'facts stacked' : 'facts'}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
