import type { ReactNode } from 'react';

export interface Figure {
  label: string;
  value: ReactNode;
  /** What it means, or how it has changed, in words. */
  note?: ReactNode;
}

/** A change in words, with its direction in colour and sign. Whether up is good differs, so it is told. */
export function Change({ children, isGood }: { children: ReactNode; isGood: boolean }) {
  return <span className={isGood ? 'up' : 'down'}>{children}</span>;
}

/** At most five figures in a row, with hairlines between them. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <div className="figures even">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <p className="label">{label}</p>
          <div className="figure">{value}</div>
          {note ? <p>{note}</p> : null}
        </div>
      ))}
    </div>
  );
}
