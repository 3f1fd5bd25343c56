import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Where a rule or a value comes from. A fixed one has a lock, one that was sharpened a bar of its own; each has its word. */
export function Provenance({
  kind,
  children,
}: {
  kind: 'fixed' | 'inherited' | 'own' | 'changed';
  children: ReactNode;
}) {
  return (
    // "fixed" as a class would take it out of the text
    <span className={kind === 'fixed' ? 'provenance' : `provenance ${kind}`}>
      {kind === 'fixed' ? <Icon of={Lock} /> : null}
      {children}
    </span>
  );
}
