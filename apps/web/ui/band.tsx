import type { ReactNode } from 'react';

/** A hairline, a label with one explaining sentence in the margin, the matter beside it. `first` takes the strong rule. */
export function Band(props: { title: ReactNode; text?: ReactNode; first?: boolean; id?: string; children: ReactNode }) {
  const { title, text, first = false, id, children } = props;
  return (
    <section className={first ? 'band first' : 'band'} id={id}>
      <header>
        <h2>{title}</h2>
        {text ? <p>{text}</p> : null}
      </header>
      <div>{children}</div>
    </section>
  );
}
