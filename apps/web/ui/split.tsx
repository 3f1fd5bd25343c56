'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A list, and beside it what was chosen in it; where there is no room for both, what was chosen stands alone. What is chosen stands in
 * the address, and gets the focus when it changes: whoever does not see the page knows that it did.
 */
export function Split(props: {
  list: ReactNode;
  listLabel: string;
  chosen: string | null;
  chosenLabel: string;
  children: ReactNode;
}) {
  const { list, listLabel, chosen, chosenLabel, children } = props;
  const pane = useRef<HTMLElement>(null);
  const shown = useRef(chosen);
  useEffect(() => {
    if (shown.current === chosen) return;
    shown.current = chosen;
    if (chosen === null || !pane.current) return;
    pane.current.focus({ preventScroll: true });
    if (pane.current.getBoundingClientRect().top < 0) pane.current.scrollIntoView();
  }, [chosen]);
  return (
    <div className={chosen === null ? 'split' : 'split has-chosen'}>
      <section className="split-list" aria-label={listLabel}>
        {list}
      </section>
      <section ref={pane} tabIndex={-1} className="split-pane" aria-label={chosenLabel}>
        {children}
      </section>
    </div>
  );
}
