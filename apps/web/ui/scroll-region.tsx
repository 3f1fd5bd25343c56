import type { ReactNode } from 'react';

/** Something wide that scrolls inside itself. The keyboard reaches it, so that it can be scrolled without a mouse (WCAG 2.1.1). */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus
    <section className="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
