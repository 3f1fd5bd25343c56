import type { ReactNode } from 'react';

/** Stays in sight while something is unsaved: what, and the two ways on. `notice` says why it could not be saved. */
export function SaveBar(props: { children: ReactNode; actions: ReactNode; notice?: ReactNode }) {
  const { children, actions, notice } = props;
  return (
    <div className="savebar">
      {notice}
      <output>{children}</output>
      <div className="actions">{actions}</div>
    </div>
  );
}
