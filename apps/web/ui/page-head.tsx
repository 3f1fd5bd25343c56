import Link from 'next/link';
import type { ReactNode } from 'react';

export interface Crumb {
  href: string;
  title: string;
}

/** A page's title, one sentence about it, and at most two buttons. */
export function PageHead(props: {
  title: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  crumbs?: { label: string; trail: readonly Crumb[]; here: string };
}) {
  const { title, lead, meta, actions, crumbs } = props;
  return (
    <>
      {crumbs ? (
        <nav aria-label={crumbs.label}>
          <ol className="crumbs">
            {crumbs.trail.map((crumb) => (
              <li key={crumb.href}>
                <Link href={crumb.href}>{crumb.title}</Link>
              </li>
            ))}
            <li aria-current="page">{crumbs.here}</li>
          </ol>
        </nav>
      ) : null}
      <div className="head">
        <div>
          <h1>{title}</h1>
          {meta ? <div className="flow meta mt-2">{meta}</div> : null}
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
    </>
  );
}
