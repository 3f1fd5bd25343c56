'use client';
import { CircleQuestionMark } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icon';

/**
 * A few words about a term, beside it. Shown by pointer and by focus, stays while one points at it, and goes with Escape (WCAG 1.4.13).
 * Never the only place of a fact.
 */
export function Tooltip({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const [isDismissed, setIsDismissed] = useState(false);
  return (
    <span className={isDismissed ? 'tip dismissed' : 'tip'} onPointerLeave={() => setIsDismissed(false)}>
      <button
        type="button"
        aria-label={label}
        aria-describedby={id}
        onBlur={() => setIsDismissed(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setIsDismissed(true);
        }}
      >
        <Icon of={CircleQuestionMark} />
      </button>
      <span role="tooltip" id={id}>
        {children}
      </span>
    </span>
  );
}
