import type { ReactNode } from 'react';

/** The source's own words, with the place that they come from. */
export function Quote({
  children,
  from,
  href,
  isDim = false,
}: {
  children: ReactNode;
  from?: string;
  href?: string | null;
  isDim?: boolean;
}) {
  return (
    <blockquote className={isDim ? 'quote dim' : 'quote'}>
      {children}
      {from ? <cite>{href ? <a href={href}>{from}</a> : from}</cite> : null}
    </blockquote>
  );
}

/** A numbered link to the place that a statement rests on. */
export function Cite({ number, href, label }: { number: number; href: string; label: string }) {
  return (
    <a className="cite" href={href} aria-label={label}>
      {number}
    </a>
  );
}
