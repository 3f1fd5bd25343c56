import type { ReactNode } from 'react';

/** More about something, for those who want it. The browser's own, so that it works before any script and is found when one searches the page. */
export function Disclosure(props: { title: ReactNode; isOpen?: boolean; children: ReactNode }) {
  const { title, isOpen = false, children } = props;
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{title}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
