'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A list, and beside it what was chosen in it; where there is no room for both, what was chosen stands alone. What is chosen stands in
 * the address, and gets the focus when it changes: whoever does not see the page knows that it did. Whoever leaves it goes on in the list,
 * at the row that they came from: it has what was chosen as its `data-row`.
 */
export function Split(props: {
  list: ReactNode;
  listLabel: string;
  chosen: string | null;
  chosenLabel: string;
  children: ReactNode;
}) {
  const { list, listLabel, chosen, chosenLabel, children } = props;
  const rows = useRef<HTMLElement>(null);
  const pane = useRef<HTMLElement>(null);
  const shown = useRef(chosen);
  useEffect(() => {
    const left = shown.current;
    if (left === chosen || !pane.current) return;
    shown.current = chosen;
    if (chosen !== null) {
      pane.current.focus({ preventScroll: true });
      if (pane.current.getBoundingClientRect().top < 0) pane.current.scrollIntoView();
      return;
    }
    // whoever is in a filter stays there
    const { activeElement } = document;
    if (activeElement !== document.body && !pane.current.contains(activeElement)) return;
    const row = rows.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(left ?? '')}"] a`);
    (row ?? rows.current)?.focus();
  }, [chosen]);
  return (
    <div className={chosen === null ? 'split' : 'split has-chosen'}>
      <section ref={rows} tabIndex={-1} className="split-list" aria-label={listLabel}>
        {list}
      </section>
      <section ref={pane} tabIndex={-1} className="split-pane" aria-label={chosenLabel}>
        {children}
      </section>
    </div>
  );
}
