'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a step that took the place of another: it has the focus, so that those who do not see the page know that it changed. */
export function FocusedHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
