import type { ReactNode } from 'react';

/** Stays in sight while something is unsaved: what, and the two ways on. */
export function SaveBar({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <div className="savebar">
      <output>{children}</output>
      <div className="actions">{actions}</div>
    </div>
  );
}
