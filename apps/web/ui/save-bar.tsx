'use client';
import type { ReactNode } from 'react';
import { useRoomAbove } from './use-room-above';

/** Stays in sight while something is unsaved: what, and the two ways on. `notice` says why it could not be saved. */
export function SaveBar(props: { children: ReactNode; actions: ReactNode; notice?: ReactNode }) {
  const { children, actions, notice } = props;
  const bar = useRoomAbove<HTMLDivElement>();
  return (
    <div ref={bar} className="savebar">
      {notice}
      <output>{children}</output>
      <div className="actions">{actions}</div>
    </div>
  );
}
