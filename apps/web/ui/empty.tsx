import type { ReactNode } from 'react';

/** Nothing here yet: what it is for, why, the first step, and an example. */
export function Empty({
  title,
  text,
  actions,
  example,
}: {
  title: string;
  text: string;
  actions?: ReactNode;
  example?: { caption: string; content: ReactNode };
}) {
  return (
    <section className="void">
      <div>
        <h2>{title}</h2>
        <p className="lead mt-3">{text}</p>
        {actions ? <div className="actions mt-5">{actions}</div> : null}
      </div>
      {example ? (
        <figure aria-label={example.caption}>
          <figcaption className="meta">{example.caption}</figcaption>
          {example.content}
        </figure>
      ) : null}
    </section>
  );
}
