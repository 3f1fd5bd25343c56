'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * For what lies over the foot of the window: what has the focus may not lie under it (WCAG 2.4.11). The styles are told in `--foot` how
 * much of the window it takes, and the page scrolls as if it ended there. Where it stands in the text instead, as in a low window, nothing
 * is told.
 */
export function useRoomAbove<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    const element = part.current;
    if (!element) return;
    const page = document.documentElement;
    const observer = new ResizeObserver(() => {
      const { position, bottom } = getComputedStyle(element);
      const isOver = position === 'sticky' || position === 'fixed';
      if (isOver) page.style.setProperty('--foot', `${element.offsetHeight + parseFloat(bottom)}px`);
      else page.style.removeProperty('--foot');
      const focused = document.activeElement;
      if (isOver && focused !== document.body && !element.contains(focused))
        focused?.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      page.style.removeProperty('--foot');
    };
  }, []);
  return part;
}
