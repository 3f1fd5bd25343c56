'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Step } from './step-state';

/** The step that was shown last in this tab. */
let shown: Step | undefined;

/** The heading of a step. When the step took the place of another it has the focus, so that those who do not see the page know. */
export function StepHeading({ step, children }: { step: Step; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== undefined && shown !== step) heading.current?.focus();
    shown = step;
  }, [step]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
