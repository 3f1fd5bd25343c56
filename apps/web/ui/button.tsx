import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass, type Look } from './plain-button';

export { Button } from './plain-button';

/** A link that looks like a button. */
export function ButtonLink({ href, children, ...look }: Look & { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={buttonClass(look)}>
      {children}
    </Link>
  );
}
